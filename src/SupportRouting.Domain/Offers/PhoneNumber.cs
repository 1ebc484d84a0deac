using System.Text;
using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Offers;

/// <summary>
/// A telephone number. Publishers write them freely, so the text is always kept; where it is in international form the
/// E.164 number (and an extension) is known too and can be dialled.
/// </summary>
public sealed partial record PhoneNumber
{
    /// <summary>Longest text kept, in characters.</summary>
    public const int MaxLength = 100;

    private const int ShortestNumber = 7;
    private const int LongestNumber = 15;

    private static readonly string[] ExtensionMarks = ["extension", "ext.", "ext", "interno", "int.", "wew.", "wew", "x", "#"];

    private PhoneNumber(string text, string? e164, string? extension) =>
        (Text, E164, Extension) = (text, e164, extension);

    /// <summary>The number as it was written.</summary>
    public string Text { get; }

    /// <summary>The number as <c>+</c> and digits; null when the country is not given or the digits make no number.</summary>
    public string? E164 { get; }

    /// <summary>The digits of the extension, if one is given.</summary>
    public string? Extension { get; }

    /// <summary>What a telephone link dials; null when the number cannot be dialled as it stands.</summary>
    public string? DialLink => E164 is null ? null : Extension is null ? $"tel:{E164}" : $"tel:{E164};ext={Extension}";

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number, or why the text is none; a text without any digit is malformed.</returns>
    public static Checked<PhoneNumber> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        var trimmed = text.Trim();
        if (trimmed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed["tel:".Length..];
        if (trimmed.Length > MaxLength)
            return ValueProblem.TooLong;
        if (!trimmed.Any(char.IsAsciiDigit))
            return ValueProblem.Malformed;
        var (number, extension) = SplitExtension(trimmed);
        return new PhoneNumber(trimmed, International(number), extension);
    }

    /// <summary>Reads a number that can be dialled from anywhere: <c>+</c>, country, number, and an extension if need be.</summary>
    /// <param name="text">The text, such as <c>+39 02 1234 5678 ext. 12</c>.</param>
    /// <returns>The number, or why the text is none; without its country it is incomplete.</returns>
    public static Checked<PhoneNumber> ParseStrict(string? text)
    {
        var parsed = Parse(text);
        if (parsed.Value is not { } phone)
            return parsed;
        var (number, _) = SplitExtension(phone.Text);
        var plain = number.Trim();
        if (!StrictForm().IsMatch(plain) || Digits(plain).Length is < ShortestNumber or > LongestNumber)
            return ValueProblem.Malformed;
        if (!plain.StartsWith('+'))
            return ValueProblem.Incomplete;
        return phone.E164 is null ? ValueProblem.Malformed : parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (string Number, string? Extension) SplitExtension(string text)
    {
        foreach (var mark in ExtensionMarks)
        {
            var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var digits = Digits(text[(at + mark.Length)..]);
            if (digits.Length is > 0 and <= 7)
                return (text[..at], digits);
        }

        return (text, null);
    }

    private static string? International(string text)
    {
        var trimmed = text.Trim();
        var international = trimmed.StartsWith('+') || trimmed.StartsWith("(+", StringComparison.Ordinal)
            || trimmed.StartsWith("00", StringComparison.Ordinal);
        if (!international || trimmed.Any(c => char.IsLetter(c) || c is '/' or ',' or ';'))
            return null;

        // The trunk zero some write after the country, +44 (0)20 …, is not dialled from abroad.
        var digits = Digits(trimmed.Replace("(0)", string.Empty, StringComparison.Ordinal));
        if (!trimmed.Contains('+', StringComparison.Ordinal))
            digits = digits[2..];
        return digits.Length is >= ShortestNumber and <= LongestNumber && digits[0] is not '0' ? $"+{digits}" : null;
    }

    private static string Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsAsciiDigit))
            digits.Append(c);
        return digits.ToString();
    }

    // Groups of digits, some of them in brackets, with one blank, dot or hyphen between them.
    [GeneratedRegex(@"^\+?\(?[0-9]+\)?([ .\-]?(\([0-9]+\)|[0-9]+))*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StrictForm();
}
