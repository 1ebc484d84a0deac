using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Addresses of a ticket's pages.</summary>
public static class TicketAddresses
{
    public static string Details(long number) => $"{QueueAddresses.Path}/{new TicketNumber(number)}";

    public static string Facts(long number) => Details(number) + "/facts";

    public static string Override(long number) => Details(number) + "/override";
}
