using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>Watches the clocks of other parties while the portal runs.</summary>
public sealed class HandOffReminder(IServiceScopeFactory scopes, TimeProvider time, ILogger<HandOffReminder> logger) : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override Task WorkAsync(IServiceProvider services, CancellationToken stop) =>
        services.GetRequiredService<RemindHandOffs>().RunAsync(stop);

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);
}
