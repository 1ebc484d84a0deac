using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>The Ask page as a browser without scripts uses it.</summary>
public sealed class AskPageTests(PortalFixture portal) : AskPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class AskPageSqlServerTests(SqlServerPortalFixture portal) : AskPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class AskPageOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Ask_EveryExampleOfThePolicy_SaysTheSameAsTheApi()
    {
        var offer = await SampleOffers.AddAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var token = await agent.TokenAsync("/ask");
        foreach (var example in BuiltInPolicy.Read().Rows.SelectMany(row => row.Examples))
        {
            var fields = FieldsOf(example.Facts).Append(new("offerId", offer)).ToArray();
            var page = await AskAsync(agent, token, fields);
            var card = page.QuerySelector(".answer-card");

            Assert.Equal(await DecideAsync(fields), (card?.GetAttribute("data-rule"), Text(card, "data-responsible"), Text(card, "data-first-contact")));
        }
    }

    [Fact]
    public async Task Ask_FactMissing_AsksExactlyThatAndKeepsWhatWasSaid()
    {
        var offer = await SampleOffers.AddAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await AskAsync(agent, await agent.TokenAsync("/ask"),
            [new("asker", "customer"), new("topic", "T30"), new("purchaseChannel", "csp"), new("offerId", offer)]);

        var questions = page.QuerySelectorAll("fieldset input[type=radio]").Select(input => input.GetAttribute("name") ?? "").Distinct().ToArray();
        Assert.Equal(["asker", "purchaseChannel", "technicalSupportBy"], questions);
        Assert.Equal("csp", page.QuerySelector("input[name=purchaseChannel][checked]")?.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=technicalSupportBy][checked]"));
        Assert.Equal(offer, page.QuerySelector("input[name=offerId]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Ask_ProductTyped_OffersItAndPickingItFillsTheFacts()
    {
        var offer = await SampleOffers.AddAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var token = await agent.TokenAsync("/ask");

        var found = await AskAsync(agent, token, [new("asker", "customer"), new("productQuery", offer.Split('.')[1])]);
        var pick = found.QuerySelector("button[name=pick]")?.GetAttribute("value");
        Assert.Equal("offer:" + offer, pick);

        var picked = await AskAsync(agent, token, [new("asker", "customer"), new("topic", "T30"), new("pick", pick ?? "")]);
        Assert.Equal(offer, picked.QuerySelector("input[name=offerId]")?.GetAttribute("value"));
        Assert.Contains(picked.QuerySelectorAll(".known-facts button[name=edit]"), button => button.GetAttribute("value") == "publisherKind");
    }

    [Theory]
    [InlineData("topic", "T99")]
    [InlineData("purchaseChannel", "barter")]
    [InlineData("offerId", "nothing")]
    public async Task Ask_ValueThatIsNotOffered_ShowsThePageAgainWithTheError(string field, string value)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["asker"] = "customer", ["topic"] = "T01", [field] = value };
        using var response = await agent.PostAsync("/ask", fields, "/ask");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await PortalClient.ReadAsync(response);
        Assert.NotEmpty(page.QuerySelectorAll("[role=alert]"));
    }

    [Fact]
    public async Task Ask_OfferThatIsGone_SaysSoAndKeepsTheRest()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await AskAsync(agent, await agent.TokenAsync("/ask"), [new("asker", "customer"), new("topic", "T16"), new("offerId", "gone.offer")]);

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("T16", page.QuerySelector("input[name=topic]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Ask_EngineeringContact_IsNeverAmongWhatACustomerMayBeTold()
    {
        var offer = await SampleOffers.AddAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await AskAsync(agent, await agent.TokenAsync("/ask"),
            [new("asker", "customer"), new("topic", "T30"), new("purchaseChannel", "csp"), new("technicalSupportBy", "isv"), new("offerId", offer)]);

        var told = page.QuerySelector("#may-be-told")?.TextContent ?? "";
        Assert.NotEmpty(told);
        Assert.DoesNotContain(SampleOffers.EngineeringEmail, page.QuerySelector(".answer-card")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(SampleOffers.SupportEmail, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Reseller_IsNotOfferedTheOperatorsSides()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync("/ask");

        Assert.Equal(["indirectReseller", "customer"], page.QuerySelectorAll("input[name=asker]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Ask_ResellerAboutItsProvidersDuty_IsSentToTheProviderAndNotToMicrosoft()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await AskAsync(reseller, await reseller.TokenAsync("/ask"), [new("asker", "customer"), new("topic", "T16"), new("purchaseChannel", "csp")]);

        var now = page.QuerySelector("#contact-now");
        Assert.Contains("Indirect provider", now?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(now?.QuerySelector("a[href^='mailto:']"));
        Assert.DoesNotContain("Partner Center", now?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ResellerWhoseDutyItIs_IsToldThatItIsItsOwn()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await AskAsync(reseller, await reseller.TokenAsync("/ask"), [new("asker", "customer"), new("topic", "T01"), new("purchaseChannel", "csp"), new("dutyBy", "reseller")]);

        Assert.DoesNotContain("Indirect provider", page.QuerySelector("#contact-now")?.TextContent ?? "", StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(QuestionFacts facts) =>
        from fact in Enum.GetValues<Fact>()
        let value = FactNames.Of(fact)[FactSpace.Get(facts, fact)]
        where value != "unknown"
        select new KeyValuePair<string, string>(FactNames.Name(fact), value);

    private static string? Text(IElement? card, string name) => card?.GetAttribute(name) is { Length: > 0 } value ? value : null;

    private static async Task<IDocument> AskAsync(PortalClient agent, string token, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask")
        {
            Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]),
        };
        using var response = await agent.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await PortalClient.ReadAsync(response);
    }

    private async Task<(string?, string?, string?)> DecideAsync(IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var api = portal.Api();
        var body = JsonSerializer.Serialize(fields.ToDictionary());
        using var response = await api.PostAsync("/api/v1/decisions", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.GetProperty("rule").GetString(), answer.GetProperty("responsible").GetString(), answer.GetProperty("firstContact").GetString());
    }
}
