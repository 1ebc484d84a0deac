using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>
/// Follows the changes of records by their numbers. An import takes its numbers long before anybody else sees them, so a change
/// made meanwhile is seen before it: what an import brought is looked at again when it has ended.
/// </summary>
public sealed class FollowChanges
{
    private const int ChangesAtOnce = 500;
    private const int LatestImports = 100;

    private HashSet<Guid> _ended = [];
    private long _seen;

    /// <summary>Renews all records; changes are followed from there on.</summary>
    public async Task AllAsync(PortalDbContext db, RenewContactWork work, CancellationToken cancel)
    {
        var ended = await EndedAsync(db, cancel);
        var seen = await db.RecordChanges.MaxAsync(c => (long?)c.Number, cancel) ?? 0;
        await work.AllAsync(cancel);
        (_ended, _seen) = (ended, Math.Max(_seen, seen));
    }

    /// <summary>Renews the records that were changed since.</summary>
    public async Task NewAsync(PortalDbContext db, RenewContactWork work, CancellationToken cancel)
    {
        foreach (var import in (await EndedAsync(db, cancel)).Except(_ended).ToList())
        {
            var passed = db.RecordChanges.Where(c => c.ImportId == import && c.Number <= _seen);
            for (long? after = 0; after is { } from;)
                after = await NextAsync(passed, from, work, cancel);
            _ended.Add(import);
        }

        while (await NextAsync(db.RecordChanges, _seen, work, cancel) is { } last)
            _seen = last;
    }

    private static async Task<long?> NextAsync(IQueryable<RecordChangeRecord> changes, long after, RenewContactWork work, CancellationToken cancel)
    {
        var some = await changes.Where(c => c.Number > after).OrderBy(c => c.Number).Take(ChangesAtOnce)
            .Select(c => new { c.Number, c.OfferId, c.PublisherId }).ToListAsync(cancel);
        if (some is [])
            return null;
        await work.OfAsync(some.Select(c => RecordOwner.Of(c.OfferId, c.PublisherId)), cancel);
        return some[^1].Number;
    }

    private static Task<HashSet<Guid>> EndedAsync(PortalDbContext db, CancellationToken cancel) => db.ImportJobs
        .Where(j => j.State == ImportState.Done).OrderByDescending(j => j.Number).Take(LatestImports).Select(j => j.Id).ToHashSetAsync(cancel);
}
