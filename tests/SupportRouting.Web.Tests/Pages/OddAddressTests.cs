using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>What no person types, and no page may fall over.</summary>
public sealed class OddAddressTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/ask?handler=Products&productQuery=a%00")]
    [InlineData("/ask?handler=Products&productQuery=https://\u58f1\u5f10\u53c2\u8086\u4f0d\u9678\u6f06\u634c\u7396\u62fe\u767e\u5343\u842c\u5104\u5146\u4eac\u5793\u79ed\u7a63\u6e9d\u6f97\u6b63\u8f09\u6975\u6052\u963f\u50e7\u7947.example")]
    [InlineData("/admin/technical-support?about=%00")]
    [InlineData("/admin/technical-support/new?offer=%00")]
    [InlineData("/admin/review?record=a%00&publisher=%00")]
    [InlineData("/admin/contacts?publisher=%00")]
    [InlineData("/admin/duplicates?show=merged&after=1%20%00")]
    [InlineData("/offers/northwind.northwind-backup/history?own=northwind.%00")]
    public async Task Page_AskedForWithANullCharacterOrAHostNobodyCanHave_IsNoFaultOfOurs(string address)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var response = await admin.GetAsync(address);

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {(int)response.StatusCode}");
    }

    // The reader of plain forms refuses null characters itself; that of forms with parts does not.
    [Theory]
    [InlineData("/notices/1/answer", "texts[en]")]
    [InlineData("/admin/technical-support/new", "Input.Reason")]
    [InlineData("/admin/technical-support/new", "Input.About")]
    public async Task Form_InPartsWithANullCharacter_IsShownAgainWithTheError(string address, string field)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = (await admin.PageAsync(address)).QuerySelector("main form[method=post]");
        Assert.NotNull(form);
        using var parts = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[type=hidden]"))
            parts.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name") ?? "");
        foreach (var (name, value) in new[] { ("Input.Scope", "offer"), ("Input.By", "partner"), ("do", "look"), (field, "null \0 character") })
            parts.Add(new StringContent(value), name);

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = parts };
        using var response = await admin.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((await PortalClient.ReadAsync(response)).QuerySelectorAll(".field-error"));
    }
}
