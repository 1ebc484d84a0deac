using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An outage from its first minute to the last answer.</summary>
public sealed class NoticeJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public Task Agent_TellsOfAnOutage_LinksATicketAndAnswersAllTogether() => browser.VisitAsync(portal, async session =>
    {
        var offer = await SampleOffers.AddAsync(portal, "Journey Backup");
        var ticket = TicketRows.New("Restore stops");
        ticket.OfferId = (await PartnerRows.OfferAsync(portal, offer)).Id;
        await TicketRows.SaveAsync(portal, ticket);
        await session.EnterAsync(PortalRole.AdminAgent, $"/offers/{offer}");
        var page = session.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Report an outage" }).ClickAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Restores fail");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Restores stop at half.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Restores fail");
        var notice = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync($"/ask?offerId={offer}");
        await Assertions.Expect(page.Locator(".notices .notice-title")).ToHaveTextAsync("Restores fail");
        await session.AssertAccessibleAsync();

        await page.GotoAsync($"/tickets/{new TicketNumber(ticket.Number)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Part of this incident" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ticket-notices [data-part=yes]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-kind=noticeLinked]")).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();

        await page.GotoAsync(notice);
        await page.Locator("#notice-end").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer together" }).ClickAsync();
        Assert.Contains("Journey Backup", await page.Locator("#answer-it").InputValueAsync(), StringComparison.Ordinal);
        await session.AssertFitsAsync();
        await session.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it on all tickets" }).ClickAsync();

        await Assertions.Expect(page.Locator("#notice-answered")).ToContainTextAsync("1 ticket answered");
        await session.AssertAccessibleAsync();
        await page.GotoAsync($"/tickets/{new TicketNumber(ticket.Number)}");
        await Assertions.Expect(page.Locator("#ticket-head")).ToHaveAttributeAsync("data-status", "resolved");
        Assert.Empty(session.Complaints);
    });
}
