using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>An offer as lists show it.</summary>
public sealed record OfferRow(
    string OfferId, string Title, string? Summary, string PublisherId, string PublisherName, PublisherKind PublisherKind, OfferType Type,
    string? TypeText, CspState CspState, bool IsPrivate, bool IsPreview, bool IsStopSell, DateTimeOffset AsOf,
    DateTimeOffset? LastConfirmed, string SortTitle)
{
    public OfferCursor Cursor => new(SortTitle, OfferId);
}

/// <summary>A page of offers.</summary>
/// <param name="Rows">The offers.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record OfferPage(IReadOnlyList<OfferRow> Rows, OfferCursor? Next);

/// <summary>Finds offers by parts of title, publisher or any id; every word must be found, case and accents do not matter.</summary>
public sealed class SearchOffers(PortalDbContext db)
{
    public const int QueryMaxLength = 200;
    public const int CountCap = 1000;

    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    public async Task<OfferPage> PageAsync(string? query, OfferCursor? after, int limit, CancellationToken cancel)
    {
        var offers = Matching(query);
        if (after is { SortTitle: var title, Key: var key })
        {
            // The first condition is implied by the second; it is what lets the index be entered at the right place.
            offers = offers.Where(o => o.SortTitle.CompareTo(title) >= 0
                && (o.SortTitle.CompareTo(title) > 0 || o.Key.CompareTo(key) > 0));
        }

        var rows = await Rows(offers.OrderBy(o => o.SortTitle).ThenBy(o => o.Key).Take(limit + 1)).ToListAsync(cancel);
        return rows.Count > limit
            ? new OfferPage(rows[..limit], rows[limit - 1].Cursor)
            : new OfferPage(rows, null);
    }

    /// <summary>How many there are, up to one more than <see cref="CountCap"/>: counting on would cost more than it tells.</summary>
    public Task<int> CountAsync(string? query, CancellationToken cancel) => Matching(query).Take(CountCap + 1).CountAsync(cancel);

    private IQueryable<OfferRecord> Matching(string? query)
    {
        var offers = db.Offers.AsNoTracking();
        foreach (var word in SearchText.Words(query))
            offers = offers.Where(o => o.SearchText.Contains(word));
        return offers;
    }

    private static IQueryable<OfferRow> Rows(IQueryable<OfferRecord> offers) => offers.Select(o => new OfferRow(
        o.Key, o.Title, o.Summary, o.Publisher!.Code, o.Publisher.Name,
        o.PublisherKind == PublisherKind.Unknown ? o.Publisher.Kind : o.PublisherKind, o.Type, o.TypeText, o.CspState,
        o.IsPrivate == true, o.IsPreview == true, o.IsStopSell == true, o.AsOf,
        Oldest(
            o.Contacts.Min(c => (DateTimeOffset?)(c.ConfirmedAt ?? Never)),
            o.Publisher.Contacts.Where(p => !o.Contacts.Any(c => c.Kind == p.Kind)).Min(c => (DateTimeOffset?)(c.ConfirmedAt ?? Never))),
        o.SortTitle));

    // One contact that was never confirmed makes the whole offer so.
    private static DateTimeOffset? Oldest(DateTimeOffset? own, DateTimeOffset? publishers) =>
        (own is null || publishers < own ? publishers : own) is { } oldest && oldest > Never ? oldest : null;
}
