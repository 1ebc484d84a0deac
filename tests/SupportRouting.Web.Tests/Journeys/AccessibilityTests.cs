using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

public sealed class AccessibilityTests(WalkFixture portal) : AccessibilityWalk(portal), IClassFixture<WalkFixture>
{
    public static TheoryData<string> Paths => [.. PortalMap.Pages.Where(path => !path.StartsWith("/tickets", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_InEveryLook_HasNoFindingAndFits(string path) => WalkAsync(PortalRole.GlobalAdmin, path);

    [Fact]
    public Task SignIn_InEveryLook_HasNoFindingAndFits() => WalkAsync(role: null, "/account/sign-in");
}
