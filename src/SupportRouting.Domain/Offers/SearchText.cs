using System.Globalization;
using System.Text;

namespace SupportRouting.Domain.Offers;

/// <summary>Text brought to a form in which case and accents do not matter, for searching and comparing names.</summary>
public static class SearchText
{
    private const int LeastInside = 3;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "kg",
        "srl", "spa", "sa", "sl", "slu", "sas", "sarl", "bv", "nv", "oy", "ab", "as", "aps", "pty", "pte", "pvt", "kk", "spzoo", "spz", "oo", "sp", "z",
    };

    /// <summary>Folds a text: lower case, no accents, runs of white space as one blank.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The folded text.</returns>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return string.Empty;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;
            var lower = char.ToLowerInvariant(c);
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                AppendBlank(folded);
            else
                AppendPlain(folded, lower);
        }

        // Korean syllables come back together, so that no text grows to more than twice its length.
        return folded.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a search, folded; each must be found.</summary>
    /// <param name="query">What was typed.</param>
    /// <returns>At most eight words.</returns>
    public static IReadOnlyList<string> Words(string? query) =>
        [.. Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8)];

    /// <summary>A word as it is looked for in a text that begins with a blank.</summary>
    /// <param name="word">The word, folded.</param>
    /// <returns>The word; a short one with the blank before it, since an index of runs of three letters knows only its beginning.</returns>
    public static string Pattern(string word) => word.Length >= LeastInside ? word : " " + word;

    /// <summary>The runs of letters and digits of a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <returns>The runs, in their order.</returns>
    public static IEnumerable<string> Runs(string folded)
    {
        var start = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && char.IsLetterOrDigit(folded[at]))
                continue;
            if (at > start)
                yield return folded[start..at];
            start = at + 1;
        }
    }

    /// <summary>The key under which spellings of one company name meet: no punctuation, blanks or legal form.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key; empty for an empty name.</returns>
    public static string NameKey(string? name)
    {
        var words = Fold(name).Replace(".", string.Empty, StringComparison.Ordinal)
            .Split([.. " ,;/()[]&+-_\"'|"], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Concat(words.SelectMany(w => w.Where(char.IsLetterOrDigit)));
    }

    // These letters carry no accent that Unicode could take off, yet people type them without it.
    private static void AppendPlain(StringBuilder folded, char letter)
    {
        var plain = letter switch
        {
            'ł' => "l",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ı' => "i",
            'þ' => "th",
            _ => null,
        };
        _ = plain is null ? folded.Append(letter) : folded.Append(plain);
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] is not ' ')
            folded.Append(' ');
    }
}
