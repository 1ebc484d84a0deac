using SupportRouting.Data.Partners;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Api.Partners;

/// <summary>A reseller's providers, and which of them serves the subscription or customer asked about.</summary>
/// <param name="Providers">All of them, also those whose relationship has ended.</param>
/// <param name="Serves">The tenant of the one that serves it; null when nothing was asked about, or none or several remain.</param>
/// <param name="Reason">What tells it: the subscription, the customer, the CSP region, or that there is no other.</param>
/// <param name="Remaining">The tenants that may be meant, while several remain: give the subscription.</param>
public sealed record ProvidersResponse(
    IReadOnlyList<ProviderBody> Providers, Guid? Serves, ProviderReason? Reason, IReadOnlyList<Guid> Remaining);

/// <summary>A provider of a reseller.</summary>
/// <param name="State">Active, ended, or known only by a subscription that was bought through it.</param>
/// <param name="AsOf">When the relationship was last read from a list.</param>
/// <param name="Duties">Who carries each class of topics, A to I.</param>
public sealed record ProviderBody(
    Guid TenantId, string Name, string? PartnerId, string? Country, ProviderState State, DateTimeOffset? AsOf,
    ProviderContactBody Contact, IReadOnlyList<DutyBody> Duties);

public sealed record ProviderContactBody(string Name, string? Email, string? Phone, string? Url, string? Hours);

/// <summary>Who carries a class of topics; <c>askProvider</c> where nothing is agreed (R15, R16).</summary>
/// <param name="TopicClass">A letter from A to I, as <c>GET /topics</c> has them.</param>
/// <param name="By">The provider, the reseller, or ask the provider.</param>
public sealed record DutyBody(string TopicClass, DutyBy By);
