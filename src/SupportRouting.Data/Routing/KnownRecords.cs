using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>An offer as a decision needs it, with the contacts to choose from.</summary>
public sealed record KnownProduct(
    Guid? OfferId,
    Guid? PublisherId,
    PublisherKind PublisherKind,
    AskedProduct Asked,
    IReadOnlyList<SupportContact> OfferContacts,
    IReadOnlyList<SupportContact> PublisherContacts);

/// <summary>A subscription as a decision needs it.</summary>
public sealed record KnownSubscription(
    Guid Id,
    Guid CustomerId,
    Guid? OfferId,
    string? OfferKey,
    PurchaseChannel Channel,
    ServingModel Model,
    DateTimeOffset? CancellationAllowedUntil,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    AskedSubscription Asked);

/// <summary>One of the operator's own tenants.</summary>
public sealed record OurPartner(PartnerKind Kind, PartnerContact Contact);

/// <summary>The records that some questions refer to.</summary>
public sealed record KnownRecords(
    IReadOnlyDictionary<string, KnownProduct> Products,
    IReadOnlyList<KnownSubscription> Subscriptions,
    IReadOnlySet<Guid> Customers,
    IReadOnlyList<TechnicalSupportRecord> TechnicalSupport,
    IReadOnlyList<OurPartner> Ours,
    bool IsForReseller)
{
    public IEnumerable<RefusedId> RefusedIn(QuestionInput question, int index)
    {
        var subscription = SubscriptionOf(question);
        if (question.OfferId?.ToString() is { } offer && FaultOf(Products.ContainsKey(offer), subscription?.OfferKey is { } own && own != offer) is { } ofOffer)
            yield return new RefusedId(index, "offerId", ofOffer);
        if (question.SubscriptionId is not null && subscription is null)
            yield return new RefusedId(index, "subscriptionId", IdFault.NotKnown);
        if (question.CustomerTenantId is { } customer && FaultOf(Customers.Contains(customer), subscription is not null && subscription.CustomerId != customer) is { } ofCustomer)
            yield return new RefusedId(index, "customerTenantId", ofCustomer);
    }

    public KnownProduct? ProductOf(QuestionInput question)
    {
        var subscription = SubscriptionOf(question);
        var product = (question.OfferId?.ToString() ?? subscription?.OfferKey) is { } key ? Products.GetValueOrDefault(key) : null;
        if (subscription is null)
            return product;

        product ??= new KnownProduct(null, null, PublisherKind.Unknown, new AskedProduct(null, subscription.Asked.Name ?? "", null, OfferType.Unknown, null, [], null, null), [], []);
        return product with { Asked = product.Asked with { Subscription = subscription.Asked } };
    }

    /// <summary>What the records say about the facts of a question; the narrower record comes first.</summary>
    public IEnumerable<RecordedFact> FactsFor(QuestionInput question, DateTimeOffset now) =>
    [
        .. FactsOfSubscriptions(SubscriptionsFor(question), now),
        .. FactsOfProduct(ProductOf(question), DateOnly.FromDateTime(now.UtcDateTime)),
        .. OurModel(),
    ];

    private static IdFault? FaultOf(bool isKnown, bool isOfAnother) =>
        !isKnown ? IdFault.NotKnown : isOfAnother ? IdFault.OfAnotherSubscription : null;

    private KnownSubscription? SubscriptionOf(QuestionInput question) =>
        question.SubscriptionId is { } id ? Subscriptions.FirstOrDefault(some => some.Id == id) : null;

    private List<KnownSubscription> SubscriptionsFor(QuestionInput question) =>
    [
        .. Subscriptions.Where(some => question.SubscriptionId is { } id
            ? some.Id == id
            : some.CustomerId == question.CustomerTenantId && (question.OfferId is null || some.OfferKey == question.OfferId.ToString())),
    ];

    // A customer may have several subscriptions; only what they agree on is a fact.
    private IEnumerable<RecordedFact> FactsOfSubscriptions(List<KnownSubscription> subscriptions, DateTimeOffset now) =>
        from recorded in new[]
        {
            Agreed(Fact.PurchaseChannel, subscriptions.Select(some => (byte)some.Channel)),
            Agreed(Fact.ServingModel, subscriptions.Select(some => (byte)some.Model)),
            Agreed(Fact.RefundWindow, subscriptions.Select(some => (byte)RefundTerms.WindowOf(PurchaseOf(some), now))),
        }
        where recorded is not null
        select recorded;

    private Purchase PurchaseOf(KnownSubscription subscription)
    {
        var product = subscription.OfferKey is { } key ? Products.GetValueOrDefault(key) : null;
        return new Purchase(product?.Asked.Type ?? OfferType.Unknown, product?.PublisherKind ?? PublisherKind.Unknown)
        {
            IsPerSeat = subscription.Asked.Quantity is not null,
            CancellationAllowedUntil = subscription.CancellationAllowedUntil,
            BoughtAt = subscription.StartsAt,
            Term = RefundTerms.TermBetween(subscription.StartsAt, subscription.EndsAt),
        };
    }

    private static RecordedFact? Agreed(Fact fact, IEnumerable<byte> values) =>
        values.Distinct().ToArray() is [var value] && value != 0 ? new RecordedFact(fact, value, FactOrigin.Subscription) : null;

    private IEnumerable<RecordedFact> FactsOfProduct(KnownProduct? product, DateOnly today)
    {
        if (product is { PublisherKind: not PublisherKind.Unknown })
            yield return new RecordedFact(Fact.PublisherKind, (byte)product.PublisherKind, FactOrigin.Offer);
        if (product is not null && OfferTypes.SolutionOf(product.Asked.Type) is var solution and not Solution.Unknown)
            yield return new RecordedFact(Fact.Solution, (byte)solution, FactOrigin.Offer);
        if (TechnicalSupportSetting.Choose(SettingsFor(product), today) is { By: not TechnicalSupportBy.Unknown } setting)
            yield return new RecordedFact(Fact.TechnicalSupportBy, (byte)setting.By, FactOrigin.Partner);
    }

    private IEnumerable<TechnicalSupportSetting> SettingsFor(KnownProduct? product) =>
        from record in TechnicalSupport
        let scope = ScopeOf(record)
        where scope == TechnicalSupportScope.General
            || (scope == TechnicalSupportScope.Offer && record.OfferId == product?.OfferId)
            || (scope == TechnicalSupportScope.Publisher && record.PublisherId == product?.PublisherId)
        select new TechnicalSupportSetting(scope, record.By, record.From, record.Until);

    private static TechnicalSupportScope ScopeOf(TechnicalSupportRecord record) =>
        record.OfferId is not null ? TechnicalSupportScope.Offer
        : record.PublisherId is not null ? TechnicalSupportScope.Publisher
        : TechnicalSupportScope.General;

    /// <summary>The operator's own support for a hop that leads to it.</summary>
    public PartnerContact? PartnerContactFor(Hop hop, QuestionFacts facts)
    {
        var kind = (hop.ContactKind, facts.ServingModel) switch
        {
            (ContactKind.ProviderSupport, _) => PartnerKind.IndirectProvider,
            (ContactKind.PartnerSupport, ServingModel.DirectBill) => PartnerKind.DirectBill,
            (ContactKind.PartnerSupport, ServingModel.Indirect) when facts.DutyBy != DutyBy.Reseller => PartnerKind.IndirectProvider,
            _ => (PartnerKind?)null,
        };
        return Ours.FirstOrDefault(partner => partner.Kind == kind)?.Contact;
    }

    // An operator with one kind of tenant serves all its customers in that one model, and a reseller's are all indirect.
    private IEnumerable<RecordedFact> OurModel()
    {
        PartnerKind[] kinds = IsForReseller ? [PartnerKind.IndirectProvider] : [.. Ours.Select(partner => partner.Kind).Distinct()];
        if (kinds is [var only])
            yield return new RecordedFact(Fact.ServingModel, (byte)(only == PartnerKind.DirectBill ? ServingModel.DirectBill : ServingModel.Indirect), FactOrigin.Partner);
    }
}
