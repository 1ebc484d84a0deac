using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>What a sweep found.</summary>
/// <param name="Pairs">Pairs that may be the same, those included that somebody said are not.</param>
/// <param name="Skipped">Groups of which too many are alike for any two to be the same.</param>
/// <param name="Dropped">Pairs beyond what is kept; the weakest.</param>
public sealed record DuplicateSweep(int Pairs, int Skipped, int Dropped);

/// <summary>Looks through all records for pairs that may be the same, and brings the stored ones to what was found.</summary>
public sealed class SweepDuplicates(PortalDbContext db, TimeProvider time)
{
    /// <summary>What more records than this have in common tells nothing: five thousand offers are called "Backup".</summary>
    public const int MostAlike = 20;

    /// <summary>More than people can look through would only take room.</summary>
    public const int MostPairs = 5000;

    private const int AtOnce = 500;

    public async Task<DuplicateSweep> RunAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await new MoveDependents(db).FollowUpAsync(cancel);
        var found = new FoundPairs { Kind = RecordKind.Offer };
        await new ComparedOffers(db, found).CompareAsync(cancel);
        found.Kind = RecordKind.Publisher;
        await new ComparedPublishers(db, found).CompareAsync(cancel);
        var kept = found.All.OrderByDescending(pair => Likeness.Strength(pair.Value)).Take(MostPairs).ToList();
        var began = time.GetUtcNow();
        var isWhole = true;
        foreach (var some in kept.Chunk(AtOnce))
            isWhole &= await TryKeepAsync(some, began, cancel) || await TryKeepAsync(some, began, cancel);

        // What somebody said of a pair is remembered also while nothing speaks for it. Pairs that could not be kept are not gone.
        if (isWhole)
            await db.DuplicatePairs.Where(d => d.SeenAt < began && d.DismissedAt == null).ExecuteDeleteAsync(cancel);
        return new DuplicateSweep(kept.Count, found.Skipped, found.All.Count - kept.Count);
    }

    private async Task<bool> TryKeepAsync(KeyValuePair<(RecordKind Kind, Guid First, Guid Second), DuplicateReasons>[] pairs, DateTimeOffset now, CancellationToken cancel)
    {
        var firsts = pairs.Select(pair => pair.Key.First).Distinct().ToList();
        var stored = (await db.DuplicatePairs.Where(d => firsts.Contains(d.First)).ToListAsync(cancel)).ToDictionary(d => (d.Kind, d.First, d.Second));
        foreach (var (key, reasons) in pairs)
        {
            if (stored.TryGetValue(key, out var pair))
                Renew(pair, reasons, now);
            else
                db.Add(New(key, reasons, now));
        }

        return await db.TrySaveAsync(cancel);
    }

    private static void Renew(DuplicatePairRecord pair, DuplicateReasons reasons, DateTimeOffset now)
    {
        (pair.Reasons, pair.Strength, pair.SeenAt) = (reasons, Likeness.Strength(reasons), now);
        // What is new about it may change somebody's mind.
        if ((reasons & ~pair.DismissedReasons) is not DuplicateReasons.None)
            (pair.DismissedAt, pair.DismissedBy, pair.DismissedReasons) = (null, null, DuplicateReasons.None);
    }

    private static DuplicatePairRecord New((RecordKind Kind, Guid First, Guid Second) key, DuplicateReasons reasons, DateTimeOffset now) => new()
    {
        Kind = key.Kind,
        First = key.First,
        Second = key.Second,
        Reasons = reasons,
        Strength = Likeness.Strength(reasons),
        FoundAt = now,
        SeenAt = now,
    };
}
