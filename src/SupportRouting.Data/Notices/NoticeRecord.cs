using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

public sealed class NoticeRecord : IEdited
{
    /// <summary>What stands as the end while nobody knows it, so that one index finds all that are not over.</summary>
    public static readonly DateTimeOffset NoEnd = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public long Number { get; init; }

    public NoticeKind Kind { get; set; }

    public NoticeSeverity Severity { get; set; }

    public NoticeScope Scope { get; set; }

    public Guid? OfferId { get; set; }

    public OfferRecord? Offer { get; set; }

    public Guid? PublisherId { get; set; }

    public PublisherRecord? Publisher { get; set; }

    /// <summary>The offer or publisher it covered until that one was merged into another.</summary>
    public Guid? MovedFromOfferId { get; set; }

    public Guid? MovedFromPublisherId { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public required string Language { get; set; }

    public DateTimeOffset From { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    public string? Link { get; set; }

    /// <summary>Counts its changes: whoever changes it says up to which one it has read.</summary>
    public int Revision { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedById { get; init; }

    /// <summary>The caller's own key, so that the same call or form twice is one notice.</summary>
    public string? RequestKey { get; set; }

    public string? RequestHash { get; init; }

    public List<NoticeChangeRecord> Changes { get; } = [];

    public DateTimeOffset? Until => EndsAt == NoEnd ? null : EndsAt;
}

/// <summary>Who changed what of a service notice; its first change is that it was written.</summary>
public sealed class NoticeChangeRecord
{
    public long Id { get; init; }

    public long NoticeNumber { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The fields with what was before and is after: JSON.</summary>
    public required string Fields { get; init; }
}
