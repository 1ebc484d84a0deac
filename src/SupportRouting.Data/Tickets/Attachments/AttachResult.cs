namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Why a file was not attached.</summary>
public enum AttachFault : byte
{
    None,
    Empty,
    TooLarge,

    /// <summary>The ticket has as many files as it may have.</summary>
    TooMany,

    /// <summary>The database or the disk is full.</summary>
    NoRoom,
}

/// <summary>What became of one file.</summary>
public sealed record AttachedFile(string Name, AttachFault Fault);

/// <summary>What became of files.</summary>
/// <param name="Fault">Why none could be attached, whatever they are.</param>
/// <param name="Files">Each file by the name it is kept under.</param>
public sealed record AttachResult(TicketFault Fault, IReadOnlyList<AttachedFile> Files);
