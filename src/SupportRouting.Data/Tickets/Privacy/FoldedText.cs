using System.Text;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>A text folded as it is searched, that knows where each of its letters stood as written.</summary>
internal sealed class FoldedText
{
    private readonly List<int> _starts;

    private FoldedText(string folded, List<int> starts) => (Folded, _starts) = (folded, starts);

    public string Folded { get; }

    public static FoldedText Of(string text)
    {
        var (folded, starts) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var i = 0; i < text.Length; i++)
        {
            // An accent written as a mark of its own folds to nothing and belongs to the letter before it; ß becomes two.
            foreach (var letter in Plain(text[i]))
            {
                folded.Append(letter);
                starts.Add(i);
            }
        }

        starts.Add(text.Length);
        return new FoldedText(folded.ToString(), starts);
    }

    /// <summary>Where a letter of the folded text, or its end, stands in the text as written.</summary>
    public int Start(int folded) => _starts[folded];

    private static string Plain(char letter)
    {
        if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            return " ";
        return char.IsAscii(letter) || char.IsSurrogate(letter) ? char.ToLowerInvariant(letter).ToString() : SearchText.Fold(letter.ToString());
    }
}
