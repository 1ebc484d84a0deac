using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>
/// Keeps the work list up while the portal runs: what was changed, by whomever and on whatever instance, within seconds; what
/// mail and hand-offs tell, each minute; everything, each hour.
/// </summary>
public sealed class ContactWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ContactWorker> logger) : RepeatedWork(scopes, logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSilences = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private readonly FollowChanges _changes = new();
    private DateTimeOffset _nextSilence;
    private DateTimeOffset _nextSweep;

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var work = services.GetRequiredService<RenewContactWork>();
        if (time.GetUtcNow() >= _nextSweep)
        {
            await _changes.AllAsync(db, work, stop);
            _nextSweep = time.GetUtcNow() + BetweenSweeps;
        }

        if (time.GetUtcNow() >= _nextSilence)
        {
            await work.OfContactsAsync(await services.GetRequiredService<NoteSilence>().RunAsync(stop), stop);
            _nextSilence = time.GetUtcNow() + BetweenSilences;
        }

        await _changes.NewAsync(db, work, stop);
    }

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);
}
