using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class DecisionApiTests(PortalFixture portal) : DecisionApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class DecisionApiSqlServerTests(SqlServerPortalFixture portal) : DecisionApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class DecisionApiOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Decide_OneQuestion_AnswersWithFactsPathAndText()
    {
        var answer = await DecideAsync("""{"asker":"customer","topic":"cancel-subscription","purchaseChannel":"csp","servingModel":"directBill","language":"pl"}""");

        Assert.Equal("routed", answer.GetProperty("outcome").GetString());
        Assert.Equal("cspPartner", answer.GetProperty("responsible").GetString());
        Assert.Equal("cspPartner", answer.GetProperty("firstContact").GetString());
        Assert.Equal("directBillPartner", answer.GetProperty("partnerRole").GetString());
        Assert.Equal("partnerSupport", answer.GetProperty("path")[0].GetProperty("contactKind").GetString());
        Assert.Equal("given", answer.GetProperty("facts").GetProperty("purchaseChannel").GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("facts").GetProperty("solution").GetProperty("from").ValueKind);
        Assert.Contains("partner", answer.GetProperty("text").GetProperty("summary").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("meanwhile").ValueKind);
        Assert.Empty(answer.GetProperty("ask").EnumerateArray());
    }

    [Fact]
    public async Task Decide_MissingFact_SaysWhatToAskAndWhatHoldsMeanwhile()
    {
        var answer = await DecideAsync("""{"asker":"customer","topic":"T30","publisherKind":"thirdParty","purchaseChannel":"csp"}""");

        Assert.Equal("needsFacts", answer.GetProperty("outcome").GetString());
        var ask = Assert.Single(answer.GetProperty("ask").EnumerateArray());
        Assert.Equal("technicalSupportBy", ask.GetProperty("fact").GetString());
        Assert.Equal(["isv", "partner"], ask.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()));
        Assert.Equal("cspPartner", answer.GetProperty("meanwhile").GetProperty("firstContact").GetString());
        Assert.Equal("isvPublisher", answer.GetProperty("meanwhile").GetProperty("responsible").GetString());
    }

    [Fact]
    public async Task Decide_OpenPoint_IsNeverConfident()
    {
        var answer = await DecideAsync("""{"asker":"customer","topic":"T58","purchaseChannel":"csp"}""");

        Assert.Equal("notStated", answer.GetProperty("outcome").GetString());
        Assert.Equal("open", answer.GetProperty("reason").GetString());
        Assert.Equal("open", answer.GetProperty("certainty").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("responsible").ValueKind);
        Assert.Equal("cspPartner", answer.GetProperty("path")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task Decide_EveryExampleInEveryLanguage_GivesTheAnswerOfTheExample()
    {
        var examples = BuiltInPolicy.Read().Rows.SelectMany(row => row.Examples.Select(example => (Row: row.Id, Example: example))).ToArray();
        var first = await AnswersAsync(examples.Select(pair => pair.Example.Facts), "en");
        foreach (var language in new[] { "it", "es", "pl" })
            Assert.Equal(first, await AnswersAsync(examples.Select(pair => pair.Example.Facts), language));

        Assert.Equal(examples.Select(pair => ((string?)pair.Row, Name(pair.Example.Expected.Responsible), Name(pair.Example.Expected.FirstContact))), first);
    }

    [Theory]
    [InlineData("""{"topic":"T01"}""", "asker")]
    [InlineData("""{"asker":"customer"}""", "topic")]
    [InlineData("""{"asker":"client","topic":"T01"}""", "asker")]
    [InlineData("""{"asker":"customer","topic":"T79"}""", "topic")]
    [InlineData("""{"asker":"customer","topic":1}""", "topic")]
    [InlineData("""{"asker":"customer","topic":"T01","mood":"bad"}""", "mood")]
    [InlineData("""{"asker":"customer","topic":"T01","dutyBy":"unknown"}""", "dutyBy")]
    [InlineData("""{"asker":"customer","topic":"T01","language":"fr"}""", "language")]
    [InlineData("""{"asker":"customer","topic":"T01","offerId":"nothing"}""", "offerId")]
    [InlineData("""{"asker":"customer","topic":"T01","offerId":"no.such-offer"}""", "offerId")]
    [InlineData("""{"asker":"customer","topic":"T01","subscriptionId":"42"}""", "subscriptionId")]
    [InlineData("""{"asker":"customer","topic":"T01","subscriptionId":"2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d99"}""", "subscriptionId")]
    [InlineData("""{"asker":"customer","topic":"T01","customerTenantId":"2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d99"}""", "customerTenantId")]
    [InlineData("""[{"asker":"customer","topic":"T01"},{"asker":"customer"}]""", "[1].topic")]
    [InlineData("""[{"asker":"customer","topic":"T01"},7]""", "[1]")]
    [InlineData("""{"asker":"customer","topic":"\ud800"}""", "")]
    [InlineData("""[{"asker":"customer","topic":"T01"},{"asker":"customer","\udc00":"T01"}]""", "[1]")]
    public async Task Decide_BadField_IsRefusedByName(string body, string field)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(field == "mood" ? "unknownField" : "validationFailed", problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("traceId").GetString() ?? "");
        var error = Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, error.Name);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"T01\"")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Decide_NotAQuestion_IsA400(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.BadRequest)]
    public async Task Decide_ManyQuestions_UpToAThousand(int count, HttpStatusCode expected)
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("""{"asker":"customer","topic":"T01"}""", count))}]";
        using var response = await PostAsync(body);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Topics_InEachLanguage_AreAll78WithTitles()
    {
        using var api = portal.Api();
        var english = await api.GetFromJsonAsync<JsonElement>("/api/v1/topics", Cancel);
        var italian = await api.GetFromJsonAsync<JsonElement>("/api/v1/topics?language=it-IT", Cancel);

        Assert.Equal(TopicId.Count, english.GetArrayLength());
        Assert.Equal("cancel-subscription", english[15].GetProperty("slug").GetString());
        Assert.Equal("A", english[15].GetProperty("class").GetString());
        Assert.NotEqual(english[15].GetProperty("title").GetString(), italian[15].GetProperty("title").GetString());
        using var refused = await api.GetAsync("/api/v1/topics?language=fr", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private async Task<(string? Row, string? Responsible, string? First)[]> AnswersAsync(IEnumerable<QuestionFacts> questions, string language)
    {
        var body = JsonSerializer.Serialize(questions.Select(facts => ToJson(facts, language)));
        var answers = await DecideAsync(body);
        return [.. answers.EnumerateArray().Select(answer => (
            answer.GetProperty("rule").GetString(), answer.GetProperty("responsible").GetString(), answer.GetProperty("firstContact").GetString()))];
    }

    private static Dictionary<string, string> ToJson(QuestionFacts facts, string language)
    {
        var json = new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = language };
        foreach (var fact in Enum.GetValues<Fact>())
            json[FactNames.Name(fact)] = FactNames.Of(fact)[FactSpace.Get(facts, fact)];
        return json;
    }

    private static string? Name<T>(T? value) where T : struct, Enum => value is { } known ? FactNames.Name(known) : null;

    private async Task<JsonElement> DecideAsync(string body)
    {
        using var response = await PostAsync(body);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var api = portal.Api();
        return await api.PostAsync("/api/v1/decisions", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
