using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Partners;

namespace SupportRouting.Web.Pages.Providers;

/// <summary>Addresses of a reseller's providers, and what they ask about.</summary>
public static class ProviderAddresses
{
    public const string Path = "/providers";

    public static string For(EstateHit hit) => hit.IsSubscription ? ForSubscription(hit.Id) : QueryHelpers.AddQueryString(Path, "customer", hit.Id.ToString());

    public static string ForSubscription(Guid id) => QueryHelpers.AddQueryString(Path, "subscription", id.ToString());

    public static string Ask(Guid subscription) => QueryHelpers.AddQueryString("/ask", "subscriptionId", subscription.ToString());

    /// <summary>An id in an address; null where none is given.</summary>
    public static Guid? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null : SubscriptionIdText.Find(text) ?? Guid.Empty;
}
