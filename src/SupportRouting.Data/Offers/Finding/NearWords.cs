using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>Guesses what was meant by words that no offer has: the words nearest to them that some offer has.</summary>
internal sealed class NearWords(PortalDbContext db)
{
    private const int MostWords = 8;
    private const int NearestOfAWord = 3;
    private const int MostGuesses = 4;

    /// <returns>What to look for instead, the nearest first; none when nothing is near.</returns>
    public async Task<IReadOnlyList<string>> GuessAsync(OfferQuery query, CancellationToken cancel)
    {
        var runs = query.Words.SelectMany(SearchText.Runs).Distinct(StringComparer.Ordinal).Take(MostWords).ToArray();
        var known = await db.OfferWords.Where(w => runs.Contains(w.Word)).Select(w => w.Word).Distinct().ToListAsync(cancel);
        var guesses = new List<(int Slips, IReadOnlyDictionary<string, string> Meant)> { (0, new Dictionary<string, string>(StringComparer.Ordinal)) };
        foreach (var run in runs.Except(known, StringComparer.Ordinal))
        {
            if (runs.Length > 1 && await IsSomewhereAsync(run, cancel))
                continue;
            var near = await NearestAsync(run, cancel);
            if (near.Count is 0)
                return [];
            guesses = [.. guesses.SelectMany(guess => near.Select(word => (
                guess.Slips + word.Slips,
                (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(guess.Meant, StringComparer.Ordinal) { [run] = word.Text })))
                .OrderBy(guess => guess.Item1).Take(MostGuesses)];
        }

        // A name is often typed with a hyphen where it has a blank.
        return [.. guesses.Select(guess => Said(query, guess.Meant))
            .Concat(guesses.Select(guess => string.Join(' ', runs.Select(run => guess.Meant.GetValueOrDefault(run, run)))))
            .Distinct(StringComparer.Ordinal).Where(text => text != query.Text && text.Length > 0)];
    }

    private Task<bool> IsSomewhereAsync(string run, CancellationToken cancel)
    {
        var pattern = SearchText.Pattern(run);
        return db.Offers.AnyAsync(o => o.SearchText.Contains(pattern), cancel);
    }

    private async Task<IReadOnlyList<(string Text, int Slips)>> NearestAsync(string typed, CancellationToken cancel)
    {
        if (typed.Length is < Spelling.LeastLength or > KnownWord.MaxLength)
            return [];
        var (heads, middles, tails) = KnownWord.PiecesFor(typed);
        var most = Spelling.Forgiven(typed.Length, typed.Length);
        var (shortest, longest) = (typed.Length - most, typed.Length + most);
        var candidates = await db.OfferWords
            .Where(w => w.Length >= shortest && w.Length <= longest && (heads.Contains(w.Head) || middles.Contains(w.Middle) || tails.Contains(w.Tail)))
            .Select(w => w.Word).ToListAsync(cancel);
        return [.. candidates.Distinct(StringComparer.Ordinal)
            .Select(word => (Text: word, Slips: Spelling.Slips(typed, word)))
            .Where(word => word.Slips is not null)
            .OrderBy(word => word.Slips).ThenBy(word => word.Text, StringComparer.Ordinal)
            .Take(NearestOfAWord).Select(word => (word.Text, word.Slips ?? 0))];
    }

    private static string Said(OfferQuery query, IReadOnlyDictionary<string, string> meant) => string.Join(' ', query.Words.Select(word =>
        SearchText.Runs(word).Aggregate(word, (said, run) => meant.TryGetValue(run, out var known)
            ? said.Replace(run, known, StringComparison.Ordinal)
            : said)));
}
