using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class OfferQueryTests
{
    [Theory]
    [InlineData(null, "", false)]
    [InlineData("  Żółw  EDR ", "zolw edr", false)]
    [InlineData("Backup", "backup", false)]
    [InlineData("Acme.Acme-Backup", "acme.acme-backup", true)]
    [InlineData("PUBID.Acme|AID.Acme-Backup|PAPPID.1f", "acme.acme-backup", true)]
    [InlineData("AID.acme-backup|PUBID.acme", "acme.acme-backup", true)]
    [InlineData("help@acme.example", "acme.example", true)]
    [InlineData("@acme.example", "acme.example", true)]
    [InlineData("https://www.acme.example/support?x=1", "acme.example", true)]
    [InlineData("www.acme.example", "acme.example", true)]
    [InlineData("acme help@acme.example", "acme acme.example", false)]
    [InlineData("www.", "www.", true)]
    [InlineData("@", "@", true)]
    [InlineData("a@b@c", "a@b@c", true)]
    [InlineData("acme\0", "acme", false)]
    [InlineData("\0", "", false)]
    public void Parse_AnythingTyped_IsBroughtToWhatIsLookedFor(string? typed, string text, bool mayBeId)
    {
        var query = OfferQuery.Parse(typed);
        Assert.Equal((text, mayBeId), (query.Text, query.MayBeId));
    }

    [Theory]
    [InlineData("a", " a")]
    [InlineData("it", " it")]
    [InlineData("edr", "edr")]
    public void Pattern_OfAShortWord_BeginsWithABlank(string word, string expected) => Assert.Equal(expected, SearchText.Pattern(word));
}
