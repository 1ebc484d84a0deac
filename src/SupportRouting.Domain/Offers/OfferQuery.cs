namespace SupportRouting.Domain.Offers;

/// <summary>What somebody typed or pasted to find an offer, brought to what is looked for.</summary>
public sealed record OfferQuery
{
    private OfferQuery(string typed, string text) => (Typed, Text, Words) = (typed, text, SearchText.Words(text));

    /// <summary>What was typed, without outer white space; it may be a whole id.</summary>
    public string Typed { get; }

    /// <summary>What is looked for, folded; a title may begin with it.</summary>
    public string Text { get; }

    /// <summary>The words, folded; each must be found.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether it is worth looking whether an offer has exactly this id: a plain word is none.</summary>
    public bool MayBeId => Words.Count is 1 && Typed.Any(c => !char.IsLetter(c));

    /// <summary>
    /// Reads what was typed. An id in AppSource's form stands for <c>publisher.offer</c>, an e-mail or web address for its domain:
    /// the rest of it is of no offer.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>What is looked for; without words when nothing was typed.</returns>
    public static OfferQuery Parse(string? typed)
    {
        // No text that is kept holds a null character, and no database takes one.
        var trimmed = typed?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? string.Empty;
        var text = AppSourceId.Parse(trimmed).Value?.Offer.ToString()
            ?? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(DomainOrWord));
        return new OfferQuery(trimmed, SearchText.Fold(text));
    }

    private static string DomainOrWord(string word)
    {
        if (word.StartsWith('@'))
            return word.Length > 1 ? word[1..] : word;
        if (word.Contains('@', StringComparison.Ordinal))
            return EmailAddress.Parse(word).Value?.Domain ?? word;
        return (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && WebLink.Parse(word).Value is { Host.Length: > 0 } link ? link.Host : word;
    }
}
