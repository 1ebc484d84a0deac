using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>A class of its own, so that it runs beside the other.</summary>
public sealed class TicketAccessibilityTests(WalkFixture portal) : AccessibilityWalk(portal), IClassFixture<WalkFixture>
{
    public static TheoryData<string> Paths => [.. PortalMap.Pages.Where(path => path.StartsWith("/tickets", StringComparison.Ordinal))];

    public static TheoryData<string> ResellerPaths => [.. PortalMap.ResellerPages];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_InEveryLook_HasNoFindingAndFits(string path) => WalkAsync(PortalRole.GlobalAdmin, path);

    [Theory]
    [MemberData(nameof(ResellerPaths))]
    public Task ResellerPage_InEveryLook_HasNoFindingAndFits(string path) => WalkAsync(PortalRole.Reseller, path);
}
