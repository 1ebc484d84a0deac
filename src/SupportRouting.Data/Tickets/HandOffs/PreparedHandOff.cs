using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>What a hand-off is about, without the person who asks.</summary>
public sealed record HandOffSubject
{
    public required long Number { get; init; }

    public required string Subject { get; init; }

    public required string Question { get; init; }

    public string? OfferTitle { get; init; }

    public string? OfferId { get; init; }

    public string? Plan { get; init; }

    public Guid? SubscriptionId { get; init; }

    public string? OrderId { get; init; }

    public Guid? CustomerTenantId { get; init; }
}

/// <summary>How the receiver reaches us.</summary>
public sealed record OurContact(string? Company, string Person, string? Email, string? Phone)
{
    public bool IsReachable => Email is not null || Phone is not null;
}

/// <summary>Everything a hand-off page needs.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Marks">What the question's text says about a failed attempt.</param>
/// <param name="Us">Our own contact.</param>
/// <param name="Targets">The desks it can go to, the advised ones first.</param>
/// <param name="TopicClass">What the question is about; null while no topic is known.</param>
/// <param name="Status">Where the ticket stands.</param>
/// <param name="Seen">The last entry of the timeline.</param>
public sealed record PreparedHandOff(
    HandOffSubject About, QuestionMarks Marks, OurContact Us, IReadOnlyList<HandOffTarget> Targets, TopicClass? TopicClass, TicketStatus Status, long Seen)
{
    /// <summary>Kept here only to keep it out of what is sent.</summary>
    public required PersonalData Asker { get; init; }

    public string? PublisherName { get; init; }

    /// <summary>How to escalate about the offer; for staff, never part of the message.</summary>
    public string? OfferNotes { get; init; }

    /// <summary>How to escalate to the publisher.</summary>
    public string? PublisherNotes { get; init; }

    public bool IsPossible => TicketMoves.Next(Status, TicketMove.HandOff) is not null;

    public HandOffTarget? Target(string? key) => Targets.FirstOrDefault(target => target.Key == key);
}
