using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Works on imports one after the other. It looks when it is woken, and slowly by itself for what others left.</summary>
public sealed partial class ImportWorker(
    IServiceScopeFactory scopes, ImportAttempt attempt, ImportSignal signal, ImportJobOptions options, TimeProvider time,
    ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private readonly string _name = WorkerName(time);
    private DateTimeOffset _sweptAt;
    private bool _away;

    internal static string WorkerName(TimeProvider time)
    {
        var name = $"{Guid.CreateVersion7(time.GetUtcNow()):N} {Environment.MachineName} {Environment.ProcessId}";
        return StorableText.Cut(name, ImportJobRecord.WorkerLength);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.RunsHere)
            return;
        TemporaryFolder.ClearLeftovers(time.GetUtcNow());
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await TryWorkAsync(stoppingToken);
            await signal.WaitAsync(pause, stoppingToken);
        }
    }

    private async Task<TimeSpan> TryWorkAsync(CancellationToken stop)
    {
        try
        {
            return await WorkAsync(stop);
        }
        catch (Exception error) when (DatabaseAway.Explains(error))
        {
            NoteAway();
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            Stumbled(error);
        }

        return BetweenLooks;
    }

    /// <summary>Does what there is to do; returns how long to wait before looking again.</summary>
    private async Task<TimeSpan> WorkAsync(CancellationToken stop)
    {
        // Asked first, since a query would write each failure into the log.
        if (!await WithDatabaseAsync((services, cancel) => services.GetRequiredService<PortalDbContext>().Database.CanConnectAsync(cancel), stop))
        {
            NoteAway();
            return BetweenLooks;
        }

        while (await WithDatabaseAsync((services, cancel) => services.GetRequiredService<ImportQueue>().TakeAsync(_name, cancel), stop) is { } import)
        {
            await attempt.MakeAsync(import, stop);
            _sweptAt = default;
        }

        await SweepAsync(stop);
        var free = await WithDatabaseAsync((services, cancel) => services.GetRequiredService<ImportQueue>().NextFreeAsync(cancel), stop);
        _away = false;
        return free is { } moment ? TimeSpan.FromSeconds(Math.Clamp((moment - time.GetUtcNow()).TotalSeconds + 1, 1, BetweenLooks.TotalSeconds)) : BetweenLooks;
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (now - _sweptAt < BetweenSweeps)
            return;
        await WithDatabaseAsync((services, cancel) => services.GetRequiredService<ImportSweep>().RunAsync(now, cancel), stop);
        _sweptAt = now;
    }

    private async Task<T> WithDatabaseAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    private void NoteAway()
    {
        // Once for as long as it lasts.
        if (!_away)
            Away();
        _away = true;
    }

    [LoggerMessage(3020, LogLevel.Warning, "The database does not answer; imports wait for it.")]
    private partial void Away();

    [LoggerMessage(3021, LogLevel.Error, "Looking for imports failed; it goes on.")]
    private partial void Stumbled(Exception error);
}
