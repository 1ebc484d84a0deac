namespace SupportRouting.Domain.Tickets;

/// <summary>Where a ticket stands.</summary>
public enum TicketStatus : byte
{
    /// <summary>No party is known yet: a fact is missing, or the sources do not say.</summary>
    New,

    /// <summary>A party is known and nobody is at work.</summary>
    Routed,

    /// <summary>One of us is at work.</summary>
    Answering,

    /// <summary>Sent to another party that has given no sign of life.</summary>
    HandedOff,

    /// <summary>The asker has to say or do something.</summary>
    WaitingOnCustomer,

    /// <summary>The publisher has answered or given a reference, and goes on.</summary>
    WaitingOnPublisher,

    /// <summary>Microsoft has answered or given a reference, and goes on.</summary>
    WaitingOnMicrosoft,

    /// <summary>The indirect provider has answered or given a reference, and goes on.</summary>
    WaitingOnProvider,

    /// <summary>Answered; it comes back if the asker is not content.</summary>
    Resolved,

    /// <summary>Done.</summary>
    Closed,
}
