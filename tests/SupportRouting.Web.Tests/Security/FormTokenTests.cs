using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

/// <summary>A form that says its own address is given a token only where it asks for one; without it every post of a browser is refused.</summary>
public sealed class FormTokenTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(PortalRole.GlobalAdmin)]
    [InlineData(PortalRole.Reseller)]
    public async Task Forms_OfEveryPage_CarryTheirToken(PortalRole role)
    {
        using var client = await portal.SignedInAsync(role);
        var bare = new List<string>();
        foreach (var path in role is PortalRole.Reseller ? PortalMap.ResellerPages : PortalMap.Pages)
        {
            var forms = (await client.PageAsync(path)).QuerySelectorAll("form[method=post]");
            bare.AddRange(forms.Where(form => form.QuerySelector("input[name=__RequestVerificationToken]") is null)
                .Select(form => $"{path}: {form.GetAttribute("action")}"));
        }

        Assert.Empty(bare);
    }
}
