using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Two admins edit the same offer at once; the second chooses, and then brings the first one's state back, by keyboard.</summary>
public sealed class EditJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public Task Admins_EditTheSameField_ChooseAndRestore() => browser.VisitAsync(portal, async session =>
    {
        var id = await SampleOffers.AddAsync(portal);
        await session.EnterAsync(PortalRole.GlobalAdmin, $"/offers/{id}/edit");
        var mine = session.Page;
        var theirs = await mine.Context.NewPageAsync();
        await theirs.GotoAsync($"/offers/{id}/edit");
        await theirs.Locator("#f-title").FillAsync("Theirs");
        await theirs.Keyboard.PressAsync("Enter");
        await Assertions.Expect(theirs.Locator("#done")).ToBeVisibleAsync();

        await mine.Locator("#f-summary").FillAsync("Typed");
        await mine.Locator("#f-title").FillAsync("Mine");
        await mine.Keyboard.PressAsync("Enter");
        await Assertions.Expect(mine.Locator("#conflict")).ToBeFocusedAsync();
        await session.AssertAccessibleAsync();
        await session.AssertFitsAsync();
        await mine.Keyboard.PressAsync("Tab");
        await Assertions.Expect(mine.Locator("input[value=theirs]")).ToBeFocusedAsync();
        await mine.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(mine.Locator("input[value=mine]")).ToBeCheckedAsync();
        await PressAsync(mine.Locator("#save"));
        await Assertions.Expect(mine.Locator("h1")).ToContainTextAsync("Mine");
        await Assertions.Expect(mine.Locator(".offer-summary")).ToHaveTextAsync("Typed");

        await PressAsync(mine.Locator($"a[href='/offers/{id}/history']"));
        await session.AssertAccessibleAsync();
        await PressAsync(mine.Locator(".record-history > li").Nth(1).Locator(".record-links a"));
        await PressAsync(mine.Locator("a[href$='/restore']"));
        await session.AssertAccessibleAsync();
        await PressAsync(mine.Locator("#restore"));
        await Assertions.Expect(mine.Locator("h1")).ToContainTextAsync("Theirs");
        await session.AssertFitsAsync();
        // The browser names the answer that asks for a choice, because it is no success.
        Assert.All(session.Complaints, complaint => Assert.Contains("400", complaint, StringComparison.Ordinal));
    });

    private static async Task PressAsync(ILocator control)
    {
        await control.FocusAsync();
        await control.PressAsync("Enter");
    }
}
