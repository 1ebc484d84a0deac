using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What happened.</summary>
public enum TicketEntryKind : byte
{
    Opened,
    StatusChanged,
    FactsChanged,
    Decided,
    Overridden,
    OverrideRemoved,
    Assigned,
    PriorityChanged,
    DueChanged,
    TagsChanged,
    Note,
    Answer,
    AskerReplied,
    HandedOff,
    HandOffReplied,
    HandOffReminded,
    ReferenceChanged,
    Attached,
    Split,
    Merged,
    Unmerged,
    Erased,

    /// <summary>A line that was ours alone is now shown to the asker.</summary>
    Shown,

    /// <summary>Words of a message that look like the asker's name were said to be none.</summary>
    NamesKept,

    /// <summary>The mail with an answer was given up.</summary>
    AnswerNotSent,

    /// <summary>A file was taken away.</summary>
    Detached,

    /// <summary>It is part of a service notice's incident.</summary>
    NoticeLinked,
    NoticeUnlinked,
}

/// <summary>One line of a ticket's timeline; all of them together are the audit.</summary>
public sealed class TicketEntryRecord
{
    public long Id { get; init; }

    public long TicketNumber { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; set; }

    public TicketEntryKind Kind { get; init; }

    /// <summary>For our own eyes; the asker, also a reseller, never sees it.</summary>
    public bool IsInternal { get; set; }

    public string? Text { get; set; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public long? HandOffId { get; init; }

    internal TicketEntryRecord AsAskerSeesIt() => Kind is not TicketEntryKind.StatusChanged ? this : new()
    {
        Id = Id,
        TicketNumber = TicketNumber,
        At = At,
        ActorId = ActorId,
        ActorName = ActorName,
        Kind = Kind,
        Text = Text,
        Before = Status(Before),
        After = Status(After),
    };

    private static string? Status(string? name) =>
        FactNames.TryRead<TicketStatus>(name, out var status) ? FactNames.Name(TicketMoves.SeenByAsker(status)) : name;
}
