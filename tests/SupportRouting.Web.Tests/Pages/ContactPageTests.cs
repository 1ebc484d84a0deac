using System.Net;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

public sealed class ContactPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string ConfirmForms = "form[action='/contacts/confirm']";

    [Fact]
    public async Task Confirm_OneThenAll_IsShownAndTakenBack()
    {
        var path = $"/offers/{await SampleOffers.AddAsync(portal)}";
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync(path);
        Assert.Equal(3, page.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Never confirmed", StringComparison.Ordinal)));

        var told = await SendAsync(admin, page.QuerySelector($".contact-state {ConfirmForms}"), path);
        Assert.Contains("1 contact confirmed", told.QuerySelector("#contacts-told")?.TextContent, StringComparison.Ordinal);
        var all = await SendAsync(admin, told.QuerySelectorAll(ConfirmForms)[0], path);

        Assert.Contains("3 contacts confirmed", all.QuerySelector("#contacts-told")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, all.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Giulia Ferri (looked at)", StringComparison.Ordinal)));
        var undone = await SendAsync(admin, all.QuerySelector("#contacts-told form"), path);
        Assert.Equal(2, undone.QuerySelectorAll(".contact-state").Count(state => state.TextContent.Contains("Never confirmed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Confirm_BySomebodyElse_IsNotOffered()
    {
        var path = $"/offers/{await SampleOffers.AddAsync(portal)}";
        foreach (var role in new[] { PortalRole.AdminAgent, PortalRole.Reseller })
        {
            using var reader = await portal.SignedInAsync(role);
            var page = await reader.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll(ConfirmForms));
            Assert.Equal(3, page.QuerySelectorAll(".contact-state").Length);
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("neverConfirmed")]
    [InlineData("deadLink")]
    public async Task Work_ItsEditLink_LeadsToTheVeryPartOfTheForm(string reason)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var link = (await admin.PageAsync($"/admin/contacts?reason={reason}")).QuerySelector("a[data-edit]")?.GetAttribute("href")?.Split('#') ?? [];

        Assert.NotNull((await admin.PageAsync(link[0])).GetElementById(link[1]));
    }

    [Fact]
    public async Task Wrong_SaidByAReseller_PutsTheNextFirstAndIsSeenByAll()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var path = $"/offers/{offer}";
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var link = (await reseller.PageAsync(path)).QuerySelector(".contact-wrong-link")?.GetAttribute("href") ?? "";
        var form = (await reseller.PageAsync(link)).QuerySelector("form[data-wrong-form]");
        Assert.Equal(["gone", "otherDesk", "noAnswer"], form?.QuerySelectorAll("button[name=fault]").Select(button => button.GetAttribute("value")) ?? []);
        var fields = FieldsOf(form);
        using (var unsaid = await reseller.PostAsync("/contacts/wrong", fields, link))
            Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using (var tooLong = await reseller.PostAsync("/contacts/wrong", [.. fields.Where(field => field.Key != "words"), new("fault", "gone"), new("words", new string('x', 501))], link))
        {
            Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
            Assert.Equal(501, (await PortalClient.ReadAsync(tooLong)).QuerySelector("#wrong-words[aria-invalid]")?.GetAttribute("value")?.Length);
        }

        using var said = await reseller.PostAsync("/contacts/wrong", [.. fields, new("fault", "gone")], link);
        using var again = await reseller.PostAsync("/contacts/wrong", [.. fields, new("fault", "gone")], link);

        var told = await PortalClient.ReadAsync(said);
        Assert.Contains("Thank you", told.QuerySelector("#wrong-told")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(path, told.QuerySelector("[data-wrong-close]")?.GetAttribute("href"));
        Assert.Contains("already", (await PortalClient.ReadAsync(again)).QuerySelector("#wrong-told")?.TextContent, StringComparison.Ordinal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        Assert.Single((await agent.PageAsync(path)).QuerySelectorAll(".contact-doubt"));
        var ask = await agent.PageAsync($"/ask?asker=directBillPartner&topic=T30&offerId={offer}&purchaseChannel=csp");
        Assert.NotNull(ask.QuerySelector(".contact-wrong-link"));
        using var api = portal.Api();
        var body = System.Text.Json.JsonDocument.Parse(await api.GetStringAsync($"/api/v1/offers/{offer}", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(1, body.GetProperty("contacts").EnumerateArray().Count(contact => contact.GetProperty("doubtful").GetBoolean()));
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IElement? form) =>
    [
        .. form?.QuerySelectorAll("input[name]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken")
            .Select(input => new KeyValuePair<string, string>(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""))
            ?? throw new InvalidOperationException("There is no form."),
    ];

    private static async Task<IDocument> SendAsync(PortalClient client, IElement? form, string path)
    {
        using var sent = await client.PostAsync(form?.GetAttribute("action") ?? "", FieldsOf(form), path);
        Assert.Equal((HttpStatusCode.Redirect, path), (sent.StatusCode, sent.Headers.Location?.ToString()));
        return await client.PageAsync(path);
    }
}
