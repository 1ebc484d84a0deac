using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Lets one ticket go on in another's stead, and takes that back. Each keeps its own timeline.</summary>
public sealed class MergeTickets(PortalDbContext db, TicketDesk desk, HandOffClock clock)
{
    /// <param name="which">The ticket that ends.</param>
    /// <param name="into">The ticket that goes on.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends the change before it is saved.</param>
    public Task<TicketResult> MergeAsync(TicketSeen which, long into, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            var target = await actor.Reader.TicketsOf(db).FirstOrDefaultAsync(t => t.Number == into, cancel);
            if (target is null)
                return TicketResult.Not(TicketFault.UnknownId);
            if (await WhyNotAsync(ticket, target, cancel) is { } fault)
                return TicketResult.Not(fault);

            ticket.MergedInto = target.Number;
            ticket.Log(actor, now, TicketEntryKind.Merged, after: Name(target), isInternal: false);
            target.Log(actor, now, TicketEntryKind.Merged, before: Name(ticket), isInternal: false);
            ticket.TryMove(TicketMove.Close, actor, now);
            return TicketResult.Done;
        }, cancel);

    /// <summary>What would refuse it now; null when nothing would.</summary>
    public async Task<TicketFault?> WhyNotAsync(long number, long into, TicketActor actor, CancellationToken cancel)
    {
        var both = await actor.Reader.TicketsOf(db).AsNoTracking().Where(t => t.Number == number || t.Number == into).ToListAsync(cancel);
        return both.Find(t => t.Number == number) is { } ticket && both.Find(t => t.Number == into) is { } target
            ? await WhyNotAsync(ticket, target, cancel)
            : TicketFault.UnknownId;
    }

    /// <summary>The ticket goes on by itself, from where it stood.</summary>
    public Task<TicketResult> UnmergeAsync(TicketSeen which, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            if (ticket.MergedInto is not { } into)
                return TicketResult.Done;

            ticket.MergedInto = null;
            ticket.Log(actor, now, TicketEntryKind.Unmerged, before: new TicketNumber(into).ToString(), isInternal: false);
            if (await StatusBeforeAsync(ticket.Number, cancel) is { } status)
            {
                var handOff = await db.ReopenHandOffAsync(ticket.Number, cancel);
                ticket.GoBackTo(status, handOff is null ? null : await clock.ExpectedAsync(handOff, cancel), actor, now);
            }

            var target = await db.Tickets.FirstOrDefaultAsync(t => t.Number == into, cancel);
            target?.Log(actor, now, TicketEntryKind.Unmerged, after: Name(ticket), isInternal: false);
            return TicketResult.Done;
        }, cancel, evenMerged: true);

    private async Task<TicketFault?> WhyNotAsync(TicketRecord ticket, TicketRecord target, CancellationToken cancel) =>
        target.Number == ticket.Number ? TicketFault.SameTicket
        : target.ResellerTenantId != ticket.ResellerTenantId ? TicketFault.OfOtherReseller
        : target.MergedInto is not null || await db.Tickets.AnyAsync(t => t.MergedInto == ticket.Number, cancel) ? TicketFault.MergedBefore
        : TicketMoves.IsOpen(ticket.Status) && !TicketMoves.IsOpen(target.Status) ? TicketFault.IntoFinished
        : null;

    // Nothing else can happen to a ticket while it is merged, so what merging did to its status is the last that was done to it.
    private async Task<TicketStatus?> StatusBeforeAsync(long number, CancellationToken cancel)
    {
        var entries = db.TicketEntries.AsNoTracking().Where(e => e.TicketNumber == number);
        var merged = await entries.Where(e => e.Kind == TicketEntryKind.Merged && e.After != null).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
        var moved = await entries.Where(e => e.Kind == TicketEntryKind.StatusChanged).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
        return merged is not null && moved?.At == merged.At && FactNames.TryRead<TicketStatus>(moved.Before, out var status) ? status : null;
    }

    private static string Name(TicketRecord ticket) => new TicketNumber(ticket.Number).ToString();
}
