using System.Globalization;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

public sealed class DayWordsTests
{
    [Theory]
    [InlineData("en", "December 5, 2026")]
    [InlineData("it", "5 dicembre 2026")]
    [InlineData("es", "5 de diciembre de 2026")]
    [InlineData("pl", "5 grudnia 2026")]
    public void Day_WithinASentence_HasNoDayOfTheWeek(string language, string expected) =>
        Assert.Equal(expected, DayWords.Of(new DateTimeOffset(2026, 12, 5, 12, 0, 0, TimeSpan.Zero), CultureInfo.GetCultureInfo(language)));
}
