using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class SearchTextTests
{
    [Theory]
    [InlineData("Łódź  Zażółć", "lodz zazolc")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("Straße\tÑandú", "strasse nandu")]
    [InlineData(" ACME\r\nBackup ", "acme backup")]
    [InlineData(null, "")]
    public void Fold_AnyText_DropsCaseAndAccents(string? text, string expected) => Assert.Equal(expected, SearchText.Fold(text));

    [Theory]
    [InlineData("Blackbird, Inc.", "blackbird")]
    [InlineData("Acme Software S.r.l.", "acmesoftware")]
    [InlineData("ACME-Software srl", "acmesoftware")]
    [InlineData("Baltic Bridge Sp. z o.o.", "balticbridge")]
    [InlineData("Litware Corp", "litware")]
    [InlineData("Co", "co")]
    public void NameKey_SpellingsOfOneName_Meet(string name, string expected) => Assert.Equal(expected, SearchText.NameKey(name));

    [Fact]
    public void Words_Query_IsFoldedAndDistinct() => Assert.Equal(["zolty", "acme"], SearchText.Words(" Żółty ACME acme "));

    [Theory]
    [InlineData('각')]
    [InlineData('ß')]
    [InlineData('Æ')]
    [InlineData('ǆ')]
    [InlineData('Ử')]
    public void Fold_TheLongestTitle_AtMostDoubles(char letter)
    {
        var folded = SearchText.Fold(new string(letter, OfferLimits.Title));
        Assert.InRange(folded.Length, OfferLimits.Title, 2 * OfferLimits.Title);
        Assert.Equal(folded, SearchText.Fold(folded));
    }
}
