using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;

namespace SupportRouting.Data.Partners.Import;

/// <summary>The offer that a subscription is of; unsure when its names alone speak for it.</summary>
internal sealed record FoundOffer(Guid? OfferId, bool IsUnsure, Guid? PublisherId, string? PlanId, string? Key);

/// <summary>Finds offers by Partner Center's product id or the marketplace's offer id, else by the names of publisher and offer.</summary>
internal sealed class OfferFinder(PortalDbContext db)
{
    private readonly KnownTitles _titles = new(db);
    private ILookup<string, SureOffer> _byId = Array.Empty<SureOffer>().ToLookup(o => o.Key, StringComparer.Ordinal);

    public async Task LoadAsync(IReadOnlyCollection<SubscriptionDraft> drafts, CancellationToken cancel)
    {
        // Servers differ in whether case matters, and product ids are written in capitals.
        var products = drafts.Select(d => d.ProductId).OfType<string>().SelectMany(id => new[] { id, id.ToUpperInvariant() }).Distinct(StringComparer.Ordinal).ToList();
        var keys = drafts.Select(d => d.OfferKey).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        // A merged offer's ids mean the one that goes on.
        var named = await db.AllOffers.Where(o => (o.ProductId != null && products.Contains(o.ProductId)) || keys.Contains(o.Key))
            .Select(o => new { o.Key, o.ProductId, Id = o.MergedIntoId ?? o.Id }).ToListAsync(cancel);
        var ids = named.Select(o => o.Id).Distinct().ToList();
        var sure = await db.Offers.Where(o => ids.Contains(o.Id)).Select(o => new SureOffer(o.Id, o.PublisherId, o.Key)).ToDictionaryAsync(o => o.Id, cancel);
        var plans = await db.Set<PlanRecord>().Where(p => ids.Contains(p.OfferId))
            .Select(p => new { p.OfferId, p.PlanId, p.SkuId }).ToListAsync(cancel);
        foreach (var plan in plans)
            sure[plan.OfferId].Plans.Add((plan.PlanId, plan.SkuId));
        _byId = named.Where(o => sure.ContainsKey(o.Id)).SelectMany(o => new[] { (Id: o.Key, Offer: sure[o.Id]), (Id: o.ProductId ?? string.Empty, Offer: sure[o.Id]) })
            .ToLookup(o => o.Id, o => o.Offer, StringComparer.OrdinalIgnoreCase);
        await _titles.LoadAsync(drafts.Select(d => d.PublisherName), cancel);
    }

    public FoundOffer Find(SubscriptionDraft draft)
    {
        if (Sure(draft) is { } sure)
            return new FoundOffer(sure.Id, IsUnsure: false, sure.PublisherId, sure.PlanOf(draft.SkuId), sure.Key);
        var publishers = _titles.PublishersOf(draft.PublisherName);
        if (_titles.Find(publishers, draft.OfferName) is { } titled)
            return new FoundOffer(titled.Id, IsUnsure: true, titled.PublisherId, null, titled.Key);
        return new FoundOffer(null, IsUnsure: false, publishers.Count is 1 ? publishers.First() : null, null, null);
    }

    // Two offers may carry one product id by mistake; then it proves nothing.
    private SureOffer? Sure(SubscriptionDraft draft) =>
        new[] { draft.ProductId, draft.OfferKey }.OfType<string>().Select(id => _byId[id].Distinct().ToList()).FirstOrDefault(found => found.Count is 1)?[0];

    private sealed record SureOffer(Guid Id, Guid PublisherId, string Key)
    {
        public List<(string PlanId, string? SkuId)> Plans { get; } = [];

        public string? PlanOf(string? sku) => sku is null ? null
            : Plans.Find(p => string.Equals(p.SkuId, sku, StringComparison.OrdinalIgnoreCase)).PlanId
                ?? Plans.Find(p => string.Equals(p.PlanId, sku, StringComparison.OrdinalIgnoreCase)).PlanId;
    }
}
