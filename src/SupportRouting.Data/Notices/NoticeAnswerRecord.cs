using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Notices;

/// <summary>One answer to all askers of a service notice's open tickets.</summary>
public sealed class NoticeAnswerRecord
{
    /// <summary>The key of the form it was sent with, so that the form sent twice is one answer.</summary>
    public required Guid Id { get; init; }

    public required long NoticeNumber { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What others do to a ticket after this moment was not seen by whoever answers.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>By the language's code: JSON.</summary>
    public required string Texts { get; init; }

    /// <summary>What is said to an asker whose language has no text of its own.</summary>
    public required string DefaultLanguage { get; init; }

    public TicketMove? Then { get; init; }

    public bool ByMail { get; init; }

    public List<NoticeAnswerTicketRecord> Tickets { get; } = [];
}

public enum NoticeAnswerState : byte
{
    Waiting,
    Answered,
    Left,
}

/// <summary>A ticket that is answered together with others, and how far that is.</summary>
public sealed class NoticeAnswerTicketRecord
{
    public Guid AnswerId { get; init; }

    public long TicketNumber { get; init; }

    public NoticeAnswerState State { get; set; }

    /// <summary>Why it was left as it was.</summary>
    public BulkLeft? Why { get; set; }
}
