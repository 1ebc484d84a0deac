using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>One contact of a contact list: whose it is, and what it says.</summary>
public sealed record ContactDraft(SupportContact? Contact)
{
    public string? PublisherId { get; init; }

    public string? PublisherName { get; init; }

    /// <summary>The offer it is for; null = all offers of the publisher.</summary>
    public OfferId? Offer { get; init; }

    /// <summary>Title by which the offer may be known; the contact falls back to the publisher where it is not.</summary>
    public string? OfferTitle { get; init; }

    public bool? MayBePassedToCustomers { get; init; }

    public IReadOnlyList<OfferLink> Links { get; init; } = [];

    public IReadOnlyList<RowNote> Warnings { get; init; } = [];
}
