using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

/// <summary><c>POST /tickets</c>.</summary>
public sealed class TicketCreationApiTests(PortalFixture portal) : TicketCreationApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class TicketCreationApiSqlServerTests(SqlServerPortalFixture portal)
    : TicketCreationApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class TicketCreationApiOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Create_WithATopic_AnswersWithTheDecidedTicket()
    {
        using var api = TicketApi.Of(portal);
        var made = (await api.OpenAsync(With(("customer", """{"name":"Anna Kowalska","email":"anna@customer.example"}"""), ("tags", """["vip","vip"]"""),
            ("priority", "\"high\""), ("dueAt", "\"2026-12-01T09:00:00Z\""), ("language", "\"pl\"")))).Expect(HttpStatusCode.Created);

        Assert.Equal($"/api/v1/tickets/{made.Text("number")}", made.Location);
        Assert.Equal(("routed", "isvPublisher", "high", "pl", "api"), (made.Text("status"), made.Text("party"), made.Text("priority"), made.Text("language"), made.Text("source")));
        Assert.Equal(["opened", "decided"], made.Kinds);
        Assert.Equal("csp", made.Body.GetProperty("decision").GetProperty("facts").GetProperty("purchaseChannel").GetProperty("value").GetString());
        Assert.Equal("vip", Assert.Single(made.Body.GetProperty("tags").EnumerateArray()).GetString());
        var read = (await api.GetAsync($"/{made.Text("number")}")).Expect(HttpStatusCode.OK);
        Assert.Equal((made.Body.ToString(), made.Tag), (read.Body.ToString(), read.Tag));
    }

    [Fact]
    public async Task Create_WithoutATopic_WaitsForOne()
    {
        using var api = TicketApi.Of(portal);
        var made = (await api.OpenAsync(new { question = "It does not work", asker = "customer" })).Expect(HttpStatusCode.Created);

        Assert.Equal(("new", "unknown"), (made.Text("status"), made.Text("party")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, made.Body.GetProperty("decision").ValueKind);
    }

    [Fact]
    public async Task Create_FiftyTimesAtOnceUnderOneKey_IsOneTicket()
    {
        using var api = TicketApi.Of(portal);
        var subject = $"Once {Guid.NewGuid():N}";
        var body = With(("subject", $"\"{subject}\""));
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.OpenAsync(body, subject)));

        Assert.All(all, answer => answer.Expect(HttpStatusCode.Created));
        Assert.Single(all.Select(answer => answer.Text("number")).Distinct());
        await portal.WithDatabaseAsync(async db =>
            Assert.Equal(1, await db.Tickets.CountAsync(t => t.Subject == subject, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Create_OtherBodyUnderTheSameKey_IsRefused()
    {
        using var api = TicketApi.Of(portal);
        var key = $"key {Guid.NewGuid():N}";
        (await api.OpenAsync(key: key)).Expect(HttpStatusCode.Created);

        Assert.Equal("idempotencyKeyReused", (await api.OpenAsync(With(("subject", "\"Another\"")), key)).Expect(HttpStatusCode.UnprocessableEntity).Text("code"));
        Assert.Equal(["Idempotency-Key"], (await api.OpenAsync(key: " ")).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Theory]
    [InlineData("question", "null", "question", "validationFailed")]
    [InlineData("question", "\"  \"", "question", "validationFailed")]
    [InlineData("question", "7", "question", "validationFailed")]
    [InlineData("question", "\"a\\u0000b\"", "question", "validationFailed")]
    [InlineData("question", "\"a\\ud800b\"", "question", "validationFailed")]
    [InlineData("asker", "null", "asker", "validationFailed")]
    [InlineData("topic", "\"T99\"", "topic", "validationFailed")]
    [InlineData("purchaseChannel", "\"shop\"", "purchaseChannel", "validationFailed")]
    [InlineData("subscriptionId", "\"7\"", "subscriptionId", "validationFailed")]
    [InlineData("subscriptionId", "\"2b6f2a3e-0000-4a4a-9f1e-6f3b0a7c5d33\"", "subscriptionId", "validationFailed")]
    [InlineData("language", "\"fr\"", "language", "validationFailed")]
    [InlineData("priority", "\"highest\"", "priority", "validationFailed")]
    [InlineData("dueAt", "\"tomorrow\"", "dueAt", "validationFailed")]
    [InlineData("tags", "\"vip\"", "tags", "validationFailed")]
    [InlineData("tags", "[\"two words\"]", "tags[0]", "validationFailed")]
    [InlineData("customer", "\"Anna\"", "customer", "validationFailed")]
    [InlineData("customer", "{\"email\":\"nothing\"}", "customer.email", "validationFailed")]
    [InlineData("customer", "{\"phone\":\"1\"}", "customer.phone", "validationFailed")]
    [InlineData("colour", "\"red\"", "colour", "unknownField")]
    public async Task Create_WithAFieldThatIsWrong_NamesIt(string field, string value, string expected, string code)
    {
        using var api = TicketApi.Of(portal);
        var refused = (await api.OpenAsync(With((field, value)))).Expect(HttpStatusCode.BadRequest);
        Assert.Equal((code, expected), (refused.Text("code"), Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData("question", 20_001)]
    [InlineData("subject", 201)]
    public async Task Create_WithATextThatIsTooLong_NamesIt(string field, int length)
    {
        using var api = TicketApi.Of(portal);
        var refused = (await api.OpenAsync(With((field, $"\"{new string('a', length)}\"")))).Expect(HttpStatusCode.BadRequest);
        Assert.Equal([field], refused.Errors);
    }

    private static string With(params (string Name, string Json)[] fields)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(TicketApi.Question)!.AsObject();
        foreach (var (name, _) in fields)
            body.Remove(name);
        return $"{body.ToJsonString().TrimEnd('}')},{string.Join(',', fields.Select(field => $"\"{field.Name}\":{field.Json}"))}}}";
    }
}
