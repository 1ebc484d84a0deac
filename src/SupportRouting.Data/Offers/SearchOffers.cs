using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>An offer as lists show it.</summary>
public sealed record OfferRow(
    string OfferId, string Title, string? Summary, string PublisherId, string PublisherName, PublisherKind PublisherKind, OfferType Type,
    string? TypeText, CspState CspState, bool IsPrivate, bool IsPreview, bool IsStopSell, DateTimeOffset AsOf,
    DateTimeOffset? LastConfirmed, string SortTitle);

/// <summary>A page of offers.</summary>
/// <param name="Rows">The offers.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Corrected">What was looked for, where it is not what was typed.</param>
/// <param name="Exact">The one offer whose id was typed whole.</param>
public sealed record OfferPage(IReadOnlyList<OfferRow> Rows, OfferCursor? Next, string? Corrected = null, string? Exact = null);

/// <summary>
/// Finds offers by parts of title, publisher, any id or domain; every word must be found, case and accents do not matter. First come those
/// with the very id that was typed, then those whose title begins with it. Where nothing is found, the nearest known words are looked for.
/// </summary>
public sealed class SearchOffers(PortalDbContext db)
{
    public const int QueryMaxLength = 200;
    public const int CountCap = 1000;

    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <param name="asTyped">Whether nothing else may be looked for, even where nothing is found.</param>
    public async Task<OfferPage> PageAsync(string? query, OfferCursor? after, int limit, CancellationToken cancel, bool asTyped = false)
    {
        var page = await FindAsync(OfferQuery.Parse(after?.Corrected ?? query), after, limit, after?.Corrected, cancel);
        return page.Rows.Count > 0 || after is not null || asTyped ? page : await NearAsync(query, limit, cancel) ?? page;
    }

    /// <summary>The offers that are found by the words nearest to those typed; null where nothing is near.</summary>
    public async Task<OfferPage?> NearAsync(string? query, int limit, CancellationToken cancel)
    {
        foreach (var guess in await new NearWords(db).GuessAsync(OfferQuery.Parse(query), cancel))
        {
            if (await FindAsync(OfferQuery.Parse(guess), after: null, limit, guess, cancel) is { Rows.Count: > 0 } page)
                return page;
        }

        return null;
    }

    /// <summary>How many there are, up to one more than <see cref="CountCap"/>: counting on would cost more than it tells.</summary>
    public Task<int> CountAsync(string? query, CancellationToken cancel) =>
        OfferTiers.All(db, OfferQuery.Parse(query)).Take(CountCap + 1).CountAsync(cancel);

    private async Task<OfferPage> FindAsync(OfferQuery query, OfferCursor? after, int limit, string? corrected, CancellationToken cancel)
    {
        var tiers = await OfferTiers.ReadAsync(db, query, cancel);
        var found = new List<(OfferTier Tier, OfferRow Row)>();
        foreach (var tier in Enum.GetValues<OfferTier>().Where(tier => after is null || tier >= after.Tier))
        {
            if (found.Count > limit || tiers.Of(tier) is not { } offers)
                continue;
            var rest = after?.Tier == tier ? Beyond(offers, after) : offers;
            var rows = await Rows(rest.OrderBy(o => o.SortTitle).ThenBy(o => o.Key).Take(limit + 1 - found.Count)).ToListAsync(cancel);
            found.AddRange(rows.Select(row => (tier, row)));
        }

        var (last, lastRow) = found.Count > limit ? found[limit - 1] : default;
        return new OfferPage(
            [.. found.Take(limit).Select(one => one.Row)], found.Count > limit ? new OfferCursor(lastRow.SortTitle, lastRow.OfferId, last, corrected) : null,
            corrected, tiers.Exact is [var only] ? only : null);
    }

    // The first condition is implied by the second; it is what lets the index be entered at the right place.
    private static IQueryable<OfferRecord> Beyond(IQueryable<OfferRecord> offers, OfferCursor after)
    {
        var (title, key) = (after.SortTitle, after.Key);
        return offers.Where(o => o.SortTitle.CompareTo(title) >= 0 && (o.SortTitle.CompareTo(title) > 0 || o.Key.CompareTo(key) > 0));
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
