using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

public sealed class ShellJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Agent_ChangesLanguageAndTheme_KeepsBothAtTheNextSignIn()
    {
        await browser.VisitAsync(portal, async first =>
        {
            await first.EnterAsync(PortalRole.AdminAgent);
            await first.Page.Locator("[data-language-menu]").ClickAsync();
            await first.Page.GetByRole(AriaRole.Button, new() { Name = "Polski" }).ClickAsync();
            await Assertions.Expect(first.Page.Locator("html")).ToHaveAttributeAsync("lang", "pl");
            await first.Page.Locator("[data-person-menu]").ClickAsync();
            await first.Page.GetByRole(AriaRole.Button, new() { Name = "Ciemny" }).ClickAsync();
            await Assertions.Expect(first.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
            Assert.Empty(first.Complaints);
        });
        await browser.VisitAsync(portal, async second =>
        {
            await second.EnterAsync(PortalRole.AdminAgent);
            await Assertions.Expect(second.Page.Locator("html")).ToHaveAttributeAsync("lang", "pl");
            await Assertions.Expect(second.Page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        });
    }

    [Fact]
    public Task Slash_OnAPage_FocusesSearchAndTypesNothing() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.GlobalAdmin);
        await session.Page.Keyboard.PressAsync("/");
        var box = session.Page.Locator("[data-search-box]");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
    });

    [Fact]
    public Task Slash_SwitchedOff_DoesNothing() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.Reseller, "/account");
        await session.Page.GetByLabel("Single-key shortcuts").UncheckAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
        await session.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(session.Page.Locator("[data-search-box]")).Not.ToBeFocusedAsync();
    });

    [Fact]
    public Task Phone_OpensTheMenu_ReachesEveryPlace() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent);
        await session.AssertFitsAsync();
        await session.Page.Locator(".rail-menu > summary").ClickAsync();
        await session.Page.Locator(".rail-menu a[href='/offers']").ClickAsync();
        await session.Page.WaitForURLAsync("**/offers");
    }, new() { ViewportSize = new() { Width = 390, Height = 844 } });

    [Fact]
    public Task NoScript_SignsInAndChangesLanguage() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent);
        await session.Page.Locator("[data-language-menu]").ClickAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Italiano" }).ClickAsync();
        await Assertions.Expect(session.Page.Locator("html")).ToHaveAttributeAsync("lang", "it");
    }, new() { JavaScriptEnabled = false });

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Message_OfEveryKind_CanBeRead(ColorScheme scheme) => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.AdminAgent);
        await session.Page.EvaluateAsync(
            """
            document.querySelector('main').insertAdjacentHTML('afterbegin',
              ['success', 'info', 'warning', 'danger'].map(kind => `<p class="alert alert-${kind}">It is <strong>saved</strong>. <a href="/ask">Undo</a></p>`).join(''))
            """);
        await session.AssertColoursAsync();
    }, new() { ColorScheme = scheme });

    [Theory]
    [InlineData("<img src='x.png'>", "image-alt")]
    [InlineData("<p style='color:#aaa;background:#fff'>Pale</p>", "color-contrast")]
    public Task AccessibilityCheck_OfAPageWithAFault_FindsIt(string fault, string rule) => browser.VisitAsync(portal, async session =>
    {
        await session.Page.SetContentAsync($"<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>{fault}</main>");

        Assert.Contains(rule, (await Assert.ThrowsAnyAsync<Exception>(session.AssertAccessibleAsync)).Message, StringComparison.Ordinal);
    });
}
