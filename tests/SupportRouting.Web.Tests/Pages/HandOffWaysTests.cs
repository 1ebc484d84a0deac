using SupportRouting.Data.Accounts;
using SupportRouting.Web.Pages.Tickets.HandOff;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>What is offered where the portal itself sends no mail, and links that mail programs can take.</summary>
public sealed class HandOffWaysTests(NoMailFixture portal) : IClassFixture<NoMailFixture>
{
    [Fact]
    public async Task Form_WithoutMail_SaysSoAndOffersTheOtherWays()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync(PortalMap.SampleTicket + "/hand-off");
        Assert.Equal(HandOffText.MailOff, page.QuerySelector("#no-mail")?.TextContent);
        Assert.Equal(["mailProgram", "copied"], page.QuerySelectorAll(".hand-off-ways button[name=way]").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public void Link_OfAShortMessage_CarriesAllOfIt()
    {
        var link = MailtoLink.Of("a+b@adatum.example", "Błąd & more?", "One\nTwo");
        Assert.Equal("mailto:a%2Bb@adatum.example?subject=B%C5%82%C4%85d%20%26%20more%3F&body=One%0D%0ATwo", link.Address);
        Assert.False(link.IsCut);
    }

    [Fact]
    public void Link_OfALongMessage_IsCutBetweenLetters()
    {
        var link = MailtoLink.Of("a@adatum.example", "S", string.Concat(Enumerable.Repeat("ł😀", 500)));
        Assert.True(link.IsCut);
        Assert.InRange(link.Address.Length, MailtoLink.MostCharacters - 20, MailtoLink.MostCharacters);
        Assert.DoesNotContain('\uFFFD', Uri.UnescapeDataString(link.Address));
    }
}
