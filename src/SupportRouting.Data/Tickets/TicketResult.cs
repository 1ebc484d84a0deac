using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>Why a ticket was not changed.</summary>
public enum TicketFault : byte
{
    None,
    NotFound,

    /// <summary>The table of moves has no such move from the ticket's status.</summary>
    MoveNotAllowed,

    /// <summary>Only the operator's staff may do this.</summary>
    StaffOnly,

    /// <summary>Others changed the ticket since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>An id leads nowhere, or nowhere this actor may look.</summary>
    UnknownId,

    /// <summary>The person to assign is none of the operator's staff.</summary>
    NoSuchAssignee,

    /// <summary>A ticket cannot be merged into itself.</summary>
    SameTicket,

    /// <summary>A chain of merged tickets would hide where a question went.</summary>
    MergedBefore,

    /// <summary>A question that still waits for its answer would wait for ever in a finished ticket.</summary>
    IntoFinished,

    /// <summary>Two askers must not read each other's questions.</summary>
    OfOtherReseller,

    /// <summary>Another ticket goes on in its stead; it can only be unmerged.</summary>
    IsMerged,

    /// <summary>The ticket has as many files as it may have.</summary>
    TooManyFiles,

    /// <summary>The caller's key was sent before with another request.</summary>
    KeyIsTaken,
}

/// <summary>What became of a change.</summary>
/// <param name="Fault">Why nothing was changed; none when it was.</param>
/// <param name="Since">What others did meanwhile, where that is the reason.</param>
/// <param name="Refused">What is wrong with the ids, where that is the reason.</param>
/// <param name="Numbers">Tickets that came of it.</param>
public sealed record TicketResult(
    TicketFault Fault, IReadOnlyList<TicketEntryRecord> Since, IReadOnlyList<RefusedId> Refused, IReadOnlyList<long> Numbers)
{
    public static TicketResult Done { get; } = new(TicketFault.None, [], [], []);

    public bool IsDone => Fault == TicketFault.None;

    public static TicketResult Not(TicketFault fault) => new(fault, [], [], []);
}
