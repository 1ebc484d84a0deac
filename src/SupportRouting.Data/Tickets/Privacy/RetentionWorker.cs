using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Looks now and then for what has been kept long enough.</summary>
public sealed partial class RetentionWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWorker> logger) : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        var count = await services.GetRequiredService<SweepTickets>().RunAsync(stop);
        if (count > 0)
            Swept(count);
    }

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);

    [LoggerMessage(3140, LogLevel.Information, "{Count} tickets were closed long enough ago and are erased or deleted.")]
    private partial void Swept(int count);
}
