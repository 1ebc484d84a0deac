using System.Globalization;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

public sealed class AgoTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", 30, "just now")]
    [InlineData("en", 60, "1 minute ago")]
    [InlineData("it", 59 * 60, "59 minuti fa")]
    [InlineData("es", 3600, "hace 1 hora")]
    [InlineData("pl", 2 * 3600, "2 godziny temu")]
    [InlineData("pl", 5 * 3600, "5 godzin temu")]
    [InlineData("pl", 24 * 3600, "1 dzień temu")]
    [InlineData("en", 29 * 86400, "29 days ago")]
    [InlineData("it", 40 * 86400, "21/01/2026")]
    [InlineData("en", -50, "just now")]
    public void Of_AMoment_IsSaidInTheReadersLanguage(string language, int seconds, string expected)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(expected, Ago.Of(Now.AddSeconds(-seconds), Now));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
