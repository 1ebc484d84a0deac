using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>The record a service notice covers.</summary>
/// <param name="Key">The offer's id or the publisher's.</param>
/// <param name="Name">What people call it.</param>
public sealed record CoveredRecord(Guid? OfferId, Guid? PublisherId, string Key, string Name);

/// <summary>Finds the offer or publisher that somebody means.</summary>
public sealed class FindCovered(PortalDbContext db, SearchOffers search)
{
    private const int MostLike = 8;

    /// <returns>The record of exactly this id; null where there is none.</returns>
    public Task<CoveredRecord?> ExactAsync(NoticeScope scope, string id, CancellationToken cancel)
    {
        var text = Storable(id);
        if (scope is NoticeScope.Publisher)
        {
            var code = text.ToLowerInvariant();
            return db.PublisherOf(code).Select(p => new CoveredRecord(null, p.Id, p.Code, p.Name)).FirstOrDefaultAsync(cancel);
        }

        var key = OfferId.Parse(text).Value?.ToString() ?? text.ToLowerInvariant();
        return db.InSteadOf(db.AllOffers.Where(o => o.Key == key || o.ProductId == text)).OrderBy(o => o.Key)
            .Select(o => new CoveredRecord(o.Id, null, o.Key, o.Title)).FirstOrDefaultAsync(cancel);
    }

    /// <returns>What may be meant, where the text is a name or a part of one.</returns>
    public async Task<IReadOnlyList<CoveredRecord>> LikeAsync(NoticeScope scope, string text, CancellationToken cancel)
    {
        if (scope is not NoticeScope.Publisher)
            return [.. (await search.PageAsync(text, after: null, MostLike, cancel)).Rows.Select(row => new CoveredRecord(null, null, row.OfferId, $"{row.Title} · {row.PublisherName}"))];
        var part = Storable(text).ToLowerInvariant();
        return await db.Publishers.Where(p => DatabaseText.Lower(p.Name).Contains(part) || p.Code.Contains(part)).OrderBy(p => p.Code)
            .Select(p => new CoveredRecord(null, p.Id, p.Code, p.Name)).Take(MostLike).ToListAsync(cancel);
    }

    private static string Storable(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
