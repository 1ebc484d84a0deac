namespace SupportRouting.Web.Pages.Tickets.Answering;

/// <summary>The address of a ticket's prepared answer.</summary>
public static class AnswerAddresses
{
    public static string Of(long number) => TicketAddresses.Details(number) + "/answer";
}
