using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>"Billed, but cannot sign in": an agent makes two tickets of it, each with its own party.</summary>
public sealed class SplitJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public Task Agent_SplitsAMixedQuestion_SeesBothTicketsLinked() => browser.VisitAsync(portal, async session =>
    {
        var path = await SplitAsync(session, shown => shown.AssertAccessibleAsync());
        await Assertions.Expect(session.Page.Locator($"[data-link=splitFrom] a[href='{path}']")).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Agent_SplitsWithoutScriptsOnAPhone_SeesBothTicketsLinked() => browser.VisitAsync(
        portal, session => SplitAsync(session, _ => Task.CompletedTask), new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });

    private async Task<string> SplitAsync(BrowserSession session, Func<BrowserSession, Task> whenShown)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new TicketWork(db).OpenAsync(
            new NewTicket(TicketWork.About(30), "We were billed twice this month, and nobody can sign in since Monday.")));
        var path = $"/tickets/{new TicketNumber(number)}";
        await session.EnterAsync(PortalRole.AdminAgent, path);
        var page = session.Page;

        await page.Locator($"a[href='{path}/split'], a[href='{path}/parts']").First.ClickAsync();
        if (page.Url.EndsWith("/parts", StringComparison.Ordinal))
            await page.Locator($"a[href='{path}/split']").ClickAsync();
        await page.Locator("#subject-0").FillAsync("Nobody can sign in");
        await page.Locator("#topic-1").SelectOptionAsync("T01");
        await page.Locator("#subject-1").FillAsync("Billed twice");
        await page.Locator("#text-1").FillAsync("We were billed twice this month.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show who answers" }).ClickAsync();
        await Assertions.Expect(page.Locator(".split-party").First).ToContainTextAsync("Publisher");
        await Assertions.Expect(page.Locator(".split-party").Last).ToContainTextAsync("Us");
        await session.AssertFitsAsync();
        await whenShown(session);
        await page.Locator("#split-now").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Nobody can sign in");
        await page.Locator("[data-kind=split] a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Billed twice");
        await Assertions.Expect(page.Locator(".ticket-party-name")).ToHaveTextAsync("Us");
        await Assertions.Expect(page.Locator($"[data-kind=split] a[href='{path}']")).ToBeVisibleAsync();
        Assert.Empty(session.Complaints);
        return path;
    }
}
