using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>An offer as one reader may see it.</summary>
public sealed record OfferDetails
{
    public required string OfferId { get; init; }

    /// <summary>The offer as service notices cover it.</summary>
    public required NoticeTarget About { get; init; }

    /// <summary>It goes on in the stead of the offer that was asked for, which was merged into it.</summary>
    public bool IsInStead { get; init; }

    /// <summary>The id is made of names; the marketplace's is not known.</summary>
    public required bool IsDerived { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    public required string PublisherId { get; init; }

    public required string PublisherName { get; init; }

    public required IReadOnlyList<string> PublisherSpellings { get; init; }

    public PublisherKind PublisherKind { get; init; }

    public OfferType Type { get; init; }

    public string? TypeText { get; init; }

    public string? ProductId { get; init; }

    public string? DurableId { get; init; }

    public string? AppSourceId { get; init; }

    public string? Markets { get; init; }

    public CspState CspState { get; init; }

    public bool? IsPrivate { get; init; }

    public bool? IsPreview { get; init; }

    public bool? IsStopSell { get; init; }

    public bool? IsFree { get; init; }

    public bool? IsByol { get; init; }

    public DateTimeOffset? ChangedAtSource { get; init; }

    public DateTimeOffset AsOf { get; init; }

    public DateTimeOffset? LastConfirmed { get; init; }

    /// <summary>How to escalate; for staff.</summary>
    public string? Notes { get; init; }

    /// <summary>How to escalate to the publisher; for staff.</summary>
    public string? PublisherNotes { get; init; }

    public required IReadOnlyList<OfferPlan> Plans { get; init; }

    /// <summary>Links, the offer's own before those of the publisher.</summary>
    public required IReadOnlyList<OfferLink> Links { get; init; }

    public required IReadOnlyList<OfferSource> Sources { get; init; }

    /// <summary>The offer's own contacts, cut to what the reader may see.</summary>
    public required IReadOnlyList<SupportContact> OfferContacts { get; init; }

    /// <summary>The publisher's contacts for all its offers, cut likewise.</summary>
    public required IReadOnlyList<SupportContact> PublisherContacts { get; init; }

    public Solution Solution => OfferTypes.SolutionOf(Type);

    public ChosenContacts? Contacts(OfferContactKind wanted) => ContactChoice.Choose(wanted, OfferContacts, PublisherContacts);

    public IEnumerable<OfferLink> LinksOf(OfferLinkKind kind) => Links.Where(l => l.Kind == kind);
}

public sealed record OfferPlan(string PlanId, string? SkuId, string? Title, CspState CspState, bool IsPrivate, bool IsFree, bool IsByol);

public sealed record OfferSource(OfferFormat Format, string FileName, DateTimeOffset ImportedAt);
