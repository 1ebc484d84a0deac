using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class FormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Forms_ThatPost_CarryTheirToken()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var bare = new List<string>();
        foreach (var (client, address) in PortalMap.Pages.Select(page => (admin, page)).Concat(PortalMap.ResellerPages.Select(page => (reseller, page))))
        {
            var forms = (await client.PageAsync(address)).QuerySelectorAll("form[method=post]");
            Assert.NotEmpty(forms);
            bare.AddRange(forms.Where(form => form.QuerySelector("input[name=__RequestVerificationToken]") is null)
                .Select(form => $"{address} {form.GetAttribute("action")}"));
        }

        Assert.Empty(bare);
    }
}
