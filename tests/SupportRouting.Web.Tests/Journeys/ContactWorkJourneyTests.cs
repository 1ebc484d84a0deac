using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>A Global admin works through the contacts to confirm, by keyboard alone.</summary>
public sealed class ContactWorkJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public Task Admin_ConfirmsPutsOffUndoesAndEdits_ByKeyboardAlone() => browser.VisitAsync(portal, async session =>
    {
        var offer = await SampleOffers.AddAsync(portal);
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RenewContactWork>().AllAsync(TestContext.Current.CancellationToken);
        await session.EnterAsync(PortalRole.GlobalAdmin, $"/admin/contacts?publisher={offer.Split('.')[0]}");
        var page = session.Page;
        var rows = page.Locator(".work-row");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await session.AssertAccessibleAsync();
        var second = await rows.Nth(1).GetAttributeAsync("id");
        var third = await rows.Nth(2).GetAttributeAsync("id");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#work-done [role=status]")).ToContainTextAsync("1 contact confirmed");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator($"#{second} [data-open]")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator("#work-done [role=status]")).ToContainTextAsync("Put off for 30 days");
        await Assertions.Expect(page.Locator($"#{third} [data-open]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.Locator("#work-done [role=status]")).ToContainTextAsync("Back in the list");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        // The page came anew, and a key pressed before its scripts are there is lost.
        await page.WaitForLoadStateAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync($"**/offers/{offer}/edit*");
        await page.GoBackAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/offers/{offer}");
        Assert.Empty(session.Complaints);
    });
}
