namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Addresses of tickets' pages.</summary>
public static class TicketAddresses
{
    public static string Details(long number) => QueueAddresses.Ticket(number);
}
