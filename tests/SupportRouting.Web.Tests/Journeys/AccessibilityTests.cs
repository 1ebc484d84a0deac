using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Every page of <see cref="PortalMap"/>, in light and dark, wide and on a phone.</summary>
public sealed class AccessibilityTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public Task Pages_InThisLook_HaveNoFindingAndFit(ColorScheme scheme, int width) => browser.VisitAsync(portal, async session =>
    {
        await session.Page.GotoAsync("/account/sign-in");
        await session.AssertAccessibleAsync();
        await session.AssertFitsAsync();

        await session.EnterAsync(PortalRole.GlobalAdmin);
        foreach (var path in PortalMap.Pages)
        {
            await session.Page.GotoAsync(path);
            await session.AssertAccessibleAsync();
            await session.AssertFitsAsync();
        }
        Assert.Empty(session.Complaints);
    }, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
}
