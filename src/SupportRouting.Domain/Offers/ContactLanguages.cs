using System.Collections.Frozen;

namespace SupportRouting.Domain.Offers;

/// <summary>Reads the languages a contact says it speaks.</summary>
public static class ContactLanguages
{
    /// <summary>What to write in where nothing better is known.</summary>
    public const string Default = "en";

    private static readonly FrozenDictionary<string, string> Codes = new (string Code, string Words)[]
    {
        ("en", "en eng english inglese inglés angielski"),
        ("it", "it ita italian italiano włoski"),
        ("es", "es spa spanish español spagnolo hiszpański"),
        ("pl", "pl pol polish polski polacco polaco"),
    }.SelectMany(language => language.Words.Split(' ').Select(word => (word, language.Code)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language to write to a contact in: the first of its own that the portal writes.</summary>
    /// <param name="languages">The languages as the contact gives them.</param>
    /// <returns>en, it, es or pl.</returns>
    public static string Choose(string? languages) => (languages ?? "")
        .Split([',', ';', '/', '|', ' ', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => Codes.GetValueOrDefault(word.Split('-')[0])).OfType<string>().FirstOrDefault() ?? Default;
}
