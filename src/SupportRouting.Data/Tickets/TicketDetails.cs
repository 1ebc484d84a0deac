using SupportRouting.Data.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>A ticket as its page shows it. For an asker what is only ours is left out.</summary>
public sealed record TicketDetails
{
    public required long Number { get; init; }

    public required string Subject { get; init; }

    public required string Question { get; init; }

    public string? Language { get; init; }

    public required Asker Asker { get; init; }

    public string? AskerName { get; init; }

    public string? AskerEmail { get; init; }

    public string? Topic { get; init; }

    public required string GivenFacts { get; init; }

    public string? OfferKey { get; init; }

    public string? OfferTitle { get; init; }

    public string? PublisherName { get; init; }

    public Guid? SubscriptionId { get; init; }

    public string? SubscriptionName { get; init; }

    public Guid? CustomerId { get; init; }

    public string? CustomerName { get; init; }

    public required TicketParty Party { get; init; }

    public OverrideReason? OverrideReason { get; init; }

    public string? OverrideText { get; init; }

    public required TicketStatus Status { get; init; }

    public DateTimeOffset StatusSince { get; init; }

    public Guid? AssigneeId { get; init; }

    public string? AssigneeName { get; init; }

    public Priority Priority { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? ExpectedBy { get; init; }

    public string? Reference { get; init; }

    public TicketSource Source { get; init; }

    public string? ExternalId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The ticket that goes on in this one's stead; then nothing can be changed here.</summary>
    public long? MergedInto { get; init; }

    /// <summary>The service notice whose incident it is a part of.</summary>
    public long? NoticeNumber { get; init; }

    public Guid? OfferRow { get; init; }

    public Guid? PublisherRow { get; init; }

    public bool IsMicrosofts { get; init; }

    /// <summary>Its product as service notices cover it; null where it names none.</summary>
    public NoticeTarget? About => OfferRow is null && SubscriptionId is null ? null : new NoticeTarget(OfferRow, PublisherRow, IsMicrosofts);

    /// <summary>The tickets in whose stead this one goes on.</summary>
    public IReadOnlyList<long> Merged { get; init; } = [];

    /// <summary>The last decision and the one before it, the newest first; none while nobody knows what the question is about.</summary>
    public IReadOnlyList<TicketDecisionRecord> Decisions { get; init; } = [];

    /// <summary>The newest line of the timeline, whether it is shown or not: whoever sends a form has seen up to here.</summary>
    public long Seen { get; init; }

    /// <summary>Why the last answer that was to be mailed was given up; null when none was.</summary>
    public string? UnsentBecause { get; init; }

    public bool IsOverridden => OverrideReason is not null;

    internal TicketDetails AsAskerSeesIt() => this with
    {
        Status = TicketMoves.SeenByAsker(Status),
        StatusSince = CreatedAt,
        AssigneeId = null,
        AssigneeName = null,
        Priority = Priority.Normal,
        DueAt = null,
        ExpectedBy = null,
        Reference = null,
        ExternalId = null,
        OverrideText = null,
        UnsentBecause = null,
        Tags = [],
    };
}

/// <summary>Which lines of a timeline are shown.</summary>
/// <param name="Before">Only those before this one; null begins at the newest.</param>
/// <param name="OnlyWords">Only what people wrote.</param>
public sealed record TimelinePart(long? Before, bool OnlyWords);

/// <summary>Some lines of a timeline, the newest first.</summary>
/// <param name="Entries">The lines.</param>
/// <param name="Older">Where the older ones begin; null when there are none.</param>
public sealed record TicketTimelinePage(IReadOnlyList<TicketEntryRecord> Entries, long? Older);
