using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Every page of <see cref="PortalMap"/>, in light and dark, wide and on a phone.</summary>
public abstract class AccessibilityWalk(PortalFixture portal, BrowserFixture browser)
{
    // Each look is loaded anew: what a script does at the start may hang on it.
    private static readonly (ColorScheme Scheme, int Width)[] Looks =
        [(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390)];

    protected Task WalkAsync(PortalRole? role, string path) => browser.VisitAsync(portal, async session =>
    {
        if (role is { } somebody)
            await session.EnterAsync(somebody);
        foreach (var (scheme, width) in Looks)
        {
            await session.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await session.Page.SetViewportSizeAsync(width, 900);
            await session.Page.GotoAsync(path);
            await session.AssertAccessibleAsync();
            await session.AssertFitsAsync();
        }

        Assert.Empty(session.Complaints);
    });
}
