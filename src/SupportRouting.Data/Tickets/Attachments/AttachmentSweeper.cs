using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Sweeps the folder of attachments from time to time, where there is one.</summary>
public sealed partial class AttachmentSweeper(
    IServiceScopeFactory scopes, AttachmentFolder folder, TimeProvider time, ILogger<AttachmentSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenSweeps, time);
        while (folder.IsThere && await timer.WaitForNextTickAsync(stoppingToken))
            await SweepAsync(stoppingToken);
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SweepAttachments>().RunAsync(time.GetUtcNow(), stop);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // A database that is away has its own line in the log, and the next sweep finds the same files.
            if (!DatabaseAway.Explains(error))
                Stumbled(error);
        }
    }

    [LoggerMessage(3090, LogLevel.Error, "Sweeping the folder of attachments failed; it is tried again.")]
    private partial void Stumbled(Exception error);
}
