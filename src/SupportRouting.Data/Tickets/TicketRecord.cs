using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>How a ticket came in.</summary>
public enum TicketSource : byte
{
    Portal,
    Api,
    Import,
    Split,
}

public sealed class TicketRecord : IEdited
{
    /// <summary>Given by the database, so that two instances never give the same one.</summary>
    public long Number { get; init; }

    public required string Subject { get; set; }

    public required string Question { get; set; }

    /// <summary>The asker's language; null when it is not known.</summary>
    public string? Language { get; set; }

    public required Asker Asker { get; set; }

    public string? AskerName { get; set; }

    public string? AskerEmail { get; set; }

    /// <summary>As written: T16. Null until somebody knows what the question is about.</summary>
    public string? Topic { get; set; }

    /// <summary>What was said of the facts: a JSON object of their names and values.</summary>
    public required string GivenFacts { get; set; }

    public Guid? OfferId { get; set; }

    public OfferRecord? Offer { get; set; }

    /// <summary>The offer it was about until that one was merged into another.</summary>
    public Guid? MovedFromOfferId { get; set; }

    public Guid? SubscriptionId { get; set; }

    public SubscriptionRecord? Subscription { get; set; }

    public Guid? CustomerId { get; set; }

    public CustomerRecord? Customer { get; set; }

    /// <summary>The reseller whose ticket it is and who may see it; null for the operator's own.</summary>
    public Guid? ResellerTenantId { get; set; }

    /// <summary>Who answers: by the last decision, or by the override.</summary>
    public TicketParty Party { get; set; }

    public OverrideReason? OverrideReason { get; set; }

    public string? OverrideText { get; set; }

    /// <summary>The row of the policy that was overridden; null where no decision had been made.</summary>
    public string? OverriddenRow { get; set; }

    public TicketStatus Status { get; set; }

    public DateTimeOffset StatusSince { get; set; }

    public Guid? AssigneeId { get; set; }

    public PortalUser? Assignee { get; set; }

    public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>When we owe the next step. It moves on by the time the question lies with another party.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When the party that has it now is expected to answer; null while it lies with us.</summary>
    public DateTimeOffset? ExpectedBy { get; set; }

    /// <summary>Since when it lies with another party, and our clock stands still.</summary>
    public DateTimeOffset? ElsewhereSince { get; set; }

    /// <summary>What the queue sorts by: theirs while it lies with another party, else ours; null once nothing more is due.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>The number the party that has it now gave it.</summary>
    public string? Reference { get; set; }

    public TicketSource Source { get; init; }

    /// <summary>Its id in the system it was imported from, so that the same file twice is the same tickets.</summary>
    public string? ExternalId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedById { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the persons in it were taken out.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>The ticket this one was split from.</summary>
    public long? SplitFrom { get; set; }

    /// <summary>The ticket that goes on in this one's stead.</summary>
    public long? MergedInto { get; set; }

    /// <summary>What its asker may find it by, folded.</summary>
    public required string SearchText { get; set; }

    /// <summary>What only the staff may find it by, besides.</summary>
    public string StaffSearchText { get; set; } = "";

    /// <summary>The service notice whose incident it is a part of.</summary>
    public long? NoticeNumber { get; set; }

    public List<TicketTagRecord> Tags { get; } = [];

    public List<TicketEntryRecord> Entries { get; } = [];

    public List<TicketDecisionRecord> Decisions { get; } = [];
}

public sealed class TicketTagRecord
{
    public long TicketNumber { get; init; }

    public required string Tag { get; init; }
}
