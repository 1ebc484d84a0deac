using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>How well an offer fits what was typed; each kind is read by an index of its own, one after the other.</summary>
public enum OfferTier
{
    HasThisId = 0,
    TitleBegins = 1,
    HasEveryWord = 2,
}

/// <summary>The offers that fit, each in the first tier it belongs to.</summary>
internal sealed class OfferTiers
{
    private const int MostWithOneId = 10;

    private readonly PortalDbContext _db;
    private readonly OfferQuery _query;

    private OfferTiers(PortalDbContext db, OfferQuery query, IReadOnlyList<string> exact) => (_db, _query, Exact) = (db, query, exact);

    /// <summary>The offers whose id was typed whole.</summary>
    public IReadOnlyList<string> Exact { get; }

    public static async Task<OfferTiers> ReadAsync(PortalDbContext db, OfferQuery query, CancellationToken cancel) => new(db, query, query.MayBeId
        ? await db.OffersOf(OfferIds.Parse(query.Typed)).OrderBy(o => o.Key).Select(o => o.Key).Take(MostWithOneId).ToListAsync(cancel)
        : []);

    /// <summary>All that fit, whatever the tier: an id stands in the text, and so does the beginning of the title.</summary>
    public static IQueryable<OfferRecord> All(PortalDbContext db, OfferQuery query) =>
        query.Words.Select(SearchText.Pattern).Aggregate(db.Offers.AsNoTracking(), (found, word) => found.Where(o => o.SearchText.Contains(word)));

    /// <summary>The offers of a tier; null when it has none.</summary>
    public IQueryable<OfferRecord>? Of(OfferTier tier)
    {
        var (exact, text) = (Exact, _query.Text);
        if (text.Length is 0)
            return tier is OfferTier.HasEveryWord ? _db.Offers.AsNoTracking() : null;
        if (tier is OfferTier.HasThisId)
            return exact.Count > 0 ? _db.Offers.AsNoTracking().Where(o => exact.Contains(o.Key)) : null;
        var offers = tier is OfferTier.TitleBegins
            ? _db.Offers.AsNoTracking().Where(o => o.SortTitle.StartsWith(text))
            : All(_db, _query).Where(o => !o.SortTitle.StartsWith(text));
        return exact.Count > 0 ? offers.Where(o => !exact.Contains(o.Key)) : offers;
    }
}
