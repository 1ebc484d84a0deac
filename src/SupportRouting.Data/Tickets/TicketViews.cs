using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Which tickets a view holds.</summary>
internal static class TicketViews
{
    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketMoves.IsOpen)];
    private static readonly TicketStatus[] Done = [.. Enum.GetValues<TicketStatus>().Where(status => !TicketMoves.IsOpen(status))];

    /// <summary>Parts of which none has a ticket of another; each is read from one end of an index.</summary>
    public static IReadOnlyList<IQueryable<TicketRecord>> Parts(
        TicketView view, PortalDbContext db, TicketActor actor, DateTimeOffset midnight, DateTimeOffset now)
    {
        var tickets = actor.Reader.TicketsOf(db).AsNoTracking();
        return view switch
        {
            TicketView.All => [tickets],
            TicketView.Done => [tickets.Where(t => Done.Contains(t.Status))],
            TicketView.Mine => [tickets.Where(t => t.AssigneeId == actor.Id && Open.Contains(t.Status))],
            TicketView.Unassigned => [tickets.Where(t => t.AssigneeId == null && Open.Contains(t.Status))],
            TicketView.OnPublisher => With(tickets, db, TicketStatus.WaitingOnPublisher, HopParty.IsvPublisher),
            TicketView.PublisherLate =>
                [.. With(tickets, db, TicketStatus.WaitingOnPublisher, HopParty.IsvPublisher).Select(part => part.Where(t => t.NextDueAt < now))],
            TicketView.OnMicrosoft => With(tickets, db, TicketStatus.WaitingOnMicrosoft, HopParty.Microsoft),
            TicketView.OnProvider => With(tickets, db, TicketStatus.WaitingOnProvider, HopParty.IndirectProvider),
            TicketView.OnCustomer => [tickets.Where(t => t.Status == TicketStatus.WaitingOnCustomer)],

            // Only what is open has a next due time.
            TicketView.DueToday => [tickets.Where(t => t.NextDueAt < midnight)],
            _ => [tickets.Where(t => Open.Contains(t.Status))],
        };
    }

    // A ticket that was handed off has an open hand-off that says to whom. Asked in one condition, every open hand-off would be read.
    private static IReadOnlyList<IQueryable<TicketRecord>> With(
        IQueryable<TicketRecord> tickets, PortalDbContext db, TicketStatus waiting, HopParty party)
    {
        var handOffs = db.HandOffs;
        return
        [
            tickets.Where(t => t.Status == waiting),
            tickets.Where(t => t.Status == TicketStatus.HandedOff
                && handOffs.Any(h => h.To == party && h.EndedAt == null && h.TicketNumber == t.Number)),
        ];
    }
}
