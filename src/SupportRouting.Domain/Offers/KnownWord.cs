namespace SupportRouting.Domain.Offers;

/// <summary>
/// A word of the offers and three of its pieces. The pieces stand apart, so that one slip damages one piece at most; of three pieces two
/// slips leave one as it was, and by that one a misspelt word finds it through an index.
/// </summary>
public sealed record KnownWord
{
    /// <summary>Longest word kept, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>Length of a piece, in characters.</summary>
    public const int PieceLength = 2;

    private const int MiddleAt = 3;

    private KnownWord(string text) => Text = text;

    /// <summary>The word, folded.</summary>
    public string Text { get; }

    /// <summary>Its first letters.</summary>
    public string Head => Text[..PieceLength];

    /// <summary>Letters from its middle; empty for words that are forgiven one slip only.</summary>
    public string Middle => Text.Length >= Spelling.LongLength ? Text[MiddleAt..(MiddleAt + PieceLength)] : string.Empty;

    /// <summary>Its last letters.</summary>
    public string Tail => Text[^PieceLength..];

    /// <summary>The words of a text that somebody may misspell: what is short, overlong or mostly digits is left out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words, each once.</returns>
    public static IEnumerable<KnownWord> In(string? text) =>
        SearchText.Runs(SearchText.Fold(text)).Where(IsOne).Distinct(StringComparer.Ordinal).Select(word => new KnownWord(word));

    /// <summary>The pieces by which a typed word may find a known one within the slips that are forgiven.</summary>
    /// <param name="typed">The word typed, folded, of <see cref="Spelling.LeastLength"/> characters or more.</param>
    /// <returns>Possible heads, middles and tails of the known word.</returns>
    public static (IReadOnlyList<string> Heads, IReadOnlyList<string> Middles, IReadOnlyList<string> Tails) PiecesFor(string typed)
    {
        // In a word of four letters the two in its middle belong to different pieces; changed places, they damage both.
        string[] heads = [typed[..PieceLength], $"{typed[0]}{typed[2]}"];
        // Slips before it move the middle by as many places.
        string[] middles = typed.Length < Spelling.LongLength
            ? []
            : [.. Enumerable.Range(MiddleAt - 2, 5).Select(at => typed[at..(at + PieceLength)]).Distinct(StringComparer.Ordinal)];
        return (heads, middles, [typed[^PieceLength..]]);
    }

    private static bool IsOne(string run) =>
        run.Length is >= Spelling.LeastLength and <= MaxLength && run.Count(char.IsLetter) > run.Count(char.IsDigit);
}
