using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Takes a change of many tickets back: only its owner's, for an hour, and only where a ticket still is as it left it.</summary>
public sealed class UndoChange(PortalDbContext db, TicketDesk desk, WorkOnTicket work, TimeProvider time)
{
    /// <returns>What became of it; null when there is nothing (any more) that this actor may undo.</returns>
    public async Task<BulkOutcome?> RunAsync(Guid id, TicketActor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var old = now - ChangeTickets.UndoFor;
        var mine = db.BulkChanges.Where(b => b.Id == id && b.OwnerId == actor.Id && b.At >= old && b.UndoneAt == null);
        // Whoever marks it first undoes it, so that two clicks are one.
        var changes = await mine.Select(b => b.Changes).FirstOrDefaultAsync(cancel);
        if (changes is null || await mine.ExecuteUpdateAsync(set => set.SetProperty(b => b.UndoneAt, now), cancel) == 0)
            return null;

        var done = BulkDone.Read(changes);
        var found = await BulkTicket.FindAsync(db, [.. done.Before.Select(before => before.Number)], actor, cancel);
        var count = new BulkCount();
        foreach (var before in done.Before)
        {
            if (await OneAsync(found.GetValueOrDefault(before.Number), before, done.Action, actor, cancel) is { } why)
                count.Leave(before.Number, why);
        }

        return new BulkOutcome(null, done.Before.Count - count.Left.Values.Sum(), count.Left, count.ToLookAt);
    }

    private async Task<BulkLeft?> OneAsync(BulkTicket? ticket, BulkBefore before, BulkAction action, TicketActor actor, CancellationToken cancel)
    {
        if (ticket is null)
            return BulkLeft.NotFound;
        if (!ticket.Is(action))
            return BulkLeft.ChangedMeanwhile;
        var result = await (action.Kind switch
        {
            BulkKind.Assign => work.AssignAsync(ticket.Seen, BulkAction.PersonOf(before.Value), actor, cancel),
            BulkKind.AddTag => work.TagAsync(ticket.Seen, ticket.Without(action.Value), actor, cancel),
            BulkKind.RemoveTag => work.TagAsync(ticket.Seen, ticket.With(action.Value), actor, cancel),
            BulkKind.Rank => work.RankAsync(ticket.Seen, BulkAction.Read<Priority>(before.Value), actor, cancel),
            _ => OpenAgainAsync(ticket.Seen, before, actor, cancel),
        });
        db.ChangeTracker.Clear();
        return BulkCount.Why(result);
    }

    private Task<TicketResult> OpenAgainAsync(TicketSeen which, BulkBefore before, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(which, actor, async (ticket, now) =>
        {
            await db.ReopenHandOffAsync(ticket.Number, cancel);
            ticket.GoBackTo(BulkAction.Read<TicketStatus>(before.Value), before.ExpectedBy, actor, now);
            return TicketResult.Done;
        }, cancel);
}
