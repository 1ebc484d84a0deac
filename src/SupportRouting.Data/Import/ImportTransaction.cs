using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Telemetry;

namespace SupportRouting.Data.Import;

/// <summary>One import at a time: each begins by updating the one row of the gate, which the database makes the next wait for.</summary>
internal static class ImportTransaction
{
    private static readonly TimeSpan LongestImport = TimeSpan.FromHours(1);
    private static readonly TimeSpan QuietWait = TimeSpan.FromSeconds(2);

    /// <summary>Runs an import, and again from its beginning when the connection broke meanwhile.</summary>
    public static async Task<ImportReport> RetryAsync(
        PortalDbContext db, Func<CancellationToken, Task<ImportReport>> run, CancellationToken cancel)
    {
        using var activity = PortalTelemetry.StartImport();
        var report = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                try
                {
                    return await run(token);
                }
                catch (Exception error) when (DatabaseFullException.Explains(error))
                {
                    // The strategy would take it for a break and do all the work again, in vain.
                    throw new DatabaseFullException(error);
                }
            },
            cancel);
        PortalTelemetry.Count(report);
        return report;
    }

    /// <summary>Keeps what was written, unless it was only to be counted.</summary>
    public static async Task FinishAsync(
        this IDbContextTransaction transaction, ImportRequest request, ImportReport report, CancellationToken cancel)
    {
        if (request.IsPreview)
            return;
        if (request.Keeping is { } keeping)
            await keeping(report, cancel);
        await transaction.CommitAsync(cancel);
        report.Kept = true;
    }

    public static async Task<IDbContextTransaction> BeginAsync(
        PortalDbContext db, TimeProvider time, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(LongestImport);
        try
        {
            await EnterAsync(db, time.GetUtcNow(), time, progress, cancel);
            return transaction;
        }
        catch
        {
            // A second try begins with a transaction of its own.
            await transaction.DisposeAsync();
            throw;
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    private static async Task EnterAsync(
        PortalDbContext db, DateTimeOffset now, TimeProvider time, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var entering = db.Set<ImportGate>().ExecuteUpdateAsync(g => g.SetProperty(x => x.LastStartedAt, now), cancel);
        if (await Task.WhenAny(entering, Task.Delay(QuietWait, time, cancel)) != entering)
            progress.Report(new ImportProgress(ImportPhase.Waiting, string.Empty, 0, null));
        await entering;
    }
}
