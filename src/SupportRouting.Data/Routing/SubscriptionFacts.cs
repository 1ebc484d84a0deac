using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>What subscriptions say about a question. A customer may have several; only what they agree on is a fact.</summary>
internal sealed record SubscriptionFacts(IReadOnlyList<KnownSubscription> Subscriptions, IReadOnlyDictionary<string, KnownProduct> Products)
{
    public IEnumerable<RecordedFact> At(DateTimeOffset now) =>
        from recorded in new[]
        {
            Agreed(Fact.PurchaseChannel, some => (byte)some.Channel),
            Agreed(Fact.ServingModel, some => (byte)some.Model),
            Agreed(Fact.RefundWindow, some => (byte)RefundTerms.WindowOf(PurchaseOf(some), now)),
        }
        where recorded is not null
        select recorded;

    private RecordedFact? Agreed(Fact fact, Func<KnownSubscription, byte> value) =>
        Subscriptions.Select(value).Distinct().ToArray() is [var only] && only != 0 ? new RecordedFact(fact, only, FactOrigin.Subscription) : null;

    private Purchase PurchaseOf(KnownSubscription subscription)
    {
        var product = subscription.OfferKey is { } key ? Products.GetValueOrDefault(key) : null;
        return new Purchase(product?.Asked.Type ?? OfferType.Unknown, product?.PublisherKind ?? subscription.PublisherKind)
        {
            IsPerSeat = subscription.Asked.Quantity is not null,
            CancellationAllowedUntil = subscription.CancellationAllowedUntil,
            BoughtAt = subscription.StartsAt,
            Term = RefundTerms.TermBetween(subscription.StartsAt, subscription.EndsAt),
        };
    }
}
