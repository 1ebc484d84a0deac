using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners.Support;

/// <summary>A setting with what it speaks of.</summary>
public sealed record SupportRow(long Number, SupportOwner Owner, SupportTerms Terms)
{
    /// <summary>Whether it counts today where nothing narrower does.</summary>
    public bool Counts { get; init; }

    public TechnicalSupportSetting Setting => Terms.In(Owner.Scope) with { Number = Number };
}

/// <summary>A page of settings, the newest first.</summary>
public sealed record SupportPage(IReadOnlyList<SupportRow> Rows, long? Next);

/// <summary>A page of what was changed, the latest first.</summary>
public sealed record SupportHistory(IReadOnlyList<SupportChangeRecord> Changes, long? Next);

/// <summary>Reads the settings of technical support and what became of them.</summary>
public sealed class ListSupport(PortalDbContext db, TimeProvider time)
{
    public DateOnly Today => TechnicalSupportSetting.DayOf(time.GetUtcNow());

    /// <param name="ended">Those that have ended, or those that have not.</param>
    /// <param name="about">The id of an offer or a publisher; null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<SupportPage> PageAsync(bool ended, string? about, long? after, int limit, CancellationToken cancel)
    {
        var today = Today;
        var rows = await RowsAsync(
            query => query.Where(one => ended ? one.Setting.Until < today : one.Setting.Until == null || one.Setting.Until >= today)
                .Where(one => about == null || one.Offer!.Key == about || one.Publisher!.Code == about || one.Offer.Publisher!.Code == about)
                .Where(one => after == null || one.Setting.Number < after)
                .OrderByDescending(one => one.Setting.Number).Take(limit + 1), cancel);
        var page = await MarkedAsync([.. rows.Take(limit)], today, cancel);
        return new SupportPage(page, rows.Count > limit ? page[^1].Number : null);
    }

    /// <returns>The setting; null where there is none.</returns>
    public async Task<SupportRow?> FindAsync(long number, CancellationToken cancel) =>
        await RowsAsync(query => query.Where(one => one.Setting.Number == number), cancel) is [var only] ? only : null;

    /// <summary>All that speak of the very same, the one that begins last first.</summary>
    public async Task<IReadOnlyList<SupportRow>> OfAsync(SupportOwner owner, CancellationToken cancel)
    {
        var rows = await owner.Of(db.TechnicalSupport).AsNoTracking().ToListAsync(cancel);
        return Marked([.. rows.OrderByDescending(t => t.From ?? DateOnly.MinValue).ThenByDescending(t => t.Number)
            .Select(t => new SupportRow(t.Number, owner, SupportTerms.Of(t)))], rows, Today);
    }

    public async Task<SupportHistory> HistoryAsync(long? before, int limit, CancellationToken cancel)
    {
        var rows = await db.SupportChanges.AsNoTracking().Where(c => before == null || c.Id < before)
            .OrderByDescending(c => c.Id).Take(limit + 1).ToListAsync(cancel);
        return rows.Count > limit ? new SupportHistory(rows[..limit], rows[limit - 1].Id) : new SupportHistory(rows, null);
    }

    private async Task<List<SupportRow>> RowsAsync(Func<IQueryable<Owned>, IQueryable<Owned>> which, CancellationToken cancel)
    {
        var owned = db.TechnicalSupport.AsNoTracking()
            .LeftJoin(db.Offers, t => t.OfferId, o => o.Id, (t, o) => new { Setting = t, Offer = o })
            .LeftJoin(db.Publishers, one => one.Setting.PublisherId, p => p.Id, (one, p) => new Owned { Setting = one.Setting, Offer = one.Offer, Publisher = p })
            // What is set for a record that was merged counts for nothing while it is out of sight.
            .Where(one => (one.Setting.OfferId == null || one.Offer != null) && (one.Setting.PublisherId == null || one.Publisher != null));
        return await which(owned).Select(Row).ToListAsync(cancel);
    }

    private static readonly Expression<Func<Owned, SupportRow>> Row = one => new SupportRow(
        one.Setting.Number,
        new SupportOwner(one.Setting.PublisherId, one.Setting.OfferId, one.Offer!.Key ?? one.Publisher!.Code, one.Offer!.Title ?? one.Publisher!.Name),
        new SupportTerms(one.Setting.By, one.Setting.From, one.Setting.Until));

    private async Task<IReadOnlyList<SupportRow>> MarkedAsync(IReadOnlyList<SupportRow> rows, DateOnly today, CancellationToken cancel)
    {
        var offers = rows.Select(row => row.Owner.OfferId).OfType<Guid>().Distinct().ToArray();
        var publishers = rows.Select(row => row.Owner.PublisherId).OfType<Guid>().Distinct().ToArray();
        var beside = await db.TechnicalSupport.AsNoTracking()
            .Where(t => (t.OfferId == null && t.PublisherId == null)
                || (t.OfferId != null && offers.Contains(t.OfferId.Value)) || (t.PublisherId != null && publishers.Contains(t.PublisherId.Value)))
            .ToListAsync(cancel);
        return Marked(rows, beside, today);
    }

    private static IReadOnlyList<SupportRow> Marked(IReadOnlyList<SupportRow> rows, IEnumerable<TechnicalSupportRecord> all, DateOnly today)
    {
        var counting = all.GroupBy(t => (t.PublisherId, t.OfferId))
            .Select(group => TechnicalSupportSetting.Choose(group.Select(t => t.ToSetting()), today)?.Number).ToHashSet();
        return [.. rows.Select(row => row with { Counts = counting.Contains(row.Number) })];
    }

    private sealed class Owned
    {
        public required TechnicalSupportRecord Setting { get; init; }

        public OfferRecord? Offer { get; init; }

        public PublisherRecord? Publisher { get; init; }
    }
}
