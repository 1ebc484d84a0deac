using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Tickets.Support;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Records that stand there twice: noticed, compared, merged and separated.</summary>
public sealed class DuplicatePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string List = "/admin/duplicates";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duplicates_OfTheSamples_AreNoticedAtTheFirstStart()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync(List);
        var rows = page.QuerySelectorAll(".work-row").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("polana-saas.polana-sklep", StringComparison.Ordinal) && row.Contains(DuplicatesText.ReasonTitleAndName, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("polana-saas", StringComparison.Ordinal) && row.Contains(DuplicatesText.ReasonName, StringComparison.Ordinal));
        Assert.NotNull((await admin.PageAsync("/offers/polana-saas.polana-sklep")).QuerySelector("a[href*='/admin/duplicates/compare']"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        Assert.Null((await agent.PageAsync("/offers/polana-saas.polana-sklep")).QuerySelector("a[href*='/admin/duplicates/compare']"));
    }

    [Fact]
    public async Task Compare_WhereBothHaveASettingOfTechnicalSupport_SaysWhichStaysBehind()
    {
        var (one, other) = (await SampleOffers.AddAsync(portal), await SampleOffers.AddAsync(portal));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var compare = $"{List}/compare?one={one}&other={other}&goesOn={one}";
        await SetAsync(one, new SupportTerms(TechnicalSupportBy.Isv, null, null));
        await SetAsync(other, new SupportTerms(TechnicalSupportBy.Partner, null, new DateOnly(2020, 1, 1)));
        Assert.Null((await admin.PageAsync(compare)).QuerySelector("#merge-support"));

        await SetAsync(other, new SupportTerms(TechnicalSupportBy.Partner, new DateOnly(2090, 1, 1), null));

        Assert.Equal(Words.Fill(DuplicatesText.SupportStays, one, other), (await admin.PageAsync(compare)).QuerySelector("#merge-support")?.TextContent);

        async Task SetAsync(string offer, SupportTerms terms)
        {
            var owner = await SupportWork.OfferAsync(portal, offer);
            await portal.WithDatabaseAsync(async db => await new SupportWork(db).AddAsync(owner, terms));
        }
    }

    [Fact]
    public async Task Merge_OfTwoOffers_LeadsTheirAddressesToOneAndBackAgain()
    {
        var (one, other) = (await SampleOffers.AddAsync(portal, "Contoso Twice"), await SampleOffers.AddAsync(portal, "Contoso Twice"));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var compare = $"{List}/compare?one={one}&other={other}&goesOn={one}";
        var shown = await admin.PageAsync(compare);
        var unsaid = await SendAsync(admin, shown, compare);
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        Assert.Contains(DuplicatesText.FaultOtherPublisher, (await PortalClient.ReadAsync(unsaid)).QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        var merged = await SendAsync(admin, shown, compare, ("meant", "true"));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);

        using var led = await admin.GetAsync($"/offers/{other}");
        Assert.Equal((HttpStatusCode.Redirect, $"/offers/{one}"), (led.StatusCode, led.Headers.Location?.ToString()));
        Assert.Contains(other, (await admin.PageAsync($"/offers/{one}")).QuerySelector("#in-stead")?.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { $"/offers/{other}/edit", $"/offers/{other}/history", $"/offers/{other}/history/first", $"/offers/{other}/history/first/restore" })
        {
            using var answer = await admin.GetAsync(address);
            Assert.Equal((HttpStatusCode.Redirect, $"/offers/{one}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        using var again = await SendAsync(admin, shown, compare, ("meant", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        var history = await admin.PageAsync($"/offers/{one}/history");
        Assert.NotNull(history.QuerySelector($"a[href='/offers/{one}/history?own={other}']"));
        Assert.NotEmpty((await admin.PageAsync($"/offers/{one}/history?own={other}")).QuerySelectorAll(".record-history > li"));

        var list = await admin.PageAsync($"{List}?show=merged");
        using var separated = await SendAsync(admin, list, $"{List}?show=merged", form: list.QuerySelectorAll(".work-row").Single(row => row.TextContent.Contains(other, StringComparison.Ordinal)).QuerySelector("form"));
        Assert.Contains(other, (await admin.PageAsync($"{List}?show=merged")).QuerySelector("#done")?.TextContent, StringComparison.Ordinal);
        using var itself = await admin.GetAsync($"/offers/{other}");
        Assert.Equal(HttpStatusCode.OK, itself.StatusCode);
    }

    [Fact]
    public async Task Api_OfAMergedOffer_AnswersForTheOneThatGoesOn()
    {
        var (one, other) = (await SampleOffers.AddAsync(portal), await SampleOffers.AddAsync(portal));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var compare = $"{List}/compare?one={one}&other={other}&goesOn={one}";
        using (await SendAsync(admin, await admin.PageAsync(compare), compare, ("meant", "true")))
        {
            using var api = portal.Api();
            var body = await api.GetFromJsonAsync<JsonElement>($"/api/v1/offers/{other}", Cancel);
            Assert.Equal(one, body.GetProperty("offerId").GetString());
            Assert.Equal(await DecisionAsync(api, one), await DecisionAsync(api, other));
        }
    }

    [Fact]
    public async Task Compare_RecordChangedMeanwhile_ShowsItAgainAndMergesNothing()
    {
        var (one, other) = (await SampleOffers.AddAsync(portal), await SampleOffers.AddAsync(portal));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var compare = $"{List}/compare?one={one}&other={other}";
        var shown = await admin.PageAsync(compare);
        await portal.WithDatabaseAsync(db => db.Offers.Where(o => o.Key == one).ExecuteUpdateAsync(set => set.SetProperty(o => o.Summary, "Other"), Cancel));
        using var refused = await SendAsync(admin, shown, compare, ("meant", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(DuplicatesText.FaultChanged, (await PortalClient.ReadAsync(refused)).QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        using var still = await admin.GetAsync($"/offers/{other}");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [InlineData("nobody.nothing", "northwind.northwind-backup")]
    [InlineData("northwind.northwind-backup", "northwind")]
    [InlineData("northwind.northwind-backup", "NORTHWIND.northwind-backup")]
    public async Task Compare_OfWhatCannotBeMerged_SaysWhy(string one, string other)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync($"{List}/compare?one={one}&other={other}");
        Assert.NotEqual("", page.QuerySelector("[role=alert]")?.TextContent.Trim());
        Assert.Null(page.QuerySelector("#merge-now"));
    }

    [Fact]
    public async Task Dismiss_OfAPair_StaysAwayUntilSomethingElseSpeaksForIt()
    {
        var (one, other) = (await SampleOffers.AddAsync(portal, "Contoso Alike"), await SampleOffers.AddAsync(portal, "Contoso Alike"));
        await SweepAsync();
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var list = await admin.PageAsync(List);
        using (var said = await SendAsync(admin, list, List, form: RowOf(list, one, other)?.QuerySelector("form")))
            Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        await SweepAsync();
        var after = await admin.PageAsync(List);
        Assert.Null(RowOf(after, one, other));
        using (await SendAsync(admin, after, List, form: after.QuerySelector("#done form")))
            Assert.NotNull(RowOf(await admin.PageAsync(List), one, other));

        using (await SendAsync(admin, list, List, form: RowOf(await admin.PageAsync(List), one, other)?.QuerySelector("form")))
            await portal.WithDatabaseAsync(db => db.Offers.Where(o => o.Key == one || o.Key == other).ExecuteUpdateAsync(set => set.SetProperty(o => o.AppSourceId, "contoso.same"), Cancel));
        await SweepAsync();
        Assert.Contains(DuplicatesText.ReasonAppSourceId, RowOf(await admin.PageAsync(List), one, other)?.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> DecisionAsync(HttpClient api, string offerId)
    {
        using var decided = await api.PostAsJsonAsync("/api/v1/decisions", new { asker = "customer", topic = "T16", offerId }, Cancel);
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        return await decided.Content.ReadAsStringAsync(Cancel);
    }

    private static IElement? RowOf(IDocument page, string one, string other) => page.QuerySelectorAll(".work-row")
        .FirstOrDefault(row => row.TextContent.Contains(one, StringComparison.Ordinal) && row.TextContent.Contains(other, StringComparison.Ordinal));

    private async Task SweepAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SweepDuplicates>().RunAsync(Cancel);
    }

    private static async Task<HttpResponseMessage> SendAsync(PortalClient client, IDocument page, string path, params (string Name, string Value)[] more) =>
        await SendAsync(client, page, path, page.QuerySelector("#merge-now")?.Closest("form"), more);

    private static async Task<HttpResponseMessage> SendAsync(PortalClient client, IDocument page, string path, IElement? form, params (string Name, string Value)[] more)
    {
        Assert.NotNull(form);
        var fields = form.QuerySelectorAll("input[type=hidden]").Where(field => field.GetAttribute("name") is not "__RequestVerificationToken")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name") ?? "", field.GetAttribute("value") ?? ""));
        return await client.PostAsync(form.GetAttribute("action") ?? path, [.. fields, .. more.Select(field => KeyValuePair.Create(field.Name, field.Value))], path);
    }
}
