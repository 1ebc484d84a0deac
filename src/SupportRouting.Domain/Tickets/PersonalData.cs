using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Tickets;

/// <summary>Keeps the person who asks out of what goes to another party, where the partner's contact belongs (dossier 5.2).</summary>
/// <param name="Name">The asker's name, if known.</param>
/// <param name="Email">The asker's address, if known.</param>
public sealed record PersonalData(string? Name, string? Email)
{
    /// <summary>What stands in place of something that was taken out.</summary>
    public const string Gap = "[…]";

    private const int LeastNamePart = 3;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    private static readonly Regex Addresses = new(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", Linear, Timeout);

    // A bare row of digits may be an order or an invoice; only what is written as a telephone number is taken for one.
    private static readonly Regex Phones = new(
        @"\+[0-9][0-9 ()./-]{6,18}[0-9]|\b(?:tel|phone|telefono|teléfono|telefon|cell|cellulare|móvil|mobile|komórka)\W{1,3}[0-9][0-9 ()./-]{5,18}[0-9]",
        Linear, Timeout);

    /// <summary>Takes names, addresses and telephone numbers out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a gap in place of each; only a gap when it could not be looked through in time.</returns>
    public string Strip(string text)
    {
        try
        {
            var plain = Phones.Replace(Addresses.Replace(text, Gap), Gap);
            return NameParts() is { Length: > 0 } parts
                ? new Regex($@"\b(?:{string.Join('|', parts.Select(Regex.Escape))})\b", Linear, Timeout).Replace(plain, Gap)
                : plain;
        }
        catch (RegexMatchTimeoutException)
        {
            return Gap;
        }
    }

    /// <summary>Whether a text that is about to go out names the asker.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when the whole name or the address stands in it.</returns>
    public bool IsIn(string text) => Holds(text, Name) || Holds(text, Email);

    private static bool Holds(string text, string? part) =>
        part?.Trim() is { Length: >= LeastNamePart } some && text.Contains(some, StringComparison.OrdinalIgnoreCase);

    private string[] NameParts() =>
    [
        .. (Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= LeastNamePart && part.All(letter => char.IsLetter(letter) || letter is '-' or '\'')),
    ];
}
