using System.Globalization;

namespace SupportRouting.Web.Pages.Tickets.HandOff;

/// <summary>Addresses of a ticket's hand-offs.</summary>
public static class HandOffAddresses
{
    public static string New(long number) => TicketAddresses.Details(number) + "/hand-off";

    public static string Details(long number, long id) => string.Create(CultureInfo.InvariantCulture, $"{New(number)}/{id}");
}
