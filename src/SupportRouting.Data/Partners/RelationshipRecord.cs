using SupportRouting.Data.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

/// <summary>A reseller buys through a provider.</summary>
public sealed class RelationshipRecord : IEdited
{
    public required Guid ProviderTenantId { get; init; }

    public PartnerRecord? Provider { get; set; }

    public required Guid ResellerTenantId { get; init; }

    public PartnerRecord? Reseller { get; set; }

    /// <summary>A relationship that a list gives without a state counts as active.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The state in the source's own word.</summary>
    public string? State { get; set; }

    public DateTimeOffset AsOf { get; set; }
}

/// <summary>Which side carries a provider's duties for a class of topics; without one the reseller asks its provider (R15, R16).</summary>
public sealed class DutySplitRecord : IEdited
{
    public required Guid ProviderTenantId { get; init; }

    public required TopicClass TopicClass { get; init; }

    public required DutyBy By { get; set; }
}

/// <summary>A partner has a customer, whether or not a subscription is known.</summary>
public sealed class CustomerPartnerRecord
{
    public required Guid CustomerId { get; init; }

    public required Guid PartnerTenantId { get; init; }
}
