using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

public sealed class OfferRecord : IEdited
{
    public required Guid Id { get; init; }

    public required Guid PublisherId { get; set; }

    public PublisherRecord? Publisher { get; set; }

    /// <summary><c>publisher.offer</c>, in lower case.</summary>
    public required string Key { get; set; }

    /// <summary>The key is made of names, because the source did not carry the marketplace's id.</summary>
    public bool IsDerived { get; set; }

    public string? ProductId { get; set; }

    public string? DurableId { get; set; }

    public string? AppSourceId { get; set; }

    public required string Title { get; set; }

    public required string TitleKey { get; set; }

    /// <summary>The folded title: lists are sorted and paged by it, then by the key.</summary>
    public required string SortTitle { get; set; }

    public required string SearchText { get; set; }

    public string? Summary { get; set; }

    public OfferType Type { get; set; }

    /// <summary>The source's own word for the type.</summary>
    public string? TypeText { get; set; }

    /// <summary>As this offer's source says; unknown = as the publisher's.</summary>
    public PublisherKind PublisherKind { get; set; }

    public bool? IsPrivate { get; set; }

    public bool? IsPreview { get; set; }

    public bool? IsStopSell { get; set; }

    public bool? IsFree { get; set; }

    public bool? IsByol { get; set; }

    public CspState CspState { get; set; }

    public string? Markets { get; set; }

    public DateTimeOffset? ChangedAtSource { get; set; }

    /// <summary>When what is shown was last taken from a source: the "as of" line.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>How to escalate, in our own words; for staff.</summary>
    public string? Notes { get; set; }

    /// <summary>The latest of its changes, which is its version for whoever edits it.</summary>
    public Guid? LastChangeId { get; set; }

    /// <summary>Fields that a person set, by their paths, one a line.</summary>
    public string? HandFields { get; set; }

    /// <summary>The offer that goes on in its stead; while it has one, it is out of sight.</summary>
    public Guid? MergedIntoId { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    public string? MergedBy { get; set; }

    /// <summary>The change of the one that goes on which says what was copied to it.</summary>
    public Guid? MergedByChange { get; set; }

    /// <summary>The publisher it was of until that one was merged into another.</summary>
    public Guid? MovedFromPublisherId { get; set; }

    public List<PlanRecord> Plans { get; } = [];

    public List<ContactRecord> Contacts { get; } = [];

    public List<LinkRecord> Links { get; } = [];

    public List<SourceRecord> Sources { get; } = [];
}
