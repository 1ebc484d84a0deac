using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Looks for duplicates some minutes after records changed, an import included, and every few hours. One instance at a time does.</summary>
public sealed partial class DuplicateWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<DuplicateWorker> logger) : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        if (!await services.GetRequiredService<ClaimDuplicateSweep>().TryAsync(stop))
            return;
        var found = await services.GetRequiredService<SweepDuplicates>().RunAsync(stop);
        if (found.Skipped + found.Dropped > 0)
            LeftOut(found.Pairs, found.Skipped, found.Dropped);
    }

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);

    [LoggerMessage(3190, LogLevel.Information, "{Pairs} pairs of records may be duplicates; {Skipped} groups of too many alike were left out, and {Dropped} of the weakest pairs.")]
    private partial void LeftOut(int pairs, int skipped, int dropped);
}
