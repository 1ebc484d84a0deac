using System.Globalization;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Values as Partner Center's lists write them; what cannot be taken is left out and mentioned.</summary>
internal static class EstateValues
{
    private const int QuotedLength = 60;
    private const string OrganizationPrefix = "org:";

    public static string Quoted(string text) => $"'{StorableText.Cut(text, QuotedLength)}'";

    /// <summary>A field, and what to say about it.</summary>
    public static RowNote Note(string field, string reason) => new(field, reason);

    public static string? Text(string? text, int longest, string field, List<RowNote> notes)
    {
        if (text is null || text.Length <= longest)
            return text;
        notes.Add(Note(field, string.Create(CultureInfo.InvariantCulture, $"cut to {longest} characters")));
        return StorableText.Cut(text, longest).TrimEnd();
    }

    /// <summary>How lists write that there is no PartnerID: 0, -1 or nothing.</summary>
    public static bool IsNoPartnerId(string? text) => text is null or "-1" || text.All(c => c is '0');

    public static string? PartnerId(string? text, string field, List<RowNote> notes)
    {
        // A spreadsheet may have made a decimal number of it.
        var number = text is [.. var whole, '.', '0'] ? whole : text;
        if (number is null || IsNoPartnerId(number))
            return null;
        if (number.Length <= PartnerLimits.PartnerId && number.All(char.IsAsciiDigit))
            return number;
        notes.Add(Note(field, TenantId.Parse(number) is null
            ? $"{Quoted(number)} is no PartnerID (a number); left out"
            : $"{number} is a tenant id, not a PartnerID; left out"));
        return null;
    }

    /// <summary>A country's code of two letters.</summary>
    public static string? Country(string? text, string field, List<RowNote> notes)
    {
        if (text is null || (text.Length is PartnerLimits.Country && text.All(char.IsAsciiLetter)))
            return text?.ToUpperInvariant();
        notes.Add(Note(field, $"{Quoted(text)} is no country code of two letters; left out"));
        return null;
    }

    public static DateTimeOffset? Moment(string? text, string field, List<RowNote> notes)
    {
        var moment = PlainValues.Moment(text);
        if (moment is null && text is not null && !text.StartsWith("0001-01-01", StringComparison.Ordinal))
            notes.Add(Note(field, $"{Quoted(text)} is no date; left out"));
        return moment;
    }

    public static DateTimeOffset? After(DateTimeOffset? start, int? months, string field, List<RowNote> notes)
    {
        if (start is not { } from || months is not { } count)
            return null;
        if (count <= MonthsLeft(from))
            return from.AddMonths(count);
        notes.Add(Note(field, "ends after the year 9999; the end is left out"));
        return null;
    }

    public static int? Quantity(string? text, List<RowNote> notes)
    {
        if (text is null)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= int.MaxValue && decimal.IsInteger(number))
            return (int)number;
        notes.Add(Note("quantity", $"{Quoted(text)} is no whole number; left out"));
        return null;
    }

    public static string WithoutOrganization(string text) =>
        text.StartsWith(OrganizationPrefix, StringComparison.OrdinalIgnoreCase) ? text[OrganizationPrefix.Length..] : text;

    private static int MonthsLeft(DateTimeOffset from) => ((DateTimeOffset.MaxValue.Year - from.Year) * 12) + 12 - from.Month;
}
