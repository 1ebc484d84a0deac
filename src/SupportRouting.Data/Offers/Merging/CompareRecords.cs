using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>How much depends on a record, over or not.</summary>
public sealed record MergeCounts(int Offers, int Tickets, int Subscriptions)
{
    public int Total => Offers + Tickets + Subscriptions;
}

/// <summary>A record that somebody wants to merge with another, merged before or not.</summary>
/// <param name="Side">What decides whether it can be merged.</param>
/// <param name="Id">Its id as people write it.</param>
/// <param name="Name">Its title or name.</param>
/// <param name="Sheet">All its fields.</param>
/// <param name="Counts">What depends on it.</param>
public sealed record MergeCandidate(MergeSide Side, string Id, string Name, RecordSheet Sheet, MergeCounts Counts)
{
    /// <summary>Whether it is set for exactly this record who gives technical support, today or later.</summary>
    public bool HasSupport { get; init; }

    public RecordOwner Owner => new(Side.Kind, Side.Id);
}

/// <summary>Reads what one has to see before two records are merged.</summary>
public sealed class CompareRecords(PortalDbContext db, TimeProvider time)
{
    /// <summary>The offer of an id in any of its forms, else the publisher of that id.</summary>
    public async Task<MergeCandidate?> FindAsync(string id, CancellationToken cancel)
    {
        var code = id.Trim().ToLowerInvariant();
        var offer = await db.AllOffers.Where(OfferIds.Parse(id).AreOf).OrderBy(o => o.MergedIntoId != null).ThenBy(o => o.Key).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancel);
        if (offer is { } found)
            return await ReadAsync(new RecordOwner(RecordKind.Offer, found), cancel);
        return await db.AllPublishers.Where(p => p.Code == code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel) is { } publisher
            ? await ReadAsync(new RecordOwner(RecordKind.Publisher, publisher), cancel)
            : null;
    }

    private async Task<MergeCandidate?> ReadAsync(RecordOwner owner, CancellationToken cancel)
    {
        if (await new MergeRows(db).SideAsync(owner, cancel) is not { } side || await LoadRecord.OneAsync(db, owner, cancel) is not { } record)
            return null;
        db.ChangeTracker.Clear();
        return new MergeCandidate(side, record.Key, record.Offer?.Title ?? record.Publisher.Name, record.Sheet, await CountAsync(owner, cancel))
        {
            HasSupport = await new MergeRows(db).HasSupportAsync(owner, TechnicalSupportSetting.DayOf(time.GetUtcNow()), cancel),
        };
    }

    private async Task<MergeCounts> CountAsync(RecordOwner owner, CancellationToken cancel) => owner.OfferId is { } offer
        ? new MergeCounts(0, await db.Tickets.CountAsync(t => t.OfferId == offer, cancel), await db.Subscriptions.CountAsync(s => s.OfferId == offer, cancel))
        : new MergeCounts(
            await db.Offers.CountAsync(o => o.PublisherId == owner.Id, cancel),
            await db.Tickets.CountAsync(t => t.Offer!.PublisherId == owner.Id, cancel),
            await db.Subscriptions.CountAsync(s => s.PublisherId == owner.Id, cancel));
}
