using System.Collections.Immutable;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>What a field holds, and so which rule its values follow.</summary>
public enum FieldKind : byte
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Telephone number in international form, with an extension if need be.</summary>
    Phone,

    /// <summary>Web address that begins with https.</summary>
    Link,

    /// <summary>Languages by their BCP 47 tags.</summary>
    Languages,

    /// <summary>Times of the week with their time zone.</summary>
    Hours,

    /// <summary>ISO dates.</summary>
    Holidays,

    /// <summary>Country codes of two letters.</summary>
    Markets,

    /// <summary>Yes, no, or, where <see cref="SheetField.IsOpen"/>, not said.</summary>
    Flag,

    /// <summary>One of <see cref="SheetField.Choices"/>.</summary>
    Choice,

    /// <summary>Regular expression for a publisher's ticket numbers.</summary>
    Pattern,

    /// <summary>Moment as ISO 8601 in UTC.</summary>
    Moment,

    /// <summary>Whole number.</summary>
    Number,
}

/// <summary>A field of a record.</summary>
/// <param name="Name">Its name, the last part of its path.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="MaxLength">Longest value, in characters.</param>
public sealed record SheetField(string Name, FieldKind Kind, int MaxLength)
{
    /// <summary>Whether it cannot be empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether people may set it; the others come from a source or are kept by the portal.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>Kept so that an export is complete, and of no interest in a history.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether a flag may also be left unsaid.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The values of a choice.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}
