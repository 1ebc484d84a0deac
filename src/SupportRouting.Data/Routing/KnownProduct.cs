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

/// <summary>A publisher of whose offers none is known for a subscription.</summary>
public sealed record KnownPublisher(Guid Id, string Name, PublisherKind Kind, IReadOnlyList<OfferLink> Links, IReadOnlyList<SupportContact> Contacts);

/// <summary>A customer as the choice of its partner needs it.</summary>
public sealed record KnownCustomer(string Name, string? Country);

/// <summary>A subscription as a decision needs it.</summary>
public sealed record KnownSubscription
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required KnownCustomer Customer { get; init; }

    public string? OfferKey { get; init; }

    public Guid? PublisherId { get; init; }

    public string? PublisherName { get; init; }

    public PublisherKind PublisherKind { get; init; }

    public PurchaseChannel Channel { get; init; }

    public ServingModel Model { get; init; }

    public Guid? PartnerTenantId { get; init; }

    public DateTimeOffset? CancellationAllowedUntil { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What it is called where its offer is not known.</summary>
    public string? OfferName { get; init; }

    public required AskedSubscription Asked { get; init; }
}
