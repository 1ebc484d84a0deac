using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Links;

/// <summary>Checks the links of records while the portal runs.</summary>
public sealed partial class LinkWorker(IServiceScopeFactory scopes, LinkOptions options, TimeProvider time, ILogger<LinkWorker> logger)
    : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset _nextSweep;

    protected override bool IsWanted => options.IsOn;

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        if (time.GetUtcNow() >= _nextSweep)
        {
            await services.GetRequiredService<CollectLinks>().RunAsync(stop);
            _nextSweep = time.GetUtcNow() + BetweenSweeps;
        }

        var count = await services.GetRequiredService<CheckLinks>().RunAsync(stop);
        if (count > 0)
            Checked(count);
    }

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);

    [LoggerMessage(3171, LogLevel.Information, "{Count} links were checked.")]
    private partial void Checked(int count);
}
