using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Every page of <see cref="PortalMap"/>, in light and dark, wide and on a phone.</summary>
public sealed class AccessibilityTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    private static readonly (ColorScheme Scheme, int Width)[] Looks =
        [(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390)];

    public static TheoryData<string> Paths => [.. PortalMap.Pages, .. PortalMap.ResellerPages];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_InEveryLook_HasNoFindingAndFits(string path)
    {
        foreach (var look in Looks)
            await VisitAsync(look.Scheme, look.Width, session => session.EnterAsync(PortalMap.ResellerPages.Contains(path) ? PortalRole.Reseller : PortalRole.GlobalAdmin), path);
    }

    [Fact]
    public async Task SignIn_InEveryLook_HasNoFindingAndFits()
    {
        foreach (var look in Looks)
            await VisitAsync(look.Scheme, look.Width, _ => Task.CompletedTask, "/account/sign-in");
    }

    private Task VisitAsync(ColorScheme scheme, int width, Func<BrowserSession, Task> enter, string path) => browser.VisitAsync(portal, async session =>
    {
        await enter(session);
        await session.Page.GotoAsync(path);
        await session.AssertAccessibleAsync();
        await session.AssertFitsAsync();
        Assert.Empty(session.Complaints);
    }, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
}
