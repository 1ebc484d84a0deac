using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Erases or deletes what was closed long enough ago, some at a time. Of several instances one takes each ticket.</summary>
public sealed class SweepTickets(PortalDbContext db, RetentionOptions options, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <returns>How many tickets were erased or deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await ForgetKeysAsync(cancel);
        if (options.Days is not { } days)
            return 0;
        var before = time.GetUtcNow().AddDays(-days);
        var count = 0;
        while (await SomeAsync(before, cancel) is { Count: > 0 } numbers)
        {
            count += await db.Database.CreateExecutionStrategy().ExecuteAsync(token => TakeAsync(numbers, token), cancel);
            db.ChangeTracker.Clear();
        }

        return count;
    }

    private Task<List<long>> SomeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var old = db.Tickets.Where(t => t.Status == TicketStatus.Closed && t.ClosedAt != null && t.ClosedAt < before);
        // One person may have been taken out long before; only a ticket without its question is done.
        if (options.Way is RetentionWay.Erase)
            old = old.Where(t => t.Question != PersonalData.Gap);
        return old.OrderBy(t => t.ClosedAt).ThenBy(t => t.Number).Select(t => t.Number).Take(BatchSize).ToListAsync(cancel);
    }

    private async Task<int> TakeAsync(List<long> numbers, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever marks them first has them; another instance waits here and then finds nothing left to do.
        var now = time.GetUtcNow();
        var closed = db.Tickets.Where(t => numbers.Contains(t.Number) && t.Status == TicketStatus.Closed);
        if (options.Way is RetentionWay.Erase)
            closed = closed.Where(t => t.Question != PersonalData.Gap);
        var taken = await closed.ExecuteUpdateAsync(set => set.SetProperty(t => t.ErasedAt, now), cancel);
        if (taken > 0)
            await (options.Way is RetentionWay.Delete ? DeleteAsync(numbers, now, cancel) : EraseAsync(numbers, now, cancel));
        await transaction.CommitAsync(cancel);
        return taken;
    }

    private async Task EraseAsync(List<long> numbers, DateTimeOffset now, CancellationToken cancel)
    {
        var papers = await TicketPapers.LoadAsync(db, numbers, cancel);
        foreach (var ticket in papers.Tickets.Where(t => t.Status == TicketStatus.Closed && t.Question != PersonalData.Gap))
        {
            papers.Empty(ticket);
            ticket.Log(SystemActors.Portal, now, TicketEntryKind.Erased);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task DeleteAsync(List<long> numbers, DateTimeOffset now, CancellationToken cancel)
    {
        var closed = db.Tickets.Where(t => numbers.Contains(t.Number) && t.Status == TicketStatus.Closed);
        db.AddRange((await closed.Select(t => t.Number).ToListAsync(cancel))
            .Select(number => new TicketDeletionRecord { TicketNumber = number, At = now, Days = options.Days ?? 0 }));
        await db.SaveChangesAsync(cancel);
        await db.Tickets.Where(t => t.SplitFrom != null && numbers.Contains(t.SplitFrom.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.SplitFrom, (long?)null), cancel);
        await db.Tickets.Where(t => t.MergedInto != null && numbers.Contains(t.MergedInto.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.MergedInto, (long?)null), cancel);
        await db.Set<OutboxRecord>().Where(m => m.TicketNumber != null && numbers.Contains(m.TicketNumber.Value)).ExecuteDeleteAsync(cancel);
        // What else belongs to a ticket the database deletes with it.
        await closed.ExecuteDeleteAsync(cancel);
    }

    // Callers' keys mean something for a day.
    private Task<int> ForgetKeysAsync(CancellationToken cancel)
    {
        var old = time.GetUtcNow() - TicketRequests.KeyLife;
        return db.TicketRequests.Where(r => r.At < old).ExecuteDeleteAsync(cancel);
    }
}
