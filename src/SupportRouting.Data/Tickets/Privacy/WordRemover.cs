using System.Text;
using System.Text.RegularExpressions;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Finds some words in texts and takes them out, wherever they stand alone and however they are written.</summary>
internal sealed class WordRemover
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private const string Nothing = "(?!)";

    private readonly Regex _words;

    public WordRemover(IEnumerable<string> words) => _words = new Regex(
        string.Join('|', words.Select(SearchText.Fold).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)
            .Select(Alone).DefaultIfEmpty(Nothing)),
        RegexOptions.CultureInvariant, Timeout);

    public bool IsIn(string text) => _words.IsMatch(FoldedText.Of(text).Folded);

    public string In(string text)
    {
        var folded = FoldedText.Of(text);
        var (rest, end) = (new StringBuilder(), 0);
        foreach (Match match in _words.Matches(folded.Folded))
        {
            rest.Append(text, end, folded.Start(match.Index) - end).Append(PersonalData.Gap);
            end = folded.Start(match.Index + match.Length);
        }

        return rest.Append(text, end, text.Length - end).ToString();
    }

    // jo.anna@… and anna@….org are other addresses than anna@…; Anna-Maria is still Anna.
    private static string Alone(string word) => word.Contains('@', StringComparison.Ordinal)
        ? $@"(?<![\p{{L}}\p{{N}}]|[\p{{L}}\p{{N}}][._%+-]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}]|[.-][\p{{L}}\p{{N}}])"
        : $@"(?<![\p{{L}}\p{{N}}]){string.Join(@"[\s._-]+", word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))}(?![\p{{L}}\p{{N}}])";
}
