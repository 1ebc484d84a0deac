using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>The moves a person makes by a button of the ticket's page. The others follow from a decision or a hand-off.</summary>
internal static class TicketButtons
{
    public static readonly TicketMove[] All = [TicketMove.Take, TicketMove.AskCustomer, TicketMove.Resolve, TicketMove.Close, TicketMove.Reopen];

    /// <summary>What can be done in one step with an answer.</summary>
    public static readonly TicketMove[] WithAnswer = [TicketMove.Resolve, TicketMove.AskCustomer];

    private static readonly TicketMove[] Askers = [TicketMove.Resolve, TicketMove.Reopen];

    public static IReadOnlyList<TicketMove> For(TicketDetails ticket, bool isStaff) =>
        ticket.MergedInto is not null ? [] : [.. TicketMoves.From(ticket.Status).Where(move => (isStaff ? All : Askers).Contains(move))];
}
