using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>What a publisher says of a contact.</summary>
public enum ContactVerdict : byte
{
    /// <summary>Nothing.</summary>
    None,
    Right,
    Changed,

    /// <summary>Nobody is there any more.</summary>
    Gone,
}

/// <summary>A publisher's answer about one contact.</summary>
/// <param name="Kind">The contact's kind.</param>
/// <param name="Slot">Its place among those of its kind.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Seen">What the page showed.</param>
/// <param name="Fields">The fields as they were typed.</param>
public sealed record ContactAnswer(OfferContactKind Kind, int Slot, ContactVerdict Verdict, string? Seen, IReadOnlyDictionary<string, string?> Fields);

/// <summary>What is wrong with an answer about a contact as a whole.</summary>
public enum ContactProblem : byte
{
    /// <summary>Somebody of us changed it while the page was open.</summary>
    ChangedMeanwhile,

    /// <summary>It is said to have changed, and nothing is different.</summary>
    NothingChanged,

    /// <summary>Every field was emptied, without the word that nobody is there any more.</summary>
    NothingLeft,
}

/// <summary>How an answer ended: one of the cases below.</summary>
public abstract record ConfirmationResult
{
    private ConfirmationResult()
    {
    }

    /// <summary>It is kept, and the link is used up.</summary>
    public sealed record Done(int Confirmed, int Proposed) : ConfirmationResult;

    /// <summary>The link does not hold, or not any more.</summary>
    public sealed record NoLink : ConfirmationResult;

    /// <summary>Something has to be put right first; nothing is kept, and the link still holds.</summary>
    /// <param name="Fields">Fields by their paths.</param>
    /// <param name="Contacts">Contacts by the beginning of their paths.</param>
    /// <param name="IsSilent">Nothing was said at all.</param>
    public sealed record Refused(
        IReadOnlyDictionary<string, FieldProblem> Fields, IReadOnlyDictionary<string, ContactProblem> Contacts, bool IsSilent) : ConfirmationResult;
}
