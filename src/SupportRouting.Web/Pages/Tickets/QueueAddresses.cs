using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Addresses of the queue.</summary>
public static class QueueAddresses
{
    public const string Path = "/tickets";
    public const string New = Path + "/new";

    /// <summary>Names the panel of filters in an address, to have it open.</summary>
    public const string Panel = "panel";

    public static string Of(TicketFilter filter, TicketCursor? after = null) =>
        QueryHelpers.AddQueryString(Path, [.. QueueFilter.Write(filter), KeyValuePair.Create("after", after?.ToString())]);

    public static string WithPanel(TicketFilter filter) => QueryHelpers.AddQueryString(Of(filter), Panel, "filter");

    public static string Ticket(long number) => $"{Path}/{new TicketNumber(number)}";
}
