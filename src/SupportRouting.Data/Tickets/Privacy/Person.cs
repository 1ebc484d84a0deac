using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Somebody who asks for their data, by e-mail address or name.</summary>
public sealed record Person
{
    public const int LeastLength = 3;

    private Person(string text, bool isAddress) => (Text, IsAddress) = (text, isAddress);

    public string Text { get; }

    public bool IsAddress { get; }

    /// <summary>As texts are compared, whatever their case.</summary>
    public string Lower => Text.ToLowerInvariant();

    /// <summary>Tells whoever asks again, and nobody else, that it was this person.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lower)));

    /// <summary>Null for a text that is no address and too short to be looked for.</summary>
    public static Person? Of(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (EmailAddress.Parse(trimmed).Value is { } address)
            return new Person(address.Text, isAddress: true);
        return trimmed.Length is >= LeastLength and <= TicketLimits.Name && !trimmed.Contains('\0', StringComparison.Ordinal) && !trimmed.Contains('@', StringComparison.Ordinal)
            ? new Person(trimmed, isAddress: false)
            : null;
    }
}

/// <summary>Takes some words out of texts, wherever they stand alone and however they are written.</summary>
internal sealed class WordRemover
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Regex _words;

    public WordRemover(IEnumerable<string> words) => _words = new Regex(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    /// <summary>Whether any of the words stood in any of the texts.</summary>
    public bool HasRemoved { get; private set; }

    public string In(string text)
    {
        var rest = _words.Replace(text, PersonalData.Gap);
        HasRemoved |= rest != text;
        return rest;
    }
}
