using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Outbox;

public enum OutboxState : byte
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>A mail to send, written in the same transaction as what it tells of.</summary>
public sealed class OutboxRecord
{
    public const int SubjectLength = 300;

    public long Id { get; init; }

    public required string To { get; init; }

    public string? ReplyTo { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>Whether whoever reads it can do something by it: it is emptied once it needs not be sent any more.</summary>
    public bool HoldsSecret { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed, without addresses.</summary>
    public string? Failure { get; set; }

    public long? HandOffId { get; init; }

    /// <summary>The hand-off it is the mail of.</summary>
    public HandOffRecord? HandOff { get; init; }

    public long? TicketNumber { get; init; }
}
