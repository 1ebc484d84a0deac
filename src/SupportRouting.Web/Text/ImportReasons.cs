using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportRouting.Web.Text;

/// <summary>
/// What an import says about rows, in the reader's language. Imports speak English, as the command line, the API and the
/// stored history do; ImportReasons.resx has their sentences, and what matches one is said in another language.
/// </summary>
public static partial class ImportReasons
{
    private const string TermPrefix = "Term";

    private static readonly (string Key, Regex Pattern)[] Sentences =
    [
        .. English().Where(entry => !entry.Key.StartsWith(TermPrefix, StringComparison.Ordinal))
            // The longest first: a short one may be the beginning of another.
            .OrderByDescending(entry => entry.Text.Length).Select(entry => (entry.Key, Pattern(entry.Text))),
    ];

    private static readonly Dictionary<string, string> Terms = English()
        .Where(entry => entry.Key.StartsWith(TermPrefix, StringComparison.Ordinal))
        .ToDictionary(entry => entry.Text, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The reason in the reader's language; null for one that is not known here.</summary>
    public static string? InWords(string reason)
    {
        foreach (var (key, pattern) in Sentences)
        {
            if (pattern.Match(reason) is { Success: true } found)
                return string.Format(CultureInfo.CurrentCulture, Text(key), Values(found));
        }

        return null;
    }

    private static object[] Values(Match found) =>
        [.. found.Groups.Values.Skip(1).Select(group => Terms.TryGetValue(group.Value, out var term) ? Text(term) : group.Value)];

    private static string Text(string key) =>
        ImportReasonsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"{key} has no words.");

    private static IEnumerable<(string Key, string Text)> English() =>
        (ImportReasonsText.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException("The reasons of imports are not among the resources."))
        .Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, entry.Value as string ?? ""));

    // Holes become groups in their order; one that occurs again must hold the same.
    private static Regex Pattern(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pattern = Hole().Replace(Regex.Escape(text), hole =>
            seen.Add(hole.Groups["n"].Value) ? $"(?<h{hole.Groups["n"].Value}>.*?)" : $"\\k<h{hole.Groups["n"].Value}>");
        return new Regex($"\\A{pattern}\\z", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\\\{(?<n>\d)}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
