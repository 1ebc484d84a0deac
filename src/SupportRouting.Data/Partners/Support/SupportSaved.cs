namespace SupportRouting.Data.Partners.Support;

/// <summary>Why a setting of technical support was not kept.</summary>
public enum SupportFault : byte
{
    None,
    NotFound,

    /// <summary>Nobody is named who gives it.</summary>
    NobodyNamed,
    EndsBeforeItBegins,

    /// <summary>Another setting of the same scope begins on the same day.</summary>
    SameStart,

    /// <summary>What has been in force before today is ended, not taken away.</summary>
    HasBegun,

    /// <summary>Somebody else changed it since it was read.</summary>
    ChangedMeanwhile,
}

/// <summary>What became of a setting.</summary>
/// <param name="Fault">Why it was not kept.</param>
/// <param name="Number">The setting; with <see cref="SupportFault.SameStart"/> the one that is in the way.</param>
/// <param name="Stored">What is stored now, where somebody else changed it.</param>
public sealed record SupportSaved(SupportFault Fault, long Number = 0, SupportTerms? Stored = null);
