using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An agent asks about an imported offer, is asked for one missing fact, and gets the contact and the reason.</summary>
public sealed class AskJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Agent_AsksAboutAnImportedOffer_GetsContactAndReason()
    {
        var offer = await SampleOffers.AddAsync(portal, "Journey Backup");
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            var ask = new AskPage(session.Page);
            await ask.PickProductAsync("journey bac", offer);
            await ask.PickTopicAsync("outage of the pub", "T31");
            await ask.AnswerAsync("purchaseChannel", "csp");
            await Assertions.Expect(ask.Question("technicalSupportBy")).ToBeVisibleAsync();
            await ask.AnswerAsync("technicalSupportBy", "isv");

            await ask.ExpectAnswerAsync("isvPublisher", "isvPublisher", "customer-product");
            await Assertions.Expect(ask.Card).ToContainTextAsync(SampleOffers.SupportEmail);
            await Assertions.Expect(ask.Card).ToContainTextAsync("gives technical support");
            await session.AssertAccessibleAsync();
            await session.AssertFitsAsync();
            Assert.Empty(session.Complaints);
        });
    }

    [Fact]
    public async Task Agent_InPolish_GetsTheSameAnswerInPolish()
    {
        var offer = await SampleOffers.AddAsync(portal, "Kopia Zapasowa");
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            var ask = new AskPage(session.Page);
            await ask.PickProductAsync("kopia zapas", offer);
            await ask.PickTopicAsync("przerwy w", "T31");
            await ask.AnswerAsync("purchaseChannel", "csp");
            await ask.AnswerAsync("technicalSupportBy", "isv");

            await ask.ExpectAnswerAsync("isvPublisher", "isvPublisher", "customer-product");
            await Assertions.Expect(ask.Card).ToContainTextAsync("Wydawca");
            await Assertions.Expect(session.Page.Locator("html")).ToHaveAttributeAsync("lang", "pl");
            Assert.Empty(session.Complaints);
        }, new() { Locale = "pl-PL" });
    }

    [Fact]
    public async Task Agent_WithoutScripts_GetsTheSameAnswer()
    {
        var offer = await SampleOffers.AddAsync(portal, "Plain Backup");
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            var page = session.Page;
            await page.Locator("#product-query").FillAsync("plain backup");
            await page.Locator("#product-query").PressAsync("Enter");
            await page.Locator($"button[value='offer:{offer}']").ClickAsync();
            await page.Locator("#topic-query").FillAsync("break-fix");
            await page.Locator("#topic-query").PressAsync("Enter");
            await page.Locator("#topic-T30").CheckAsync();
            await page.Locator(".ask-show").Last.ClickAsync();
            await page.Locator("#purchaseChannel-csp").CheckAsync(new() { Force = true });
            await page.Locator(".ask-show").Last.ClickAsync();
            await page.Locator("#technicalSupportBy-isv").CheckAsync(new() { Force = true });
            await page.Locator(".ask-show").Last.ClickAsync();

            await new AskPage(page).ExpectAnswerAsync("isvPublisher", "isvPublisher", "customer-product");
        }, new() { JavaScriptEnabled = false });
    }

    [Fact]
    public Task Agent_ByKeyboardAlone_KeepsTheFocusWhereItWas() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent, "/ask?topic=T16");
        var ask = new AskPage(session.Page);
        await session.Page.Locator("#purchaseChannel-csp").FocusAsync();
        await session.Page.Keyboard.PressAsync("Space");
        await ask.ExpectAnswerAsync("cspPartner", "cspPartner", null);
        await Assertions.Expect(session.Page.Locator("#purchaseChannel-csp")).ToBeFocusedAsync();
        await session.Page.Keyboard.PressAsync("ArrowRight");
        await ask.ExpectAnswerAsync("microsoft", "microsoft", null);
        await Assertions.Expect(session.Page.Locator("#purchaseChannel-direct")).ToBeFocusedAsync();
        await session.Page.WaitForURLAsync("**/ask?*purchaseChannel=direct*");
    });
}
