using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>The records that some questions refer to.</summary>
/// <param name="Products">The offers, by their ids.</param>
/// <param name="Publishers">The publishers of subscriptions whose offer is not known.</param>
/// <param name="Subscriptions">The subscriptions asked about, and those of the customers asked about.</param>
/// <param name="Customers">The customers concerned, by their tenants.</param>
/// <param name="TechnicalSupport">What the partner set for them.</param>
/// <param name="Partners">Who may serve them.</param>
public sealed record KnownRecords(
    IReadOnlyDictionary<string, KnownProduct> Products,
    IReadOnlyList<KnownPublisher> Publishers,
    KnownSubscriptions Subscriptions,
    IReadOnlyDictionary<Guid, KnownCustomer> Customers,
    IReadOnlyList<TechnicalSupportRecord> TechnicalSupport,
    ServingPartners Partners)
{
    private const int MostTelling = 10;

    public IEnumerable<RefusedId> RefusedIn(QuestionInput question, int index)
    {
        var subscription = Subscriptions.Of(question);
        if (question.OfferId?.ToString() is { } offer && FaultOf(Products.ContainsKey(offer), subscription?.OfferKey is { } own && !IsSame(own, offer)) is { } ofOffer)
            yield return new RefusedId(index, "offerId", ofOffer);
        if (question.SubscriptionId is not null && subscription is null)
            yield return new RefusedId(index, "subscriptionId", IdFault.NotKnown);
        if (question.CustomerTenantId is { } customer && FaultOf(Customers.ContainsKey(customer), subscription is not null && subscription.CustomerId != customer) is { } ofCustomer)
            yield return new RefusedId(index, "customerTenantId", ofCustomer);
    }

    public KnownProduct? ProductOf(QuestionInput question)
    {
        var subscription = Subscriptions.Of(question);
        var product = (question.OfferId?.ToString() ?? subscription?.OfferKey) is { } key ? Products.GetValueOrDefault(key) : null;
        if (subscription is null)
            return product;

        product ??= OfPublisherAlone(subscription);
        return product with { Asked = product.Asked with { Subscription = subscription.Asked } };
    }

    /// <summary>What the records say about the facts of a question; the narrower record comes first.</summary>
    public IEnumerable<RecordedFact> FactsFor(QuestionInput question, TopicClass? topicClass, DateTimeOffset now)
    {
        var product = ProductOf(question);
        return
        [
            .. Subscriptions.Of(question) is { PublisherKind: not PublisherKind.Unknown and var kind }
                ? [new RecordedFact(Fact.PublisherKind, (byte)kind, FactOrigin.Subscription)]
                : Array.Empty<RecordedFact>(),
            .. new SubscriptionFacts(Subscriptions.For(question), Products).At(now),
            .. ProductFacts.Of(product),
            .. ProductFacts.TechnicalSupportFor(product, TechnicalSupport, TechnicalSupportSetting.DayOf(now)),
            .. OurModel(),
            .. topicClass is { } some && ServingFor(question, ServingModel.Indirect).DutyFor(some) is { } duty
                ? [new RecordedFact(Fact.DutyBy, (byte)duty, FactOrigin.Partner)]
                : Array.Empty<RecordedFact>(),
        ];
    }

    /// <summary>The partners that may be meant where the customer is served in this model.</summary>
    public Serving ServingFor(QuestionInput question, ServingModel model)
    {
        var subscription = Subscriptions.Of(question);
        var customer = subscription?.CustomerId ?? question.CustomerTenantId;
        return Partners.Choose(
            model,
            Partners.EvidenceFor(subscription, customer, customer is { } id ? Customers.GetValueOrDefault(id)?.Country : null),
            Subscriptions.For(question).Select(some => some.PartnerTenantId).OfType<Guid>().ToHashSet());
    }

    /// <summary>A few of the subscriptions that would tell which of the remaining partners is meant.</summary>
    public IReadOnlyList<ServedSubscription> TellingFor(QuestionInput question, Serving serving) => serving.Partners.Count < 2 ? [] :
    [
        .. Subscriptions.For(question)
            .Where(some => serving.Partners.Any(partner => partner.TenantId == some.PartnerTenantId))
            .OrderBy(some => some.Asked.Name, StringComparer.CurrentCulture).ThenBy(some => some.Id)
            .Take(MostTelling)
            .Select(some => new ServedSubscription(some.Asked, some.PartnerTenantId ?? Guid.Empty)),
    ];

    // A merged offer's id means the one that goes on.
    private bool IsSame(string one, string other) => one == other
        || (Products.TryGetValue(one, out var first) && Products.TryGetValue(other, out var second) && first.OfferId is not null && first.OfferId == second.OfferId);

    private static IdFault? FaultOf(bool isKnown, bool isOfAnother) =>
        !isKnown ? IdFault.NotKnown : isOfAnother ? IdFault.OfAnotherSubscription : null;

    private KnownProduct OfPublisherAlone(KnownSubscription subscription)
    {
        var publisher = Publishers.FirstOrDefault(some => some.Id == subscription.PublisherId);
        return new KnownProduct(
            null,
            publisher?.Id,
            publisher?.Kind ?? PublisherKind.Unknown,
            new AskedProduct(
                null, subscription.OfferName ?? subscription.Asked.Name ?? subscription.Id.ToString(), publisher?.Name ?? subscription.PublisherName,
                OfferType.Unknown, null, publisher?.Links ?? [], null, null),
            [],
            publisher?.Contacts ?? []);
    }

    private IEnumerable<RecordedFact> OurModel()
    {
        if (Partners.OnlyModel is var model and not ServingModel.Unknown)
            yield return new RecordedFact(Fact.ServingModel, (byte)model, FactOrigin.Partner);
    }
}
