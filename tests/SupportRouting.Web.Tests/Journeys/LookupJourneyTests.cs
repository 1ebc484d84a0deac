using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>A reseller finds its provider; an agent pastes a subscription and has the whole answer.</summary>
public sealed class LookupJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    private const string OfOther = "51000000-0000-4000-8000-000000000002";

    [Fact]
    public Task Reseller_LooksUpASubscription_FindsTheOneProvider() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.Reseller, "/providers");
        var page = session.Page;
        await page.Locator("#estate-query").PressSequentiallyAsync("fabrikam led");
        await page.Locator($"#estate-results a[href='/providers?subscription={OfOther}']").ClickAsync();

        var served = page.Locator(".provider-served");
        await Assertions.Expect(served).ToContainTextAsync("Meseta");
        await Assertions.Expect(served).ToContainTextAsync("Bought this subscription");
        await Assertions.Expect(served.Locator("a[href^='tel:']")).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        await session.AssertFitsAsync();
        await served.GetByRole(AriaRole.Link, new() { Name = "Ask about it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#served-by")).ToContainTextAsync("Meseta");
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Reseller_LooksUpACustomerOfTwo_IsShownBothAndSettlesItByTheSubscription() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.Reseller, "/providers");
        var page = session.Page;
        await page.Locator("#estate-query").FillAsync("bodegas");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bodegas del Sur S.L. Customer" }).ClickAsync();

        var served = page.Locator(".provider-served");
        await Assertions.Expect(served).ToContainTextAsync("Two or more of your providers");
        await Assertions.Expect(served.Locator("a[href^='mailto:']")).ToHaveCountAsync(2);
        await served.GetByRole(AriaRole.Link, new() { Name = "Northwind Vault" }).ClickAsync();
        await Assertions.Expect(page.Locator("#served-title")).ToContainTextAsync("Arcobaleno");
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Reseller_WithoutScriptsOnAPhone_FindsTheProviderToo() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.Reseller, "/providers");
        await session.Page.Locator("#estate-query").FillAsync(OfOther.ToUpperInvariant());
        await session.Page.Locator("#estate-query").PressAsync("Enter");
        await session.Page.Locator("#estate-results a").First.ClickAsync();
        await Assertions.Expect(session.Page.Locator("#served-title")).ToContainTextAsync("Meseta");
    }, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });

    [Fact]
    public Task Agent_PastesASubscriptionId_GetsACompleteAnswer() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent);
        var page = session.Page;
        await page.Locator("#product-query").FillAsync(" {2B6F2A3E-8C2B-4A4A-9F1E-6F3B0A7C5D33} ");
        await page.Locator("#product-query").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".product-card")).ToContainTextAsync("Northwind Backup");
        await Assertions.Expect(page.Locator("#served-by")).ToContainTextAsync("Arcobaleno Cloud");
        var ask = new AskPage(page);
        await ask.PickTopicAsync("cancel a subs", "T16");

        await ask.ExpectAnswerAsync("cspPartner", "cspPartner", null);
        foreach (var fact in new[] { "Publisher", "Purchase", "CSP model" })
            await Assertions.Expect(page.Locator(".known-facts").GetByRole(AriaRole.Rowheader, new() { Name = fact, Exact = true })).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        Assert.Empty(session.Complaints);
    });
}
