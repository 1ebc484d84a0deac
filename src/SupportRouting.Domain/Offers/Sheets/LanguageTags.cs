using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Offers.Sheets;

/// <summary>Reads lists of languages as BCP 47 writes them: <c>en, it-IT, zh-Hant</c>.</summary>
public static partial class LanguageTags
{
    // ISO 639-1; other languages have three letters there, and are taken as they come.
    private static readonly FrozenSet<string> TwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga "
        + "gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
        + "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr "
        + "ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads tags separated by commas, semicolons or blanks.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The tags in their usual spelling, each once; empty when there is none or one is no tag.</returns>
    public static ImmutableArray<string> Read(string? text)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var part in (text ?? "").Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Tag().Match(part);
            var language = match.Groups["language"].Value.ToLowerInvariant();
            if (!match.Success || (language.Length is 2 && !TwoLetters.Contains(language)))
                return [];
            var tag = Usual(language, match);
            if (!tags.Contains(tag))
                tags.Add(tag);
        }

        return tags.ToImmutable();
    }

    private static string Usual(string language, Match match)
    {
        var script = match.Groups["script"].Value.ToLowerInvariant();
        var region = match.Groups["region"].Value.ToUpperInvariant();
        return string.Join('-', new[] { language, script.Length is 0 ? "" : char.ToUpperInvariant(script[0]) + script[1..], region }.Where(part => part.Length > 0));
    }

    // Language, script and region; variants and extensions say nothing about who can be understood.
    [GeneratedRegex("^(?<language>[a-z]{2,3})(-(?<script>[a-z]{4}))?(-(?<region>[a-z]{2}|[0-9]{3}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
