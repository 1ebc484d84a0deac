using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>One of two records that may be the same.</summary>
public sealed record DuplicateSide(Guid Record, string Id, string Name, string Publisher, int Tickets, int Subscriptions);

/// <summary>Two records that may be the same.</summary>
public sealed record DuplicateRow(long Number, int Strength, RecordKind Kind, DuplicateReasons Reasons, DuplicateSide First, DuplicateSide Second);

public sealed record DuplicatePage(IReadOnlyList<DuplicateRow> Rows, WorkCursor? Next);

/// <summary>Reads which records may be the same, the surest first, and keeps that two are not.</summary>
public sealed class ReadDuplicates(PortalDbContext db, TimeProvider time)
{
    private IQueryable<DuplicatePairRecord> Open => db.DuplicatePairs.AsNoTracking().Where(d => d.DismissedAt == null && (d.Kind == RecordKind.Offer
        ? db.Set<OfferRecord>().Any(o => o.Id == d.First && o.MergedIntoId == null) && db.Set<OfferRecord>().Any(o => o.Id == d.Second && o.MergedIntoId == null)
        : db.Set<PublisherRecord>().Any(p => p.Id == d.First && p.MergedIntoId == null) && db.Set<PublisherRecord>().Any(p => p.Id == d.Second && p.MergedIntoId == null)));

    public async Task<DuplicatePage> PageAsync(WorkCursor? after, int limit, CancellationToken cancel)
    {
        var pairs = Open;
        if (after is { Weight: var strength, Number: var number })
            pairs = pairs.Where(d => d.Strength < strength || (d.Strength == strength && d.Number > number));
        var found = await pairs.OrderByDescending(d => d.Strength).ThenBy(d => d.Number).Take(limit + 1).ToListAsync(cancel);
        var sides = await SidesAsync([.. found.SelectMany(d => new[] { d.First, d.Second })], cancel);
        // A record that went out of sight since the pairs were read is no reason to fail.
        var rows = found.Take(limit).Where(d => sides.ContainsKey(d.First) && sides.ContainsKey(d.Second))
            .Select(d => new DuplicateRow(d.Number, d.Strength, d.Kind, d.Reasons, sides[d.First], sides[d.Second])).ToList();
        return new DuplicatePage(rows, found.Count > limit ? new WorkCursor(found[limit - 1].Strength, found[limit - 1].Number) : null);
    }

    /// <summary>The record that is most likely the same as this one; null where none is likely.</summary>
    public async Task<DuplicateSide?> OfAsync(RecordOwner owner, CancellationToken cancel)
    {
        var pair = await Open.Where(d => d.Kind == owner.Kind && (d.First == owner.Id || d.Second == owner.Id)).OrderByDescending(d => d.Strength).ThenBy(d => d.Number)
            .FirstOrDefaultAsync(cancel);
        if (pair is null)
            return null;
        var other = pair.First == owner.Id ? pair.Second : pair.First;
        return (await SidesAsync([other], cancel)).GetValueOrDefault(other);
    }

    /// <summary>Keeps that two records are not the same, or that they may be after all.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> DismissAsync(long number, bool areNotTheSame, RecordActor actor, CancellationToken cancel)
    {
        var (at, by) = areNotTheSame ? (time.GetUtcNow(), actor.Name) : ((DateTimeOffset?)null, (string?)null);
        return await db.DuplicatePairs.Where(d => d.Number == number && (d.DismissedAt == null) == areNotTheSame).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.DismissedAt, at).SetProperty(d => d.DismissedBy, by).SetProperty(d => d.DismissedReasons, d => d.Reasons), cancel) is 1;
    }

    private async Task<Dictionary<Guid, DuplicateSide>> SidesAsync(List<Guid> records, CancellationToken cancel)
    {
        var offers = await db.Offers.Where(o => records.Contains(o.Id)).Select(o => new DuplicateSide(
            o.Id, o.Key, o.Title, o.Publisher!.Name, db.Set<TicketRecord>().Count(t => t.OfferId == o.Id), db.Set<SubscriptionRecord>().Count(s => s.OfferId == o.Id)))
            .ToListAsync(cancel);
        var publishers = offers.Count == records.Count ? [] : await db.Publishers.Where(p => records.Contains(p.Id)).Select(p => new DuplicateSide(
            p.Id, p.Code, p.Name, p.Name, db.Set<TicketRecord>().Count(t => t.Offer!.PublisherId == p.Id), db.Set<SubscriptionRecord>().Count(s => s.PublisherId == p.Id)))
            .ToListAsync(cancel);
        return offers.Concat(publishers).ToDictionary(side => side.Record);
    }
}
