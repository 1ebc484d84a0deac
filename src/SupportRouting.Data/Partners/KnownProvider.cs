using SupportRouting.Domain.Partners;

namespace SupportRouting.Data.Partners;

/// <summary>How a partner's support is reached.</summary>
public sealed record PartnerContact(Guid TenantId, string Name, string? Email, string? Phone, string? Url, string? Hours)
{
    public bool HasAny => Email is not null || Phone is not null || Url is not null;
}

/// <summary>How a reseller stands to a provider.</summary>
public enum ProviderState : byte
{
    Active,
    Ended,

    /// <summary>No relationship is on record, but something that runs was bought through it.</summary>
    KnownBySubscription,
}

/// <summary>A partner that may serve a question, as one reader stands to it.</summary>
public sealed record KnownProvider(
    Guid TenantId,
    string? PartnerId,
    PartnerKind Kind,
    bool IsOurs,
    string? Country,
    ProviderState State,
    DateTimeOffset? AsOf,
    PartnerContact Contact,
    DutySplit Duties)
{
    public string Name => Contact.Name;

    public ProviderRelationship Relationship => new(TenantId, State != ProviderState.Ended, Country);
}
