using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>Does one thing to many tickets, each by itself, and keeps what undoes it.</summary>
public sealed class ChangeTickets(PortalDbContext db, WorkOnTicket work, TimeProvider time)
{
    public const int Most = 200;

    internal static readonly TimeSpan UndoFor = TimeSpan.FromHours(1);

    public async Task<BulkOutcome> RunAsync(IReadOnlyCollection<PickedTicket> picked, BulkAction action, TicketActor actor, CancellationToken cancel)
    {
        if (picked.Count > Most)
            throw new ArgumentException($"At most {Most} tickets are changed at once.", nameof(picked));
        var found = await BulkTicket.FindAsync(db, [.. picked.Select(one => one.Number)], actor, cancel);
        var byOthers = await BulkTicket.ChangedByOthersAsync(db, found.Keys, actor, cancel);
        var (id, done, count) = (Guid.CreateVersion7(time.GetUtcNow()), new List<BulkBefore>(), new BulkCount());
        try
        {
            foreach (var (number, shown) in picked.DistinctBy(one => one.Number))
            {
                var ticket = found.GetValueOrDefault(number);
                var isOld = shown is not null && byOthers.GetValueOrDefault(number) > shown;
                if (await OneAsync(ticket, isOld, action, actor, cancel) is { } why)
                    count.Leave(number, why);
                else if (ticket is not null)
                    done.Add(ticket.Before(action));
            }
        }
        finally
        {
            // Also when the caller goes away in between: what was changed can be undone.
            if (done.Count > 0)
                await KeepAsync(id, new BulkDone(action, done), actor);
        }

        return new BulkOutcome(done.Count > 0 ? id : null, done.Count, count.Left, count.ToLookAt);
    }

    private async Task<BulkLeft?> OneAsync(BulkTicket? ticket, bool isOld, BulkAction action, TicketActor actor, CancellationToken cancel)
    {
        if (ticket is null)
            return BulkLeft.NotFound;
        if (ticket.Is(action))
            return BulkLeft.AlreadySo;
        if (isOld)
            return BulkLeft.ChangedMeanwhile;
        if (action.Kind is BulkKind.AddTag && ticket.Tags.Count >= TicketLimits.Tags)
            return BulkLeft.TooManyTags;
        var result = await (action.Kind switch
        {
            BulkKind.Assign => work.AssignAsync(ticket.Seen, action.Person, actor, cancel),
            BulkKind.AddTag => work.TagAsync(ticket.Seen, ticket.With(action.Value), actor, cancel),
            BulkKind.RemoveTag => work.TagAsync(ticket.Seen, ticket.Without(action.Value), actor, cancel),
            BulkKind.Rank => work.RankAsync(ticket.Seen, BulkAction.Read<Priority>(action.Value), actor, cancel),
            _ => work.MoveAsync(ticket.Seen, TicketMove.Close, actor, cancel),
        });
        db.ChangeTracker.Clear();
        return BulkCount.Why(result);
    }

    private async Task KeepAsync(Guid id, BulkDone done, TicketActor actor)
    {
        var now = time.GetUtcNow();
        db.ChangeTracker.Clear();
        db.Add(new BulkChangeRecord { Id = id, OwnerId = actor.Id ?? Guid.Empty, At = now, Changes = done.Write() });
        await db.SaveChangesAsync(CancellationToken.None);
        var old = now - UndoFor;
        await db.BulkChanges.Where(b => b.At < old).ExecuteDeleteAsync(CancellationToken.None);
    }
}
