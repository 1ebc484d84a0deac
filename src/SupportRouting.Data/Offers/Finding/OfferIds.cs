using System.Linq.Expressions;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>An id as somebody typed it, in any of its forms: <c>publisher.offer</c>, AppSource, product id, durable id.</summary>
internal sealed class OfferIds
{
    private readonly string _key;
    private readonly string _durable;
    private readonly string[] _products;

    private OfferIds(string text)
    {
        _durable = text.ToLowerInvariant();
        _key = OfferId.Parse(text).Value?.ToString() ?? _durable;
        _products = [text, text.ToUpperInvariant(), _durable];
    }

    public Expression<Func<OfferRecord, bool>> AreOf
    {
        get
        {
            var (key, durable, products) = (_key, _durable, _products);
            return o => o.Key == key || products.Contains(o.ProductId) || o.DurableId == durable;
        }
    }

    public static OfferIds Parse(string id) => new(id.Trim());

    /// <summary>Whether an offer bears this id itself.</summary>
    public bool IsOf(OfferRecord offer) => offer.Key == _key || _products.Contains(offer.ProductId, StringComparer.Ordinal) || offer.DurableId == _durable;
}
