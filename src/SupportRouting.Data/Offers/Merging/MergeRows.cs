using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>What merging reads and writes of the two records themselves.</summary>
internal sealed class MergeRows(PortalDbContext db)
{
    /// <summary>Holds records until the transaction ends; always in one order, so that no two wait for each other.</summary>
    public async Task HoldAsync(IEnumerable<RecordOwner> owners, CancellationToken cancel)
    {
        foreach (var owner in owners.DistinctBy(owner => owner.Id).OrderBy(owner => owner.Id))
        {
            _ = owner.OfferId is { } offer
                ? await db.AllOffers.Where(o => o.Id == offer).ExecuteUpdateAsync(set => set.SetProperty(o => o.MergedAt, o => o.MergedAt), cancel)
                : await db.AllPublishers.Where(p => p.Id == owner.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedAt, p => p.MergedAt), cancel);
        }
    }

    public Task<MergeSide?> SideAsync(RecordOwner owner, CancellationToken cancel) => owner.OfferId is { } offer
        ? db.AllOffers.Where(o => o.Id == offer)
            .Select(o => new MergeSide(
                RecordKind.Offer, o.Id, o.PublisherId, o.IsDerived, o.MergedIntoId != null, db.Set<OfferRecord>().Any(other => other.MergedIntoId == o.Id)))
            .FirstOrDefaultAsync(cancel)
        : db.AllPublishers.Where(p => p.Id == owner.Id)
            .Select(p => new MergeSide(
                RecordKind.Publisher, p.Id, p.Id, p.IsDerived, p.MergedIntoId != null, db.Set<PublisherRecord>().Any(other => other.MergedIntoId == p.Id)))
            .FirstOrDefaultAsync(cancel);

    /// <summary>Whether a setting says who gives technical support for exactly this record, today or later.</summary>
    public Task<bool> HasSupportAsync(RecordOwner owner, DateOnly today, CancellationToken cancel)
    {
        var (offer, publisher) = (owner.OfferId, owner.PublisherId);
        return db.TechnicalSupport.AnyAsync(t => t.OfferId == offer && t.PublisherId == publisher && (t.Until == null || t.Until >= today), cancel);
    }

    /// <summary>The record that goes on in its stead; null when it is not merged.</summary>
    public Task<Guid?> GoesOnAsync(RecordOwner merged, CancellationToken cancel) => merged.OfferId is { } offer
        ? db.AllOffers.Where(o => o.Id == offer).Select(o => o.MergedIntoId).FirstOrDefaultAsync(cancel)
        : db.AllPublishers.Where(p => p.Id == merged.Id).Select(p => p.MergedIntoId).FirstOrDefaultAsync(cancel);

    /// <param name="merged">The record that goes out of sight.</param>
    /// <param name="goesOn">The one that goes on.</param>
    /// <param name="change">The change of the latter which says what was copied.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<int> HideAsync(RecordOwner merged, Guid goesOn, Guid? change, RecordActor actor, DateTimeOffset now, CancellationToken cancel) =>
        SetAsync(merged, goesOn, change, now, actor.Name, cancel);

    public Task<int> ShowAsync(RecordOwner merged, CancellationToken cancel) => SetAsync(merged, null, null, null, null, cancel);

    /// <summary>What was copied to the one that goes on.</summary>
    public async Task<IReadOnlyList<FieldChange>> CopiedAsync(RecordOwner merged, CancellationToken cancel)
    {
        var change = merged.OfferId is { } offer
            ? await db.AllOffers.Where(o => o.Id == offer).Select(o => o.MergedByChange).FirstOrDefaultAsync(cancel)
            : await db.AllPublishers.Where(p => p.Id == merged.Id).Select(p => p.MergedByChange).FirstOrDefaultAsync(cancel);
        return FieldChangesJson.Read(await db.RecordChanges.Where(c => c.Id == change).Select(c => c.Fields).FirstOrDefaultAsync(cancel));
    }

    private Task<int> SetAsync(RecordOwner merged, Guid? goesOn, Guid? change, DateTimeOffset? at, string? by, CancellationToken cancel) => merged.OfferId is { } offer
        ? db.AllOffers.Where(o => o.Id == offer).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.MergedIntoId, goesOn).SetProperty(o => o.MergedByChange, change)
                .SetProperty(o => o.MergedAt, at).SetProperty(o => o.MergedBy, by), cancel)
        : db.AllPublishers.Where(p => p.Id == merged.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.MergedIntoId, goesOn).SetProperty(p => p.MergedByChange, change)
                .SetProperty(p => p.MergedAt, at).SetProperty(p => p.MergedBy, by), cancel);
}
