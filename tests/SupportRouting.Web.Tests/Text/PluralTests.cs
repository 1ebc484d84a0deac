using System.Globalization;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

public sealed class PluralTests
{
    [Theory]
    [InlineData("pl", 0, "many")]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 2, "few")]
    [InlineData("pl", 5, "many")]
    [InlineData("pl", 12, "many")]
    [InlineData("pl", 14, "many")]
    [InlineData("pl", 21, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 112, "many")]
    [InlineData("pl", 1_003, "few")]
    [InlineData("en", 0, "many")]
    [InlineData("en", 1, "one")]
    [InlineData("it", 2, "many")]
    [InlineData("es", 22, "many")]
    public void Of_ANumber_TakesItsForm(string language, int count, string form)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(form, Plural.Of(count, "one", "few", "many"));
    }
}
