using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Api;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Giving out and erasing a person's data by the page.</summary>
public sealed class PrivacyPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Path = "/admin/privacy";

    private readonly string _email = $"p{Guid.NewGuid():N}@customer.example";

    [Fact]
    public async Task Person_FoundAndErased_IsGoneAndRecorded()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var number = await api.NumberAsync(new { question = $"Write to {_email}", asker = "customer", customer = new { name = "Anna Kowalska", email = _email } });

        using (var found = await PostAsync(admin, "Find"))
            Assert.Contains(Plural.Of(1, PrivacyText.FoundOne, PrivacyText.FoundFew, PrivacyText.FoundMany), await TextAsync(found), StringComparison.Ordinal);
        using (var file = await PostAsync(admin, "Export"))
        {
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Contains(number, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (var refused = await PostAsync(admin, "Erase", ("Input.Again", "somebody@else.example")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await PortalClient.ReadAsync(refused);
            Assert.Equal(PrivacyText.AgainWrong, page.QuerySelector("#privacy-again-error")?.TextContent);
            Assert.Equal("somebody@else.example", page.QuerySelector("#privacy-again")?.GetAttribute("value"));
        }

        Assert.Contains(_email, (await api.GetAsync($"/{number}")).Body.ToString(), StringComparison.Ordinal);
        using (var erased = await PostAsync(admin, "Erase", ("Input.Again", _email.ToUpperInvariant())))
            Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);
        Assert.NotNull((await admin.PageAsync(Path)).QuerySelector(".alert-success"));
        var ticket = (await api.GetAsync($"/{number}")).Body.ToString();
        Assert.DoesNotContain(_email, ticket, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kowalska", ticket, StringComparison.OrdinalIgnoreCase);
        var audit = await admin.PageAsync("/admin/audit");
        Assert.Equal(2, audit.QuerySelectorAll("section[aria-labelledby=audit-requests] tbody tr").Length);
    }

    [Fact]
    public async Task Person_FoundByAPart_IsListedWithItsTicketsBeforeAnythingIsDone()
    {
        using var api = TicketApi.Of(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var name = $"Ola X{Guid.NewGuid():N}";
        var number = await api.NumberAsync(new { question = "It stopped", asker = "customer", customer = new { name, email = _email } });

        using var some = await admin.PostAsync($"{Path}?handler=Find", [new("Input.Person", name[4..14])], Path);
        var page = await PortalClient.ReadAsync(some);
        Assert.Equal(name, page.QuerySelector("section[aria-labelledby=privacy-askers] button")?.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#privacy-again"));
        using var one = await admin.PostAsync($"{Path}?handler=Find", [new("Input.Person", name)], Path);
        page = await PortalClient.ReadAsync(one);
        Assert.Equal(number, page.QuerySelector("section[aria-labelledby=privacy-found] tbody a")?.TextContent);
        Assert.Contains(_email, page.QuerySelector("section[aria-labelledby=privacy-found] tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#privacy-again"));
    }

    [Theory]
    [InlineData("", "Find", "Export", "Erase")]
    [InlineData("a", "Find", "Export", "Erase")]
    [InlineData("anna@", "Export", "Erase")]
    public async Task Person_ThatIsNone_IsRefusedBesideTheField(string person, params string[] handlers)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        foreach (var handler in handlers)
        {
            using var refused = await admin.PostAsync($"{Path}?handler={handler}", [new("Input.Person", person)], Path);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotEmpty((await PortalClient.ReadAsync(refused)).QuerySelector("#privacy-person-error")?.TextContent ?? "");
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) => (await PortalClient.ReadAsync(response)).Body?.TextContent ?? "";

    private Task<HttpResponseMessage> PostAsync(PortalClient admin, string handler, params (string Name, string Value)[] more) =>
        admin.PostAsync($"{Path}?handler={handler}", [new("Input.Person", _email), .. more.Select(one => KeyValuePair.Create(one.Name, one.Value))], Path);
}
