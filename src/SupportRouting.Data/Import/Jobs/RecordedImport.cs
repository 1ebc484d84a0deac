using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>An import of the command line: runs here and now with files of this machine, and stands in the history as the others do.</summary>
public sealed partial class RecordedImport(
    IServiceScopeFactory scopes, RunImport run, ImportJobOptions options, TimeProvider time, ILogger<RecordedImport> logger)
{
    public async Task<ImportReport> RunAsync(
        ImportKind kind, ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var import = await BeginAsync(kind, request, cancel);
        await using var heartbeat = new ImportHeartbeat(import, scopes, options, time, logger);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, heartbeat.Broken);
        try
        {
            return await run.RunAsync(import, request.Files, new Both(heartbeat, progress), either.Token);
        }
        catch (Exception error)
        {
            await TryCloseAsync(import, error);
            throw;
        }
    }

    private async Task TryCloseAsync(TakenImport import, Exception error)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await (error is OperationCanceledException
                ? ImportOutcome.CancelledAsync(db, import, time.GetUtcNow(), CancellationToken.None)
                : ImportOutcome.FailedAsync(db, import, error, time.GetUtcNow(), CancellationToken.None));
        }
        catch (Exception away) when (DatabaseAway.Explains(away) || DatabaseFullException.Explains(away))
        {
            // The portal's worker closes it when the lease is out; what ended it is told by the command.
            NotClosed(import.Id, away.GetType().Name);
        }
    }

    private async Task<TakenImport> BeginAsync(ImportKind kind, ImportRequest request, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = time.GetUtcNow();
        var job = new ImportJobRecord
        {
            Id = Guid.CreateVersion7(now),
            Source = ImportSource.CommandLine,
            State = ImportState.Running,
            Kind = kind,
            Of = request.Of,
            PublisherId = request.PublisherId,
            KeepGoodRows = request.KeepGoodRows,
            RequestedAt = now,
            StartedAt = now,
            Worker = ImportWorker.WorkerName(time),
            LeaseUntil = now + options.Lease,
            Attempts = 1,
        };
        job.Files.AddRange(request.Files.Select((path, position) => ImportFiles.Record(new(path, path), position, now)));
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        return new(job.Id, job.Worker, job.State, kind, job.Of, job.PublisherId, job.KeepGoodRows, job.Attempts);
    }

    [LoggerMessage(3002, LogLevel.Warning, "How import {Import} ended could not be written ({Error}).")]
    private partial void NotClosed(Guid import, string error);

    private sealed class Both(IProgress<ImportProgress> first, IProgress<ImportProgress> second) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            first.Report(value);
            second.Report(value);
        }
    }
}
