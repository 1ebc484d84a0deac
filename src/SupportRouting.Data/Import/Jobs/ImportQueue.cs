using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>An import in the hands of one worker.</summary>
public sealed record TakenImport(
    Guid Id, string Worker, ImportState State, ImportKind Kind, Guid? Of, string? PublisherId, bool KeepGoodRows, int Attempts)
{
    /// <summary>Which column is which field, where a person said it: a JSON object.</summary>
    public string? Columns { get; init; }
}

/// <summary>Gives each import to one worker at a time, the oldest first, also those whose worker is gone.</summary>
public sealed class ImportQueue(PortalDbContext db, ImportJobOptions options, TimeProvider time)
{
    public const int MostAttempts = 3;

    public async Task<TakenImport?> TakeAsync(string worker, CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } next)
        {
            if (IsLost(next))
                await GiveUpAsync(next, cancel);
            else if (await TakeAsync(next, worker, cancel) is { } taken)
                return taken;
        }

        return null;
    }

    /// <summary>When the first of the imports that others are at falls free, should they be gone.</summary>
    public Task<DateTimeOffset?> NextFreeAsync(CancellationToken cancel) =>
        db.ImportJobs.Where(j => (j.State == ImportState.Previewing || j.State == ImportState.Running) && j.LeaseUntil != null)
            .OrderBy(j => j.LeaseUntil).Select(j => j.LeaseUntil).FirstOrDefaultAsync(cancel);

    private Task<ImportJobRecord?> NextAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.ImportJobs.AsNoTracking()
            .Where(j => j.State == ImportState.Uploaded || j.State == ImportState.Waiting
                || ((j.State == ImportState.Previewing || j.State == ImportState.Running) && j.LeaseUntil < now))
            .OrderBy(j => j.Number).FirstOrDefaultAsync(cancel);
    }

    private async Task<TakenImport?> TakeAsync(ImportJobRecord next, string worker, CancellationToken cancel)
    {
        if (next.Kind is not { } kind)
            throw new InvalidOperationException("An import of no kind waits to be run.");
        var now = time.GetUtcNow();
        var state = next.State.IsAtWork() ? next.State : next.State.Taken();
        var seen = db.ImportJobs.One(next.Id).Where(j => j.State == next.State && j.Attempts == next.Attempts);
        if (next.State.IsAtWork())
            seen = seen.Where(j => j.LeaseUntil < now);
        var won = await seen.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state).SetProperty(j => j.Worker, worker)
                .SetProperty(j => j.LeaseUntil, now + options.Lease).SetProperty(j => j.Attempts, next.Attempts + 1)
                .SetProperty(j => j.StartedAt, now)
                .SetProperty(j => j.Phase, (ImportPhase?)null).SetProperty(j => j.RowsDone, 0).SetProperty(j => j.RowsTotal, (int?)null),
            cancel) is 1;
        return won
            ? new TakenImport(next.Id, worker, state, kind, next.Of, next.PublisherId, next.KeepGoodRows, next.Attempts + 1) { Columns = next.Columns }
            : null;
    }

    // The files of a command lay on the machine it ran on, so nobody else can go on with it.
    private static bool IsLost(ImportJobRecord job) => job.State.IsAtWork()
        && (job.CancelRequested || job.Source is ImportSource.CommandLine || job.Attempts >= MostAttempts);

    private Task<bool> GiveUpAsync(ImportJobRecord job, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.ImportJobs.One(job.Id).Where(j => j.LeaseUntil < now).MoveAsync(
            job.State, job.CancelRequested ? ImportState.Cancelled : ImportState.Failed,
            set =>
            {
                set.Ended(now);
                set.SetProperty(j => j.Failure, job.CancelRequested ? null : ImportFailure.Interrupted);
            },
            cancel);
    }
}
