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
    private const int MostOrders = 8;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    // They stand in names and in every sentence alike.
    private static readonly string[] Particles = ["van", "von", "der", "den", "del", "della", "dei", "dos", "das", "los", "las", "the", "and"];

    private static readonly Regex Addresses = new(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", Linear, Timeout);

    // A bare row of digits may be an order or an invoice; only what is written as a telephone number is taken for one.
    private static readonly Regex Phones = new(
        @"\+[0-9][0-9 ()./-]{6,18}[0-9]|\b(?:tel|phone|telefono|teléfono|telefon|cell|cellulare|móvil|mobile|komórka)\W{1,3}[0-9][0-9 ()./-]{5,18}[0-9]",
        Linear, Timeout);

    // Accents may stand as marks of their own.
    private static readonly Regex Separators = new(@"[^\p{L}\p{M}'-]+", Linear, Timeout);

    private static readonly Regex Bracketed = new(@"\([^()]*\)", Linear, Timeout);

    /// <summary>Takes names, addresses and telephone numbers out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a gap in place of each; only a gap when it could not be looked through in time.</returns>
    public string Strip(string text)
    {
        try
        {
            var plain = Phones.Replace(Addresses.Replace(text, Gap), Gap);
            return PartsPattern()?.Replace(plain, Gap) ?? plain;
        }
        catch (RegexMatchTimeoutException)
        {
            return Gap;
        }
    }

    /// <summary>What of a text that is about to go out names the asker.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// Each once, as written: the address and the whole name in any order and case, a part of the name only where it is a word of its own with a
    /// capital letter, since "max" or "rosa" is an ordinary word. Inflected names ("Zofii" for Zofia) are not known.
    /// </returns>
    public IReadOnlyList<NamedPerson> NamesIn(string text)
    {
        try
        {
            return [.. Certain().SelectMany(pattern => pattern.Matches(text)).Select(match => new NamedPerson(match.Value, IsCertain: true))
                .Concat(InParts(text).Select(match => new NamedPerson(match.Value, IsCertain: false))).Distinct()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [new NamedPerson(Gap, IsCertain: true)];
        }
    }

    /// <summary>Takes out what <see cref="NamesIn"/> finds, and nothing else: our own contact stays.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a gap in place of each; only a gap when it could not be looked through in time.</returns>
    public string Without(string text)
    {
        try
        {
            var plain = Certain().Aggregate(text, (rest, pattern) => pattern.Replace(rest, Gap));
            return PartsPattern() is { } parts ? parts.Replace(plain, match => IsName(match) ? Gap : match.Value) : plain;
        }
        catch (RegexMatchTimeoutException)
        {
            return Gap;
        }
    }

    private IEnumerable<Regex> Certain()
    {
        if (Email?.Trim() is { Length: >= LeastNamePart } address)
            yield return new Regex($@"\b{Regex.Escape(address)}\b", Linear, Timeout);
        if (WholeName() is { Length: > 1 } whole)
            yield return new Regex($@"\b(?:{string.Join('|', Orders(whole).Select(InARow))})\b", Linear, Timeout);
    }

    private IEnumerable<Match> InParts(string text) =>
        PartsPattern() is { } parts ? parts.Matches(Certain().Aggregate(text, (rest, pattern) => pattern.Replace(rest, Gap))).Where(IsName) : [];

    private Regex? PartsPattern() =>
        NameParts() is { Length: > 0 } parts ? new Regex($@"\b(?:{string.Join('|', parts.Select(Literal))})\b", Linear, Timeout) : null;

    private static bool IsName(Match match) => match.Value.Any(char.IsUpper);

    private string[] Tokens() => Split(Addresses.Replace(Name ?? "", " "));

    private static string[] Split(string name) =>
        [.. Separators.Split(name.Replace('’', '\'')).Select(token => token.Trim('-', '\'')).Where(token => token.Length > 0)];

    // A department in brackets is no part of the name that people write.
    private string[] WholeName() => Split(Bracketed.Replace(Addresses.Replace(Name ?? "", " "), " ")) is { Length: > 1 } bare ? bare : Tokens();

    // Where the surname ends nobody says: "Heide, Anna von der" and "von der Heide, Anna" are both Anna von der Heide.
    private static IEnumerable<string[]> Orders(string[] whole) =>
        Enumerable.Range(0, Math.Min(whole.Length, MostOrders)).Select(first => whole[first..].Concat(whole[..first]).ToArray());

    // A full stop ends a sentence, unless it stands after an initial or without a blank.
    private static string InARow(string[] tokens) =>
        string.Concat(tokens.Select((token, i) => Literal(token) + (i == tokens.Length - 1 ? "" : token.Length == 1 ? @"[\s.,()]+" : @"(?:\.|[\s,()]+)")));

    private static string Literal(string token) => Regex.Escape(token).Replace("'", "['’]", StringComparison.Ordinal);

    // The longest first, so that of a double name both halves go at once.
    private string[] NameParts() =>
    [
        .. Tokens().SelectMany(token => token.Split('-').Append(token)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(part => part.Length >= LeastNamePart && !Particles.Contains(part, StringComparer.OrdinalIgnoreCase)).OrderByDescending(part => part.Length),
    ];
}
