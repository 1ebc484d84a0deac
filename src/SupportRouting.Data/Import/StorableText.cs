using System.Text;

namespace SupportRouting.Data.Import;

/// <summary>Texts of strangers as every database can hold them.</summary>
public static class StorableText
{
    /// <summary>
    /// The text, or as much of it as fits, ending on a whole character. Halves of characters and null characters come from
    /// broken files and are refused by servers.
    /// </summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most && !text.Contains('\0', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var kept = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            var good = rune.Value is 0 ? Rune.ReplacementChar : rune;
            if (kept.Length + good.Utf16SequenceLength > most)
                break;
            kept.Append(good.ToString());
        }

        return kept.ToString();
    }
}
