using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SupportRouting.Data.Hosting;

/// <summary>Work that is done again and again beside the requests, and goes on when one time fails or the database is away.</summary>
public abstract partial class RepeatedWork(IServiceScopeFactory scopes, ILogger logger) : BackgroundService
{
    private bool _away;

    /// <summary>Whether there is such work on this instance at all.</summary>
    protected virtual bool IsWanted => true;

    /// <summary>Does once what there is to do.</summary>
    protected abstract Task WorkAsync(IServiceProvider services, CancellationToken stop);

    protected abstract Task PauseAsync(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (IsWanted && !stoppingToken.IsCancellationRequested)
        {
            await TryWorkAsync(stoppingToken);
            await PauseAsync(stoppingToken);
        }
    }

    private async Task TryWorkAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // Asked first, since a query would write each failure into the log.
            var there = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.CanConnectAsync(stop);
            if (there)
                await WorkAsync(scope.ServiceProvider, stop);
            NoteAway(!there);
        }
        catch (Exception error) when (DatabaseAway.Explains(error))
        {
            NoteAway(true);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            Stumbled(GetType().Name, error);
        }
    }

    private void NoteAway(bool isAway)
    {
        // Once for as long as it lasts.
        if (isAway && !_away)
            Away(GetType().Name);
        _away = isAway;
    }

    [LoggerMessage(3120, LogLevel.Warning, "The database does not answer; {Work} waits for it.")]
    private partial void Away(string work);

    [LoggerMessage(3121, LogLevel.Error, "{Work} failed; it goes on.")]
    private partial void Stumbled(string work, Exception error);
}
