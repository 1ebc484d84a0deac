using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>
/// Makes a program's change of a ticket: all of it in one transaction, only on what the program has read, and once for each key
/// of its own.
/// </summary>
public sealed class ChangeTicketOnce(PortalDbContext db, TicketRequests requests)
{
    /// <param name="which">The ticket, and the last entry the program has read of it.</param>
    /// <param name="request">The program's own key for this change, if it has one.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="change">Makes the change by the use cases of tickets.</param>
    /// <param name="cancel">Ends the change before it is kept.</param>
    public async Task<TicketResult> RunAsync(
        TicketSeen which, TicketRequest? request, TicketActor actor, Func<CancellationToken, Task<TicketResult>> change, CancellationToken cancel)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(token => TryAsync(which, request, actor, change, token), cancel);
        }
        catch (DbUpdateException) when (request is not null)
        {
            // The same key came for two tickets at once.
            db.ChangeTracker.Clear();
            if (await EarlierAsync(request, cancel) is not { } first)
                throw;
            return first;
        }
    }

    private async Task<TicketResult> TryAsync(
        TicketSeen which, TicketRequest? request, TicketActor actor, Func<CancellationToken, Task<TicketResult>> change, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever comes second waits here, and then sees what the first has done.
        if (await actor.Reader.TicketsOf(db).Where(t => t.Number == which.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ChangedAt, t => t.ChangedAt), cancel) is 0)
            return TicketResult.Not(TicketFault.NotFound);
        if (request is not null && await EarlierAsync(request, cancel) is { } earlier)
            return earlier;
        var isStaff = actor.IsStaff;
        if (which.Seen is { } seen
            && await db.TicketEntries.AnyAsync(e => e.TicketNumber == which.Number && e.Id > seen && (isStaff || !e.IsInternal), cancel))
            return TicketResult.Not(TicketFault.ChangedMeanwhile);
        if (request is not null)
        {
            requests.Keep(request, which.Number);
            await db.SaveChangesAsync(cancel);
        }

        var result = await change(cancel);
        if (result.IsDone)
            await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task<TicketResult?> EarlierAsync(TicketRequest request, CancellationToken cancel) =>
        await requests.FindAsync(request, cancel) switch
        {
            null => null,
            { IsOther: true } => TicketResult.Not(TicketFault.KeyIsTaken),
            _ => TicketResult.Done,
        };
}
