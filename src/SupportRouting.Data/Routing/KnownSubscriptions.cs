namespace SupportRouting.Data.Routing;

/// <summary>The subscriptions that questions refer to.</summary>
/// <param name="Named">Those asked about by their own ids, ended ones too.</param>
/// <param name="Running">Those of the customers asked about; what has ended tells nothing of a customer any more.</param>
public sealed record KnownSubscriptions(IReadOnlyDictionary<Guid, KnownSubscription> Named, ILookup<Guid, KnownSubscription> Running)
{
    public IEnumerable<KnownSubscription> All => Named.Values.Concat(Running.SelectMany(some => some));

    /// <summary>The one a question names.</summary>
    public KnownSubscription? Of(QuestionInput question) => question.SubscriptionId is { } id ? Named.GetValueOrDefault(id) : null;

    /// <summary>Those a question may mean: the one it names, else its customer's of its offer.</summary>
    public IReadOnlyList<KnownSubscription> For(QuestionInput question)
    {
        if (question.SubscriptionId is not null)
            return Of(question) is { } named ? [named] : [];
        if (question.CustomerTenantId is not { } customer)
            return [];

        var offer = question.OfferId?.ToString();
        return [.. Running[customer].Where(some => offer is null || some.OfferKey == offer)];
    }
}
