using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>Why a service notice was not kept.</summary>
public enum NoticeSaveFault : byte
{
    None,
    NotFound,

    /// <summary>Only the operator's staff may do this.</summary>
    StaffOnly,

    /// <summary>Some fields are wrong.</summary>
    Invalid,

    /// <summary>There is no such offer or publisher.</summary>
    NothingCovered,

    /// <summary>Somebody else changed it since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>The caller's key was sent before with another notice.</summary>
    KeyIsTaken,
}

/// <summary>What became of a service notice.</summary>
/// <param name="Fault">Why it was not kept.</param>
public sealed record NoticeSaved(NoticeSaveFault Fault)
{
    public long Number { get; init; }

    public IReadOnlyList<NoticeProblem> Problems { get; init; } = [];

    /// <summary>What is stored now, where somebody else changed it.</summary>
    public NoticeDetails? Stored { get; init; }
}
