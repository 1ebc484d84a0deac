using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An agent hands a ticket to its publisher by mail, and the mail that went out is read back.</summary>
public sealed class HandOffJourneyTests(MailFixture portal, BrowserFixture browser) : IClassFixture<MailFixture>
{
    [Fact]
    public async Task Agent_HandsATicketOff_AndTheMailHoldsTheIdsAndNotTheAsker()
    {
        var number = new TicketNumber(await MailFixture.OpenTicketAsync(portal)).ToString();
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent, $"/tickets/{number}");
            var page = session.Page;
            await page.Locator("#hand-off").ClickAsync();
            await page.Locator("#need-steps").FillAsync("Open the console and press restore.");
            await page.Locator("#need-impact").FillAsync("No restore for 40 people.");
            await session.AssertAccessibleAsync();
            await page.Locator("#rewrite").ClickAsync();
            await Assertions.Expect(page.Locator("#missing")).ToHaveCountAsync(0);
            Assert.Contains("No restore for 40 people", await page.Locator("#hand-off-body").InputValueAsync(), StringComparison.Ordinal);
            await page.Locator("#hand-off-subject").FillAsync($"[{number}] Restore fails for us");
            Assert.Contains("fails%20for%20us", await page.Locator("#hand-off-mailto").GetAttributeAsync("href"), StringComparison.Ordinal);
            await page.Locator("button[value=mail]").ClickAsync();
            await page.WaitForURLAsync($"**/tickets/{number}");
            await Assertions.Expect(page.Locator("[data-status=handedOff]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("#hand-offs li")).ToHaveCountAsync(1);
            await session.AssertFitsAsync();
            Assert.Empty(session.Complaints);
        });

        var mail = await portal.MailAboutAsync(number);
        Assert.Equal("support@northwind.example", mail.Headers["to"]);
        Assert.Equal($"[{number}] Restore fails for us", mail.Subject);
        foreach (var expected in new[] { MailFixture.SubscriptionId, "northwind.northwind-backup", "E-1042", "press restore", number, "support@arcobalenocloud.example" })
            Assert.Contains(expected, mail.Body, StringComparison.Ordinal);
        foreach (var personal in new[] { "Kowalska", MailFixture.AskerEmail, "555 01 77" })
            Assert.DoesNotContain(personal, mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_OnAPhoneInPolish_FindsEveryPageOfHandOffsFitting()
    {
        var number = new TicketNumber(await MailFixture.OpenTicketAsync(portal));
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.GlobalAdmin, $"/tickets/{number}/hand-off");
            string[] paths =
            [
                $"/tickets/{number}/hand-off", $"/tickets/{number}", $"/tickets/{number}/answer", PortalMap.SampleHandOff,
                "/publishers/northwind/hand-off-settings", "/offers/northwind.northwind-backup",
            ];
            foreach (var path in paths)
            {
                await session.Page.GotoAsync(path);
                await session.AssertFitsAsync();
                await session.AssertAccessibleAsync();
            }
        }, new() { Locale = "pl-PL", ViewportSize = new() { Width = 390, Height = 800 }, ColorScheme = ColorScheme.Dark });
    }
}
