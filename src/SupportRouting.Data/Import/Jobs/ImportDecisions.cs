using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>What people decide about an import. Each says whether it could still be decided.</summary>
public sealed class ImportDecisions(PortalDbContext db, ColumnChoices choices, ImportSignal signal, TimeProvider time)
{
    /// <summary>Says, or says differently, what the files bring; they are counted again then.</summary>
    public async Task<bool> DescribeAsync(
        Guid id, ImportKind kind, Guid? of, string? publisherId, IReadOnlyDictionary<string, string>? columns, CancellationToken cancel)
    {
        if (await StateAsync(id, cancel) is not { } from)
            return false;
        var to = ImportKindFacts.IsComplete(kind, of) ? ImportState.Uploaded : ImportState.Incomplete;
        if (!ImportStates.MayMove(from, to))
            return false;
        var moved = false;
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                var said = columns is null ? null : ColumnChoices.Write(columns);
                moved = await db.ImportJobs.One(id).MoveAsync(
                    from, to,
                    set =>
                    {
                        set.Fresh();
                        set.SetProperty(j => j.Kind, kind).SetProperty(j => j.Of, of).SetProperty(j => j.PublisherId, publisherId)
                            .SetProperty(j => j.Preview, ImportCounts.None).SetProperty(j => j.Differences, (string?)null).SetProperty(j => j.Columns, j => said ?? j.Columns);
                    },
                    token);
                if (moved)
                    await db.ImportNotes.Where(n => n.JobId == id).ExecuteDeleteAsync(token);
                if (moved && columns is not null)
                {
                    await choices.RememberAsync(columns, token);
                    await db.SaveChangesAsync(token);
                }
            },
            token => db.ImportJobs.One(id).AnyAsync(j => j.State == to, token),
            cancel);
        signal.Ring();
        return moved;
    }

    /// <summary>Takes over what was counted.</summary>
    public async Task<bool> ConfirmAsync(Guid id, bool keepGoodRows, CancellationToken cancel)
    {
        var moved = await db.ImportJobs.One(id).MoveAsync(
            ImportState.Previewed, ImportState.Waiting,
            set =>
            {
                set.Fresh();
                set.SetProperty(j => j.KeepGoodRows, keepGoodRows);
            },
            cancel);
        signal.Ring();
        return moved;
    }

    /// <summary>Ends it; one that a worker is at ends within moments.</summary>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancel)
    {
        while (await StateAsync(id, cancel) is { } from && !from.IsFinal())
        {
            if (from.IsAtWork())
            {
                if (await db.ImportJobs.One(id).Where(j => j.State == from)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.CancelRequested, true), cancel) is 1)
                    return true;
            }
            else if (await db.ImportJobs.One(id).MoveAsync(from, ImportState.Cancelled, set => set.Ended(time.GetUtcNow()), cancel))
            {
                await ImportSweep.ForgetAsync(db, id, cancel);
                return true;
            }
        }

        return false;
    }

    private Task<ImportState?> StateAsync(Guid id, CancellationToken cancel) =>
        db.ImportJobs.One(id).Select(j => (ImportState?)j.State).SingleOrDefaultAsync(cancel);
}
