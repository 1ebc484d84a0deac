using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Every page of <see cref="PortalMap"/>, in light and dark, wide and on a phone.</summary>
public abstract class AccessibilityWalk(WalkFixture portal)
{
    protected Task WalkAsync(PortalRole? role, string path) => portal.VisitAsync(role, session => LookAsync(session, path));

    // The dark look has other colours and nothing else, the narrow one the same colours.
    private static async Task LookAsync(BrowserSession session, string path)
    {
        await OpenAsync(session, path, width: 1280);
        await session.AssertAccessibleAsync();
        await session.AssertFitsAsync();
        await session.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await session.AssertColoursAsync();

        // Loaded anew, because what a script does at the start may hang on the width.
        await OpenAsync(session, path, width: 390);
        await session.AssertShapeAsync();
        await session.AssertFitsAsync();
        Assert.Empty(session.Complaints);
    }

    private static async Task OpenAsync(BrowserSession session, string path, int width)
    {
        // Without motion, colours are at once what they become.
        await session.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await session.Page.SetViewportSizeAsync(width, 900);
        await session.Page.GotoAsync(path);
    }
}
