using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>A ticket as lists have it.</summary>
/// <param name="Number">Names it everywhere.</param>
/// <param name="Subject">One line.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Party">Who answers: by the decision, or by the override.</param>
/// <param name="IsOverridden">Whether somebody else answers than was decided.</param>
/// <param name="Language">The asker's language.</param>
/// <param name="OfferTitle">The product it is about.</param>
/// <param name="CustomerName">The customer it is about.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Assignee">Who works on it.</param>
/// <param name="NextDueAt">When the next step is due: ours, or the one of the party that has the ticket.</param>
/// <param name="CreatedAt">When it came in.</param>
public sealed record TicketListItem(
    string Number, string Subject, TicketStatus Status, TicketParty Party, bool IsOverridden, string? Language, string? OfferTitle, string? CustomerName,
    Priority? Priority, TicketAssignee? Assignee, DateTimeOffset? NextDueAt, DateTimeOffset CreatedAt);

/// <summary>A ticket. What is only the operator's staff's is null or empty for a reseller.</summary>
/// <param name="Number">Names it everywhere.</param>
/// <param name="Subject">One line.</param>
/// <param name="Question">The asker's own words.</param>
/// <param name="Language">The asker's language.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Customer">The person who asks.</param>
/// <param name="Topic">What it is about; null until somebody knows.</param>
/// <param name="OfferId"><c>publisher.offer</c>.</param>
/// <param name="SubscriptionId">The subscription it is about.</param>
/// <param name="CustomerTenantId">The customer it is about.</param>
/// <param name="CustomerName">That customer's name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Party">Who answers: by the decision, or by the override.</param>
/// <param name="Override">Why somebody else answers than was decided.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="Assignee">Who works on it.</param>
/// <param name="DueAt">When the operator owes the next step.</param>
/// <param name="ExpectedBy">When the party that has it now is expected to answer.</param>
/// <param name="Reference">The number that party gave it.</param>
/// <param name="Source">How it came in.</param>
/// <param name="ExternalId">Its id in the system it was imported from.</param>
/// <param name="Links">The tickets it was split from or merged with.</param>
/// <param name="Notice">The service notice whose incident it is a part of.</param>
/// <param name="CreatedAt">When it came in.</param>
/// <param name="Decision">The last decision, as it was then.</param>
/// <param name="Timeline">What happened, the oldest first; at most the last 100 entries.</param>
/// <param name="HasOlderEntries">Whether the timeline began before the entries that are listed.</param>
public sealed record TicketBody(
    string Number, string Subject, string Question, string? Language, Asker Asker, TicketPerson? Customer, string? Topic, string? OfferId,
    Guid? SubscriptionId, Guid? CustomerTenantId, string? CustomerName, TicketStatus Status, TicketParty Party, TicketOverride? Override,
    Priority? Priority, IReadOnlyList<string> Tags, TicketAssignee? Assignee, DateTimeOffset? DueAt, DateTimeOffset? ExpectedBy, string? Reference,
    TicketSource Source, string? ExternalId, IReadOnlyList<TicketLinked> Links, long? Notice, DateTimeOffset CreatedAt, TicketDecision? Decision,
    IReadOnlyList<TicketEntry> Timeline, bool HasOlderEntries);

/// <summary>What another ticket is to a ticket.</summary>
public sealed record TicketLinked(TicketLinkKind Kind, string Number);

/// <summary>The person who asks.</summary>
public sealed record TicketPerson(string? Name, string? Email);

/// <summary>One of the operator's staff.</summary>
public sealed record TicketAssignee(Guid Id, string? Name);

/// <summary>Why somebody else answers than was decided.</summary>
public sealed record TicketOverride(OverrideReason Reason, string? Text);

/// <summary>A decision as it was made then.</summary>
/// <param name="DecidedAt">When.</param>
/// <param name="Party">Who answers by it.</param>
/// <param name="PolicyVersion">The policy that decided.</param>
/// <param name="Row">The row of it that decided; null while facts are missing.</param>
/// <param name="Facts">What was known, each with where it came from.</param>
public sealed record TicketDecision(
    DateTimeOffset DecidedAt, TicketParty Party, string PolicyVersion, string? Row, IReadOnlyDictionary<string, FactResponse> Facts);

/// <summary>Something that happened to a ticket.</summary>
/// <param name="Id">Counts up over all tickets.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="IsInternal">Whether it is for the operator's staff alone.</param>
/// <param name="Text">What was written.</param>
/// <param name="Before">What was there before.</param>
/// <param name="After">What is there since.</param>
public sealed record TicketEntry(
    long Id, DateTimeOffset At, string By, TicketEntryKind Kind, bool IsInternal, string? Text, string? Before, string? After);
