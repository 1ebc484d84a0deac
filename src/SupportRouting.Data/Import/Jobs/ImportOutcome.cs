using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>The import is no longer this worker's, so nothing it wrote may be kept.</summary>
public sealed class ImportTakenAwayException() : Exception("Another worker has taken the import over.");

/// <summary>Writes how a step of an import ended.</summary>
internal static class ImportOutcome
{
    /// <summary>In the transaction of the rows themselves: they are kept and the import is done, or neither.</summary>
    public static async Task DoneAsync(
        PortalDbContext db, TakenImport import, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var done = await db.ImportJobs.Held(import).MoveAsync(
            ImportState.Running, ImportState.Done,
            set =>
            {
                // The last of the progress may never have been written.
                var rows = report.Added + report.Changed + report.Same;
                set.Ended(now);
                set.SetProperty(j => j.Outcome, ImportCounts.Of(report)).SetProperty(j => j.RowsDone, rows).SetProperty(j => j.RowsTotal, rows);
            },
            cancel);
        if (!done)
            throw new ImportTakenAwayException();
        await ImportNotes.ReplaceAsync(db, import.Id, report, cancel);
    }

    public static Task PreviewedAsync(PortalDbContext db, TakenImport import, ImportReport report, CancellationToken cancel) =>
        NotedAsync(
            db, import, report, ImportState.Previewed,
            set =>
            {
                set.Released();
                set.Fresh();
                set.SetProperty(j => j.Preview, ImportCounts.Of(report)).SetProperty(j => j.Differences, ImportDifferencesJson.Write(report.Differences));
            },
            cancel);

    public static Task RefusedAsync(
        PortalDbContext db, TakenImport import, ImportReport report, DateTimeOffset now, CancellationToken cancel) =>
        NotedAsync(
            db, import, report, ImportState.Failed,
            set =>
            {
                set.Ended(now);
                set.SetProperty(j => j.Outcome, ImportCounts.Of(report)).SetProperty(j => j.Failure, ImportFailure.RowsRefused);
            },
            cancel);

    public static Task CancelledAsync(PortalDbContext db, TakenImport import, DateTimeOffset now, CancellationToken cancel) =>
        db.ImportJobs.Held(import).MoveAsync(import.State, ImportState.Cancelled, set => set.Ended(now), cancel);

    public static Task FailedAsync(
        PortalDbContext db, TakenImport import, Exception error, DateTimeOffset now, CancellationToken cancel) =>
        db.ImportJobs.Held(import).MoveAsync(
            import.State, ImportState.Failed,
            set =>
            {
                set.Ended(now);
                set.SetProperty(j => j.Failure, DatabaseFullException.Explains(error) ? ImportFailure.DatabaseFull : ImportFailure.Unexpected);
            },
            cancel);

    /// <summary>Free for whoever looks after the pause, as if the lease were out.</summary>
    public static Task AgainAsync(PortalDbContext db, TakenImport import, DateTimeOffset after, CancellationToken cancel) =>
        db.ImportJobs.Held(import).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.LeaseUntil, after).SetProperty(j => j.Worker, (string?)null), cancel);

    /// <summary>Somebody else may begin at once, and this beginning does not count.</summary>
    public static Task HandedBackAsync(PortalDbContext db, TakenImport import, CancellationToken cancel) =>
        db.ImportJobs.Held(import).MoveAsync(
            import.State, import.State.HandedBack(),
            set =>
            {
                set.Released();
                set.SetProperty(j => j.Attempts, import.Attempts - 1);
            },
            cancel);

    // Who no longer holds the import must not touch what another says about its rows.
    private static Task NotedAsync(
        PortalDbContext db, TakenImport import, ImportReport report, ImportState to,
        Action<UpdateSettersBuilder<ImportJobRecord>> more, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                if (!await db.ImportJobs.Held(import).MoveAsync(import.State, to, more, token))
                    throw new ImportTakenAwayException();
                await ImportNotes.ReplaceAsync(db, import.Id, report, token);
            },
            token => db.ImportJobs.One(import.Id).AnyAsync(j => j.State == to, token),
            cancel);
}
