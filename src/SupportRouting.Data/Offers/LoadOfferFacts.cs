using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>What the record of an offer says for the decision.</summary>
public sealed record OfferFacts(
    string OfferId, string Title, string PublisherName, PublisherKind PublisherKind, OfferType Type, Solution Solution,
    TechnicalSupportBy TechnicalSupportBy, TechnicalSupportScope? TechnicalSupportScope);

/// <summary>Reads the facts of offers, with no more than a decision needs; many at once for a list of questions.</summary>
public sealed class LoadOfferFacts(PortalDbContext db, TimeProvider time)
{
    public async Task<OfferFacts?> ForAsync(string offerId, CancellationToken cancel) =>
        OfferId.Parse(offerId).Value is { } id
            ? (await ForAsync([id.ToString()], cancel)).GetValueOrDefault(id.ToString())
            : null;

    /// <summary>The facts of several offers, by their ids in lower case; ids that are not known are left out.</summary>
    public async Task<IReadOnlyDictionary<string, OfferFacts>> ForAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var offers = await db.Offers.AsNoTracking().Where(o => keys.Contains(o.Key)).Select(o => new
        {
            o.Id,
            o.PublisherId,
            o.Key,
            o.Title,
            o.Publisher!.Name,
            Kind = o.PublisherKind == PublisherKind.Unknown ? o.Publisher.Kind : o.PublisherKind,
            o.Type,
        }).ToListAsync(cancel);
        var offerIds = offers.Select(o => o.Id).ToList();
        var publisherIds = offers.Select(o => o.PublisherId).Distinct().ToList();
        var settings = await db.TechnicalSupport.AsNoTracking()
            .Where(t => (t.OfferId == null && t.PublisherId == null)
                || (t.OfferId != null && offerIds.Contains(t.OfferId.Value))
                || (t.PublisherId != null && publisherIds.Contains(t.PublisherId.Value)))
            .ToListAsync(cancel);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return offers.ToDictionary(
            o => o.Key,
            o =>
            {
                var chosen = TechnicalSupportSetting.Choose(
                    settings.Where(s => (s.OfferId is null && s.PublisherId is null) || s.OfferId == o.Id || s.PublisherId == o.PublisherId)
                        .Select(Setting), today);
                return new OfferFacts(
                    o.Key, o.Title, o.Name, o.Kind, o.Type, OfferTypes.SolutionOf(o.Type),
                    chosen?.By ?? TechnicalSupportBy.Unknown, chosen?.Scope);
            },
            StringComparer.Ordinal);
    }

    private static TechnicalSupportSetting Setting(TechnicalSupportRecord record) => new(
        record.OfferId is not null ? TechnicalSupportScope.Offer
            : record.PublisherId is not null ? TechnicalSupportScope.Publisher
            : TechnicalSupportScope.General,
        record.By, record.From, record.Until);
}
