using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

public sealed class TicketWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("it")]
    [InlineData("es")]
    [InlineData("pl")]
    public void Of_EveryCode_HasItsOwnWords(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        AssertTold(Enum.GetValues<TicketStatus>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<TicketMove>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<Priority>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<OverrideReason>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<TicketView>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<HandOffWay>().Select(TicketWords.Of));
        AssertTold(Enum.GetValues<TicketParty>().SelectMany(party => new[] { TicketWords.Of(party, toStaff: false), TicketWords.Of(party, toStaff: true) }).Distinct());
    }

    private static void AssertTold(IEnumerable<string> words)
    {
        var all = words.ToList();
        Assert.DoesNotContain("", all);
        Assert.Equal(all.Count, all.Distinct(StringComparer.CurrentCulture).Count());
    }
}
