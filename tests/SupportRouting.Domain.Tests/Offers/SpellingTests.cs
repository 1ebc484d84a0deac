using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class SpellingTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData("contoso", "contoso", 0)]
    [InlineData("contozo", "contoso", 1)]
    [InlineData("contso", "contoso", 1)]
    [InlineData("conttoso", "contoso", 1)]
    [InlineData("cnotoso", "contoso", 1)]
    [InlineData("amce", "acme", 1)]
    [InlineData("nrothwnid", "northwind", 2)]
    [InlineData("telemtri", "telemetry", 2)]
    [InlineData("contzzo", "contoso", null)]
    [InlineData("ztelemtri", "telemetry", null)]
    [InlineData("acm", "acme", null)]
    [InlineData("backup", "backupvault", null)]
    public void Slips_BetweenTwoWords_AreCountedAsFarAsTheyAreForgiven(string typed, string known, int? expected) =>
        Assert.Equal(expected, Spelling.Slips(typed, known));

    /// <summary>What the look-up by pieces rests on: whatever slips are forgiven, one piece is still the same.</summary>
    [Fact]
    public void PiecesFor_AnyForgivenSlips_HaveOneOfTheKnownWord()
    {
        var random = new Random(20261121);
        var tried = 0;
        for (var run = 0; run < 20_000; run++)
        {
            var known = Assert.Single(KnownWord.In(new string([.. Enumerable.Range(0, random.Next(4, 15)).Select(_ => Letters[random.Next(4 + random.Next(22))])])));
            var typed = Slip(known.Text, random);
            typed = known.Text.Length >= Spelling.LongLength && random.Next(2) == 0 ? Slip(typed, random) : typed;
            if (typed.Length < Spelling.LeastLength || Spelling.Slips(typed, known.Text) is null)
                continue;
            tried++;
            var (heads, middles, tails) = KnownWord.PiecesFor(typed);
            Assert.True(heads.Contains(known.Head) || tails.Contains(known.Tail) || middles.Contains(known.Middle), $"'{typed}' does not lead to '{known.Text}'.");
        }

        Assert.InRange(tried, 15_000, 20_000);
    }

    [Theory]
    [InlineData("Żółw Backup 365 for IT", "zolw backup")]
    [InlineData("a1b2c3d4 office365 12345 abc", "office365")]
    [InlineData("northwind-payroll.example northwind", "northwind payroll example")]
    [InlineData("", "")]
    public void KnownWords_OfAText_AreThoseSomebodyMayMisspell(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', KnownWord.In(text).Select(word => word.Text)));

    private static string Slip(string word, Random random)
    {
        var at = random.Next(word.Length);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(random.Next(word.Length + 1), letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => word,
        };
    }
}
