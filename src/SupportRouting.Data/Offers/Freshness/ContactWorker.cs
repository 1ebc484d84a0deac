using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>
/// Keeps the work list up while the portal runs: what was changed, by whomever and on whatever instance, within seconds; what
/// mail and hand-offs tell, each minute; everything, each hour.
/// </summary>
public sealed class ContactWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ContactWorker> logger) : RepeatedWork(scopes, logger)
{
    private const int ChangesAtOnce = 500;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSilences = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset _nextSilence;
    private DateTimeOffset _nextSweep;
    private long _seen;

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var work = services.GetRequiredService<RenewContactWork>();
        if (time.GetUtcNow() >= _nextSweep)
        {
            var seen = await db.RecordChanges.MaxAsync(c => (long?)c.Number, stop) ?? 0;
            await work.AllAsync(stop);
            (_seen, _nextSweep) = (Math.Max(_seen, seen), time.GetUtcNow() + BetweenSweeps);
        }

        if (time.GetUtcNow() >= _nextSilence)
        {
            await work.OfContactsAsync(await services.GetRequiredService<NoteSilence>().RunAsync(stop), stop);
            _nextSilence = time.GetUtcNow() + BetweenSilences;
        }

        while (await FollowAsync(db, work, stop))
            stop.ThrowIfCancellationRequested();
    }

    protected override Task PauseAsync(CancellationToken stop) => Task.Delay(BetweenLooks, time, stop);

    private async Task<bool> FollowAsync(PortalDbContext db, RenewContactWork work, CancellationToken stop)
    {
        var changes = await db.RecordChanges.Where(c => c.Number > _seen).OrderBy(c => c.Number).Take(ChangesAtOnce)
            .Select(c => new { c.Number, c.OfferId, c.PublisherId }).ToListAsync(stop);
        if (changes is [])
            return false;
        await work.OfAsync(
            changes.Select(c => c.OfferId is { } offer ? new RecordOwner(RecordKind.Offer, offer) : new RecordOwner(RecordKind.Publisher, c.PublisherId ?? default)), stop);
        _seen = changes[^1].Number;
        return changes.Count == ChangesAtOnce;
    }
}
