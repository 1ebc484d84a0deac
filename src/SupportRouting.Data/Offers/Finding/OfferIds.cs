using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

internal static class OfferIds
{
    /// <summary>Those with this id, in any of its forms: <c>publisher.offer</c>, AppSource, product id, durable id.</summary>
    public static IQueryable<OfferRecord> WithId(this IQueryable<OfferRecord> offers, string id)
    {
        var text = id.Trim();
        var lower = text.ToLowerInvariant();
        var key = OfferId.Parse(text).Value?.ToString() ?? lower;
        string[] products = [text, text.ToUpperInvariant(), lower];
        return offers.Where(o => o.Key == key || products.Contains(o.ProductId) || o.DurableId == lower);
    }
}
