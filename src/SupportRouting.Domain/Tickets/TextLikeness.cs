using System.Runtime.InteropServices;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tickets;

/// <summary>
/// What two texts have in common: runs of three letters of their words, so that the order of words, their endings, case and
/// accents matter little. Its cost grows with the length of the texts.
/// </summary>
public sealed class TextLikeness
{
    /// <summary>From this likeness on two questions are likely the same.</summary>
    public const double Likely = 0.35;

    private const int Run = 3;

    // Parts of two-letter words are in every text.
    private const int LeastWord = 3;

    private readonly HashSet<long> _runs;

    private TextLikeness(HashSet<long> runs) => _runs = runs;

    /// <summary>Prepares a text for being compared with many others.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What is compared of it.</returns>
    public static TextLikeness Of(string? text)
    {
        var runs = new HashSet<long>();
        var word = new List<char>();
        foreach (var letter in SearchText.Fold(text) + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Add(letter);
                continue;
            }

            AddRuns(runs, word);
            word.Clear();
        }

        return new TextLikeness(runs);
    }

    /// <summary>How alike two texts are.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>From 0, nothing in common, to 1, the same words; 0 where one has no words.</returns>
    public double To(TextLikeness other)
    {
        var (fewer, more) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        if (fewer.Count == 0)
            return 0;
        var both = fewer.Count(more.Contains);
        return (double)both / (fewer.Count + more.Count - both);
    }

    private static void AddRuns(HashSet<long> runs, List<char> word)
    {
        if (word.Count < LeastWord)
            return;
        var letters = CollectionsMarshal.AsSpan(word);
        // The beginning of a word counts on its own, since endings change.
        runs.Add(Packed(' ', letters[0], letters[1]));
        for (var i = 0; i + Run <= letters.Length; i++)
            runs.Add(Packed(letters[i], letters[i + 1], letters[i + 2]));
    }

    private static long Packed(char first, char second, char third) => ((long)first << 32) | ((long)second << 16) | third;
}
