namespace SupportRouting.Domain.Offers;

/// <summary>How far a typed word is from a known one, in slips of the hand.</summary>
public static class Spelling
{
    /// <summary>Shortest word that is taken for another one: shorter ones have too many neighbours.</summary>
    public const int LeastLength = 4;

    /// <summary>Words of this length and longer may have two slips.</summary>
    public const int LongLength = 8;

    /// <summary>How many slips are forgiven between two words.</summary>
    /// <param name="typed">Length of the one.</param>
    /// <param name="known">Length of the other.</param>
    /// <returns>0, 1 or 2.</returns>
    public static int Forgiven(int typed, int known) => Math.Min(typed, known) switch
    {
        >= LongLength => 2,
        >= LeastLength => 1,
        _ => 0,
    };

    /// <summary>Counts slips: a letter too much, one missing, a wrong one, or two neighbours that changed places.</summary>
    /// <param name="typed">The word typed, folded.</param>
    /// <param name="known">The known word, folded.</param>
    /// <returns>The distance; null when it is more than is forgiven between words of these lengths.</returns>
    public static int? Slips(string typed, string known)
    {
        var most = Forgiven(typed.Length, known.Length);
        if (Math.Abs(typed.Length - known.Length) > most)
            return null;
        var (beforeLast, last, row) = (new int[known.Length + 1], new int[known.Length + 1], new int[known.Length + 1]);
        for (var j = 0; j <= known.Length; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var wrong = typed[i - 1] == known[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + wrong);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            if (row.Min() > most)
                return null;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[known.Length] <= most ? last[known.Length] : null;
    }
}
