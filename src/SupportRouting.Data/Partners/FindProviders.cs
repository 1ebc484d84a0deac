using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

/// <summary>A reseller's providers, and which of them serves what was asked about.</summary>
/// <param name="Providers">All of them, also those of ended relationships.</param>
/// <param name="About">The name of what was asked about; null when nothing was, or it is not this reseller's.</param>
/// <param name="Serving">Who serves it, or may be meant; null likewise.</param>
/// <param name="Telling">Where several remain: subscriptions that would tell.</param>
/// <param name="Refused">The ids that lead nowhere this reseller may look or do not belong together.</param>
public sealed record ProvidersFound(
    IReadOnlyList<KnownProvider> Providers,
    string? About,
    Serving? Serving,
    IReadOnlyList<ServedSubscription> Telling,
    IReadOnlyList<RefusedId> Refused);

/// <summary>Answers which provider serves a reseller's customer or subscription; for the portal and the API alike.</summary>
public sealed class FindProviders(QuestionRecords records)
{
    public async Task<ProvidersFound> ForAsync(Guid resellerTenantId, Guid? subscriptionId, Guid? customerTenantId, CancellationToken cancel)
    {
        var question = new QuestionInput(default) { IsComplete = false, SubscriptionId = subscriptionId, CustomerTenantId = customerTenantId };
        var known = await records.LoadAsync([question], new RecordReader(resellerTenantId), cancel);
        var refused = known.RefusedIn(question, 0).ToList();
        if (refused.Count > 0 || (subscriptionId is null && customerTenantId is null))
            return new ProvidersFound(known.Partners.All, null, null, [], refused);

        var serving = known.ServingFor(question, ServingModel.Indirect);
        var about = known.ProductOf(question)?.Asked is { Subscription: { } subscription } product
            ? $"{subscription.Name ?? product.Title} · {subscription.CustomerName}"
            : known.Customers.Values.FirstOrDefault()?.Name;
        return new ProvidersFound(known.Partners.All, about, serving, known.TellingFor(question, serving), []);
    }
}
