using System.Security.Cryptography;
using System.Text;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Somebody who asks for their data, by e-mail address or name.</summary>
public sealed record Person
{
    public const int LeastLength = 3;

    private static readonly char[] Between = [' ', '\t', ',', '-', '(', ')', '"'];

    // Words that names share with everything else.
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase) { "von", "van", "der", "den", "del", "della", "dos", "das", "the", "and" };

    private Person(string text, bool isAddress) => (Text, IsAddress) = (text, isAddress);

    public string Text { get; }

    public bool IsAddress { get; }

    /// <summary>The person's accounts, whose entries bear only a name.</summary>
    internal IReadOnlyCollection<Guid> Accounts { get; init; } = [];

    /// <summary>As texts are compared, whatever their case.</summary>
    public string Lower => Text.ToLowerInvariant();

    /// <summary>Tells whoever asks again, and nobody else, that it was this person.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lower)));

    /// <summary>Whether a text is enough to look for whoever it may be part of.</summary>
    public static bool CanBeLookedFor(string? text) =>
        text?.Trim() is { Length: >= LeastLength and <= EmailAddress.MaxLength } trimmed && !trimmed.Contains('\0', StringComparison.Ordinal);

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

    /// <summary>Whether it is the person a ticket's asker gave as itself.</summary>
    internal bool Asked(TicketRecord ticket) => SearchText.Fold(IsAddress ? ticket.AskerEmail : ticket.AskerName) == SearchText.Fold(Text);

    /// <summary>What tells the person in a ticket's texts: in its own ticket also the name and address it gave, and each part of its name.</summary>
    internal WordRemover WordsIn(TicketRecord ticket)
    {
        List<string> words = [Text];
        words.AddRange(ticket.Entries.Where(entry => entry.ActorId is { } actor && Accounts.Contains(actor)).Select(entry => entry.ActorName)
            .Where(name => name.Length >= LeastLength && name != PersonalData.Gap));
        if (Asked(ticket))
        {
            words.AddRange(new[] { ticket.AskerName, ticket.AskerEmail }.OfType<string>().Select(word => word.Trim()).Where(word => word.Length >= LeastLength));
            words.AddRange((ticket.AskerName ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(IsTelling));
        }

        return new WordRemover(words);
    }

    private static bool IsTelling(string part) => part.Length >= LeastLength && !Particles.Contains(part);
}
