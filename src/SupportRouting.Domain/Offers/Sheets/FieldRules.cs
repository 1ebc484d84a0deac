using System.Globalization;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>Why a text is no value of a field. Each has its own words, so that whoever typed it knows what is wanted.</summary>
public enum FieldProblem : byte
{
    /// <summary>Empty, and it must not be.</summary>
    Required,

    /// <summary>Longer than the field allows.</summary>
    TooLong,

    /// <summary>Holds characters that cannot be shown, or a line break in a field of one line.</summary>
    Unprintable,

    /// <summary>No e-mail address.</summary>
    NotAnEmail,

    /// <summary>No telephone number.</summary>
    NotAPhone,

    /// <summary>A telephone number without <c>+</c> and country.</summary>
    NoCountry,

    /// <summary>No web address, or not a public one.</summary>
    NotALink,

    /// <summary>A web address that does not begin with https.</summary>
    NotHttps,

    /// <summary>No language tags.</summary>
    NotLanguages,

    /// <summary>No times of the week that can be read without doubt.</summary>
    NotHours,

    /// <summary>Times of the week without a time zone.</summary>
    NoTimeZone,

    /// <summary>No dates.</summary>
    NotDates,

    /// <summary>No country codes.</summary>
    NotMarkets,

    /// <summary>Neither yes nor no.</summary>
    NotAFlag,

    /// <summary>None of the values there are.</summary>
    NotAChoice,

    /// <summary>No regular expression that can be used.</summary>
    NotAPattern,
}

/// <summary>A text that was checked: the value to keep, or what is wrong with it.</summary>
/// <param name="Value">The value in its usual form; null for none, or where there is a problem.</param>
/// <param name="Problem">The problem; null for a good value.</param>
public sealed record FieldCheck(string? Value, FieldProblem? Problem);

/// <summary>
/// What people and publishers may enter into a field. Imports keep what their source says; these rules are for whoever can be
/// asked to write it properly.
/// </summary>
public static class FieldRules
{
    /// <summary>Checks a text for a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What was entered.</param>
    /// <returns>The value, or why there is none.</returns>
    public static FieldCheck Check(SheetField field, string? text)
    {
        var trimmed = field.Kind is FieldKind.LongText ? Lines(text) : text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return field.IsRequired ? Bad(FieldProblem.Required) : new FieldCheck(null, null);
        if (trimmed.Length > field.MaxLength)
            return Bad(FieldProblem.TooLong);
        if (trimmed.Any(c => IsUnprintable(c, field.Kind)) || !IsWhole(trimmed))
            return Bad(FieldProblem.Unprintable);
        var check = Value(field, trimmed);
        // Writing it in its usual form can make it longer.
        return check.Value?.Length > field.MaxLength ? Bad(FieldProblem.TooLong) : check;
    }

    private static FieldCheck Value(SheetField field, string text) => field.Kind switch
    {
        FieldKind.Email => EmailAddress.Parse(text).Value is { } email ? Good(email.Text) : Bad(FieldProblem.NotAnEmail),
        FieldKind.Phone => Phone(text),
        FieldKind.Link => Link(text),
        FieldKind.Languages => LanguageTags.Read(text) is { Length: > 0 } tags ? Good(string.Join(", ", tags)) : Bad(FieldProblem.NotLanguages),
        FieldKind.Hours => Hours(text),
        FieldKind.Holidays => Holidays.Read(text) is { Count: > 0 } days ? Good(Holidays.Write(days)) : Bad(FieldProblem.NotDates),
        FieldKind.Markets => Markets(text),
        FieldKind.Flag => text is "true" ? Good(text) : text is "false" ? Good(field.IsOpen ? text : null) : Bad(FieldProblem.NotAFlag),
        FieldKind.Choice => field.Choices.Contains(text, StringComparer.Ordinal) ? Good(text) : Bad(FieldProblem.NotAChoice),
        FieldKind.Pattern => ReferencePattern.Parse(text).Value is { } pattern ? Good(pattern.Text) : Bad(FieldProblem.NotAPattern),
        FieldKind.Moment => Moment(text) ? Good(text) : Bad(FieldProblem.NotDates),
        FieldKind.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Good(text) : Bad(FieldProblem.NotAChoice),
        _ => Good(text),
    };

    private static FieldCheck Phone(string text) => PhoneNumber.ParseStrict(text) is { Value: { } phone }
        ? Good(phone.Text)
        : Bad(PhoneNumber.ParseStrict(text).Problem is ValueProblem.Incomplete ? FieldProblem.NoCountry : FieldProblem.NotAPhone);

    private static FieldCheck Link(string text)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && WebLink.Parse(text).Value is not null)
            return Bad(FieldProblem.NotHttps);
        return WebLink.ParsePublic(text).Value is { } link ? Good(link.Text) : Bad(FieldProblem.NotALink);
    }

    private static FieldCheck Hours(string text)
    {
        if (SupportHoursText.Read(text) is not null)
            return Good(text);
        return Bad(SupportHoursText.Read(text, TimeZoneInfo.Utc) is null ? FieldProblem.NotHours : FieldProblem.NoTimeZone);
    }

    private static FieldCheck Markets(string text)
    {
        var codes = text.ToUpperInvariant().Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return codes.Length > 0 && codes.All(code => code.Length is 2 && code.All(char.IsAsciiLetterUpper))
            ? Good(string.Join(", ", codes.Distinct(StringComparer.Ordinal)))
            : Bad(FieldProblem.NotMarkets);
    }

    private static bool Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    // Browsers send line breaks as two characters; blank lines at either end say nothing.
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();

    private static bool IsUnprintable(char c, FieldKind kind) =>
        (char.IsControl(c) && !(c is '\n' or '\t' && kind is FieldKind.LongText)) || c is '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        // Marks that turn the reading direction make an address look like another one.
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private static FieldCheck Good(string? value) => new(value, null);

    private static FieldCheck Bad(FieldProblem problem) => new(null, problem);
}
