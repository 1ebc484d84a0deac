using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>One attempt of this instance at an import it has taken, to whatever end it comes.</summary>
public sealed partial class ImportAttempt(
    IServiceScopeFactory scopes, RunImport run, ImportJobOptions options, TimeProvider time, ILogger<ImportAttempt> logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    public async Task MakeAsync(TakenImport import, CancellationToken stop)
    {
        Begun(import.State, import.Id, import.Attempts);
        await using var heartbeat = new ImportHeartbeat(import, scopes, options, time, logger);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, heartbeat.Broken);
        try
        {
            await RunAsync(import, heartbeat, either.Token);
            Ended(import.State, import.Id);
        }
        catch (Exception error) when (heartbeat.IsCancelled && either.IsCancellationRequested)
        {
            CancelledWith(import.Id, error.GetType().Name);
            await WriteAsync(db => ImportOutcome.CancelledAsync(db, import, time.GetUtcNow(), CancellationToken.None));
        }
        catch (Exception error) when (error is ImportTakenAwayException || heartbeat.Broken.IsCancellationRequested)
        {
            TakenAway(import.Id, error.GetType().Name);
        }
        catch (Exception error) when (stop.IsCancellationRequested)
        {
            HandedBack(import.Id, error.GetType().Name);
            await WriteAsync(db => ImportOutcome.HandedBackAsync(db, import, CancellationToken.None));
        }
        catch (Exception error)
        {
            Failed(error, import.Id, import.Attempts);
            // More room does not come by itself.
            var isLast = import.Attempts >= ImportQueue.MostAttempts || DatabaseFullException.Explains(error);
            await WriteAsync(db => isLast
                ? ImportOutcome.FailedAsync(db, import, error, time.GetUtcNow(), CancellationToken.None)
                : ImportOutcome.AgainAsync(db, import, time.GetUtcNow() + PauseAfterFailure, CancellationToken.None));
        }
    }

    private async Task RunAsync(TakenImport import, ImportHeartbeat heartbeat, CancellationToken cancel)
    {
        using var folder = new ImportFolder();
        await run.RunAsync(import, await FilesAsync(folder, import, cancel), heartbeat, cancel);
    }

    private async Task<IReadOnlyList<string>> FilesAsync(ImportFolder folder, TakenImport import, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await folder.FillAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), import.Id, cancel);
    }

    private async Task WriteAsync(Func<PortalDbContext, Task> write)
    {
        await using var scope = scopes.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    [LoggerMessage(3010, LogLevel.Information, "{Step} of import {Import} begins, attempt {Attempt}.")]
    private partial void Begun(ImportState step, Guid import, int attempt);

    [LoggerMessage(3011, LogLevel.Information, "{Step} of import {Import} has ended.")]
    private partial void Ended(ImportState step, Guid import);

    [LoggerMessage(3012, LogLevel.Information, "Import {Import} was cancelled ({Error}).")]
    private partial void CancelledWith(Guid import, string error);

    [LoggerMessage(3013, LogLevel.Warning, "Import {Import} is no longer this worker's; nothing of it was kept here ({Error}).")]
    private partial void TakenAway(Guid import, string error);

    [LoggerMessage(3014, LogLevel.Information, "Import {Import} is handed back; this instance stops ({Error}).")]
    private partial void HandedBack(Guid import, string error);

    [LoggerMessage(3015, LogLevel.Error, "Import {Import} failed in attempt {Attempt}.")]
    private partial void Failed(Exception error, Guid import, int attempt);
}
