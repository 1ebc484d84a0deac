namespace SupportRouting.Domain.Partners;

/// <summary>A reseller may buy through a provider.</summary>
/// <param name="ProviderTenantId">The provider's tenant.</param>
/// <param name="IsActive">Whether it can order now; an ended one still holds what was bought before.</param>
/// <param name="Country">The provider's country in two letters, if known; the region follows from it.</param>
public sealed record ProviderRelationship(Guid ProviderTenantId, bool IsActive, string? Country);

/// <summary>What tells which of a reseller's providers is meant.</summary>
/// <param name="SubscriptionPartner">Who bought the subscription asked about, if that is known.</param>
/// <param name="CustomerPartners">Who bought what the customer has; empty if nobody or no customer is known.</param>
/// <param name="CustomerCountry">The customer's country in two letters, if known.</param>
public sealed record ProviderEvidence(Guid? SubscriptionPartner, IReadOnlyCollection<Guid> CustomerPartners, string? CustomerCountry)
{
    /// <summary>Nothing is known.</summary>
    public static ProviderEvidence None { get; } = new(null, [], null);
}
