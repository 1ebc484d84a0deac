using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Every page of <see cref="PortalMap"/>, in light and dark, wide and on a phone.</summary>
public abstract class AccessibilityWalk(PortalFixture portal, BrowserFixture browser)
{
    // Each look is loaded anew: what a script does at the start may hang on it. The dark look has other colours and nothing
    // else, the narrow one the same colours.
    private static readonly (ColorScheme Scheme, int Width, Func<BrowserSession, Task> Look)[] Looks =
    [
        (ColorScheme.Light, 1280, session => session.AssertAccessibleAsync()),
        (ColorScheme.Dark, 1280, session => session.AssertColoursAsync()),
        (ColorScheme.Light, 390, session => session.AssertShapeAsync()),
    ];

    protected async Task WalkAsync(PortalRole? role, string path)
    {
        var known = role is { } somebody ? portal.SignedIn.GetValueOrDefault(somebody) : null;
        await browser.VisitAsync(portal, session => LookAsync(session, known is null ? role : null, path), new() { StorageState = known });
    }

    private async Task LookAsync(BrowserSession session, PortalRole? enters, string path)
    {
        if (enters is { } role)
        {
            await session.EnterAsync(role);
            portal.SignedIn[role] = await session.SignedInAsync();
        }

        foreach (var (scheme, width, look) in Looks)
        {
            await session.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await session.Page.SetViewportSizeAsync(width, 900);
            await session.Page.GotoAsync(path);
            await look(session);
            await session.AssertFitsAsync();
        }

        Assert.Empty(session.Complaints);
    }
}
