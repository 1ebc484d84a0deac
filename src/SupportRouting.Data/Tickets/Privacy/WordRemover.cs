using System.Text.RegularExpressions;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Finds some words in texts and takes them out, wherever they stand alone and however they are written.</summary>
internal sealed class WordRemover
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Regex _words;

    public WordRemover(IEnumerable<string> words) => _words = new Regex(
        string.Join('|', words.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length).Select(Alone)),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    public bool IsIn(string text) => _words.IsMatch(text);

    public string In(string text) => _words.Replace(text, PersonalData.Gap);

    // jo.anna@… and anna@….org are other addresses than anna@…; Anna-Maria is still Anna.
    private static string Alone(string word) => word.Contains('@', StringComparison.Ordinal)
        ? $@"(?<![\p{{L}}\p{{N}}]|[\p{{L}}\p{{N}}][._%+-]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}]|[.-][\p{{L}}\p{{N}}])"
        : $@"(?<![\p{{L}}\p{{N}}]){string.Join(@"[\s._-]+", word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))}(?![\p{{L}}\p{{N}}])";
}
