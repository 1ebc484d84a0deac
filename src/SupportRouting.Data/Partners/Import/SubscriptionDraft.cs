using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Import;

/// <summary>What a list says about a subscription.</summary>
public sealed record SubscriptionDraft(Guid Id, Guid CustomerId) : EstateDraft
{
    public string? CustomerName { get; init; }

    public string? OfferKey { get; init; }

    public string? ProductId { get; init; }

    public string? SkuId { get; init; }

    public string? OfferName { get; init; }

    public string? PublisherName { get; init; }

    public PublisherKind PublisherKind { get; init; }

    public string? Name { get; init; }

    public int? Quantity { get; init; }

    public SubscriptionStatus? Status { get; init; }

    /// <summary>Whether the list says who the reseller of record is, be it nobody.</summary>
    public bool SaysReseller { get; init; }

    public string? ResellerPartnerId { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? CancellationAllowedUntil { get; init; }

    public string? OrderId { get; init; }
}
