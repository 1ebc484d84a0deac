using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>The database goes while an agent fills the Ask form; nothing typed is lost and the answer comes once it is back.</summary>
public sealed class DatabaseAwayJourneyTests(WiredFixture portal, BrowserFixture browser) : IClassFixture<WiredFixture>
{
    [Fact]
    public Task Agent_DatabaseGoneWhileAsking_IsToldAndTriesAgain() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent, "/ask?topic=T16");
        var (page, ask) = (session.Page, new AskPage(session.Page));
        var notice = page.GetByRole(AriaRole.Alert);
        await page.Locator("#product-query").FillAsync("half a na");
        await portal.WhileAwayAsync(async () =>
        {
            await ask.AnswerAsync("purchaseChannel", "csp");
            await Assertions.Expect(notice).ToContainTextAsync("The database cannot be reached");
            await Assertions.Expect(notice).ToContainTextAsync("What you typed is kept");
            await Assertions.Expect(page.Locator("#purchaseChannel-csp")).ToBeCheckedAsync();
            await Assertions.Expect(page.Locator("#product-query")).ToHaveValueAsync("half a na");
            await session.AssertAccessibleAsync();
            await session.AssertFitsAsync();
        });

        await notice.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await ask.ExpectAnswerAsync("cspPartner", "cspPartner", null);
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#product-query")).ToHaveValueAsync("half a na");
    });

    [Fact]
    public Task Agent_PortalItselfGone_IsToldBesideTheForm() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent, "/ask?topic=T16");
        var notice = session.Page.GetByRole(AriaRole.Alert);
        await session.Page.Context.SetOfflineAsync(true);
        await new AskPage(session.Page).AnswerAsync("purchaseChannel", "csp");
        await Assertions.Expect(notice).ToContainTextAsync("The portal cannot be reached");
        await session.Page.Context.SetOfflineAsync(false);
        await notice.GetByRole(AriaRole.Button, new() { Name = "Close this message" }).ClickAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await Assertions.Expect(session.Page.Locator("#purchaseChannel-csp")).ToBeCheckedAsync();
    });

    [Fact]
    public async Task Agent_WithoutScripts_SendsTheKeptFormAgain() => await browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent, "/ask?topic=T16");
        var page = session.Page;
        await page.Locator("#purchaseChannel-csp").CheckAsync(new() { Force = true });
        await portal.WhileAwayAsync(async () =>
        {
            await page.Locator(".ask-show").Last.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The database cannot be reached");
            await session.AssertFitsAsync();
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await new AskPage(page).ExpectAnswerAsync("cspPartner", "cspPartner", null);
    }, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 800 } });
}
