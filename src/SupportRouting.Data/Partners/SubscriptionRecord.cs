using SupportRouting.Data.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

public enum SubscriptionStatus : byte
{
    None,
    Active,
    Pending,
    Suspended,
    Expired,
    Disabled,
    Deleted,
}

public sealed class SubscriptionRecord : IEdited
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; set; }

    public CustomerRecord? Customer { get; set; }

    public Guid? OfferId { get; set; }

    public OfferRecord? Offer { get; set; }

    /// <summary>The offer was found by its names alone, so it may be another one.</summary>
    public bool OfferIsUnsure { get; set; }

    /// <summary>The offer's name where the subscription comes from.</summary>
    public string? OfferName { get; set; }

    /// <summary>Partner Center's id of the product, the first part of the subscription's offer id there.</summary>
    public string? ProductId { get; set; }

    public Guid? PublisherId { get; set; }

    public PublisherRecord? Publisher { get; set; }

    /// <summary>The offer and the publisher it was of until those were merged into others.</summary>
    public Guid? MovedFromOfferId { get; set; }

    public Guid? MovedFromPublisherId { get; set; }

    public string? PublisherName { get; set; }

    public PublisherKind PublisherKind { get; set; }

    public string? PlanId { get; set; }

    public string? Name { get; set; }

    public int? Quantity { get; set; }

    public SubscriptionStatus Status { get; set; }

    public PurchaseChannel PurchaseChannel { get; set; }

    /// <summary>Follows from the partner's tenant where that is known.</summary>
    public ServingModel ServingModel { get; set; }

    /// <summary>The direct-bill partner or indirect provider that bought it; null for a direct purchase.</summary>
    public Guid? PartnerTenantId { get; set; }

    public PartnerRecord? Partner { get; set; }

    /// <summary>PartnerID of the reseller of record.</summary>
    public string? ResellerPartnerId { get; set; }

    public DateTimeOffset? CancellationAllowedUntil { get; set; }

    public DateTimeOffset? StartsAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }

    public string? OrderId { get; set; }

    /// <summary>When the list it was read from was imported.</summary>
    public DateTimeOffset? AsOf { get; set; }
}
