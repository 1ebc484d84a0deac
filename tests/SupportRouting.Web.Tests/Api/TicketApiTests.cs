using System.Net;
using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

/// <summary>Reading and changing tickets.</summary>
public sealed class TicketApiTests(PortalFixture portal) : TicketApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class TicketApiSqlServerTests(SqlServerPortalFixture portal) : TicketApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class TicketApiOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Get_WithTheTagItHas_IsNotSentAgain()
    {
        using var api = TicketApi.Of(portal);
        var made = await api.OpenAsync();
        using var http = portal.Api();
        using var request = new HttpRequestMessage(HttpMethod.Get, made.Location);
        request.Headers.TryAddWithoutValidation("If-None-Match", made.Tag);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory]
    [InlineData("SR-999999999")]
    [InlineData("nothing")]
    [InlineData("0")]
    public async Task Get_ANumberThatIsNone_IsNotFound(string number)
    {
        using var api = TicketApi.Of(portal);
        (await api.GetAsync($"/{number}")).Expect(HttpStatusCode.NotFound);
        (await api.PostAsync($"{number}/resolve")).Expect(HttpStatusCode.NotFound);
        (await api.PatchAsync(number, new { priority = "low" }, "*")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_SeveralFieldsOnWhatWasRead_ChangesThemAll()
    {
        using var api = TicketApi.Of(portal);
        var made = await api.OpenAsync();
        var number = made.Text("number") ?? "";

        var changed = (await api.PatchAsync(
            number, new { priority = "urgent", tags = new[] { "b", "a" }, dueAt = "2026-12-01T09:00:00Z", move = "take" }, made.Tag)).Expect(HttpStatusCode.OK);

        Assert.Equal(("urgent", "answering"), (changed.Text("priority"), changed.Text("status")));
        Assert.Equal(["a", "b"], changed.Body.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.NotEqual(made.Tag, changed.Tag);
        var cleared = (await api.PatchAsync(number, new { dueAt = (string?)null, tags = Array.Empty<string>() }, changed.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal((JsonValueKind.Null, 0), (cleared.Body.GetProperty("dueAt").ValueKind, cleared.Body.GetProperty("tags").GetArrayLength()));
    }

    [Fact]
    public async Task Change_AfterSomebodyElse_IsRefusedAndChangesNothing()
    {
        using var api = TicketApi.Of(portal);
        var made = await api.OpenAsync();
        var number = made.Text("number") ?? "";
        (await api.PatchAsync(number, new { priority = "high" }, made.Tag)).Expect(HttpStatusCode.OK);

        foreach (var tag in new[] { made.Tag, null, "W/\"7\"", "seven", "\"7\", \"8\"" })
            Assert.Equal("preconditionFailed", (await api.PatchAsync(number, new { priority = "low" }, tag)).Expect(HttpStatusCode.PreconditionFailed).Text("code"));
        Assert.Equal("high", (await api.GetAsync($"/{number}")).Text("priority"));
    }

    [Fact]
    public async Task Change_OneOfItNotAllowed_ChangesNothing()
    {
        using var api = TicketApi.Of(portal);
        var made = await api.OpenAsync();
        var number = made.Text("number") ?? "";

        Assert.Equal("moveNotAllowed", (await api.PatchAsync(number, new { priority = "urgent", move = "reopen" }, made.Tag)).Expect(HttpStatusCode.Conflict).Text("code"));
        Assert.Equal(["assigneeId"], (await api.PatchAsync(number, new { priority = "urgent", assigneeId = Guid.NewGuid() }, made.Tag)).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["move"], (await api.PatchAsync(number, new { move = "handOff" }, made.Tag)).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["status"], (await api.PatchAsync(number, new { status = "closed" }, made.Tag)).Expect(HttpStatusCode.BadRequest).Errors);
        var read = await api.GetAsync($"/{number}");
        Assert.Equal(("normal", made.Tag), (read.Text("priority"), read.Tag));
    }

    [Fact]
    public async Task Change_OfAFact_DecidesAnewAndKeepsTheOthers()
    {
        using var api = TicketApi.Of(portal);
        var made = await api.OpenAsync();

        var changed = (await api.PatchAsync(made.Text("number") ?? "", new { topic = "T01" }, made.Tag)).Expect(HttpStatusCode.OK);

        Assert.Equal(("T01", "cspPartner"), (changed.Text("topic"), changed.Text("party")));
        Assert.Equal("csp", changed.Body.GetProperty("decision").GetProperty("facts").GetProperty("purchaseChannel").GetProperty("value").GetString());
        Assert.Equal(["opened", "decided", "factsChanged", "decided"], changed.Kinds);
        Assert.Equal(["subscriptionId"], (await api.PatchAsync(made.Text("number") ?? "", new { subscriptionId = Guid.NewGuid() }, changed.Tag)).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Work_Repeated_UnderOneKeyIsDoneOnce()
    {
        using var api = TicketApi.Of(portal);
        var number = await api.NumberAsync();
        var key = Guid.NewGuid().ToString();

        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => api.PostAsync($"{number}/notes", new { text = "Called them" }, key)));

        Assert.All(all, answer => answer.Expect(HttpStatusCode.OK));
        Assert.Equal(["opened", "decided", "note"], (await api.GetAsync($"/{number}")).Kinds);
        (await api.PostAsync($"{number}/notes", new { text = "Called again" }, key)).Expect(HttpStatusCode.UnprocessableEntity);
        (await api.PostAsync($"{await api.NumberAsync()}/notes", new { text = "Called them" }, key)).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Resolve_AndReopen_FollowTheTable()
    {
        using var api = TicketApi.Of(portal);
        var number = await api.NumberAsync();

        (await api.PostAsync($"{number}/reopen")).Expect(HttpStatusCode.Conflict);
        var resolved = (await api.PostAsync($"{number}/resolve")).Expect(HttpStatusCode.OK);
        Assert.Equal("resolved", resolved.Text("status"));
        (await api.PostAsync($"{number}/resolve")).Expect(HttpStatusCode.Conflict);
        (await api.PostAsync($"{number}/reopen", tag: "\"1\"")).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("routed", (await api.PostAsync($"{number}/reopen", tag: resolved.Tag)).Expect(HttpStatusCode.OK).Text("status"));
    }

    [Fact]
    public async Task Override_WithReason_StandsUntilTakenBack()
    {
        using var api = TicketApi.Of(portal);
        var number = await api.NumberAsync();

        foreach (var (body, field) in new (object, string)[]
        {
            (new { party = "cspPartner", text = "Agreed to help" }, "reason"), (new { party = "cspPartner", reason = "agreement", text = "Agreed" }, "text"), (new { party = "cspPartner", reason = "agreement" }, "text"),
            (new { party = "unknown", reason = "other", text = "Because they said" }, "party"), (new { reason = "other" }, "reason"),
            (new { party = "cspPartner", reason = "other", text = new string('a', 1001) }, "text"),
        })
            Assert.Equal([field], (await api.PostAsync($"{number}/override", body)).Expect(HttpStatusCode.BadRequest).Errors);

        var done = (await api.PostAsync($"{number}/override", new { party = "cspPartner", reason = "agreement", text = "We agreed to help" })).Expect(HttpStatusCode.OK);
        Assert.Equal(("cspPartner", "agreement"), (done.Text("party"), done.Body.GetProperty("override").GetProperty("reason").GetString()));
        Assert.Equal("isvPublisher", (await api.PostAsync($"{number}/override", new { })).Expect(HttpStatusCode.OK).Text("party"));
    }

    [Fact]
    public async Task HandOff_ToAnotherParty_IsSentOnceAndNeverWithTheAsker()
    {
        using var api = TicketApi.Of(portal);
        var number = await api.NumberAsync(new
        {
            question = "It fails",
            asker = "directBillPartner",
            topic = "T64",
            publisherKind = "thirdParty",
            purchaseChannel = "csp",
            technicalSupportBy = "isv",
            customer = new { name = "Anna Kowalska" },
        });
        var message = new
        {
            to = "microsoft",
            way = "partnerCenter",
            subject = "An order is stuck",
            body = "Please look at it, also in Anna, the product",
            reference = "2403011",
            notPersonal = new[] { "Anna" },
        };

        Assert.Equal(["body"], (await api.PostAsync($"{number}/hand-off", message with { body = "Anna Kowalska asks" })).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["body"], (await api.PostAsync($"{number}/hand-off", message with { notPersonal = [] })).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["notPersonal"], (await api.PostAsync($"{number}/hand-off", message with { notPersonal = [""] })).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["to"], (await api.PostAsync($"{number}/hand-off", message with { to = "indirectReseller" })).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(["subject"], (await api.PostAsync($"{number}/hand-off", message with { subject = " " })).Expect(HttpStatusCode.BadRequest).Errors);
        var key = Guid.NewGuid().ToString();
        var sent = (await api.PostAsync($"{number}/hand-off", message, key)).Expect(HttpStatusCode.OK);
        var again = (await api.PostAsync($"{number}/hand-off", message, key)).Expect(HttpStatusCode.OK);

        Assert.Equal(("waitingOnMicrosoft", "2403011"), (sent.Text("status"), sent.Text("reference")));
        Assert.Equal(sent.Body.ToString(), again.Body.ToString());
        Assert.Single(again.Kinds, kind => kind == "handedOff");
    }

    [Fact]
    public async Task List_PageByPage_HasEveryTicketOnce()
    {
        using var api = TicketApi.Of(portal);
        var tag = $"page{Guid.NewGuid():N}"[..20];
        var made = new List<string?>();
        for (var i = 0; i < 5; i++)
            made.Add(await api.NumberAsync(new { question = "A question", asker = "customer", tags = new[] { tag } }));

        var (found, after) = (new List<string?>(), "");
        do
        {
            var page = (await api.GetAsync($"?tag={tag}&limit=2&sort=oldest{after}")).Expect(HttpStatusCode.OK);
            found.AddRange(page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()));
            after = page.Text("next") is { } next ? $"&after={next}" : null;
        }
        while (after is not null);

        Assert.Equal(made, found);
    }

    [Theory]
    [InlineData("?view=nothing", "view")]
    [InlineData("?status=finished", "status")]
    [InlineData("?limit=201", "limit")]
    [InlineData("?after=x", "after")]
    [InlineData("?sort=due&after=7", "after")]
    [InlineData("?topic=T99", "topic")]
    [InlineData("?assigneeId=me", "assigneeId")]
    [InlineData("?colour=red", "colour")]
    public async Task List_WithAValueThatIsNone_NamesIt(string query, string field)
    {
        using var api = TicketApi.Of(portal);
        Assert.Equal([field], (await api.GetAsync(query)).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Reseller_SeesItsOwnTicketsWithoutWhatIsInternal()
    {
        using var staff = TicketApi.Of(portal);
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await PartnerRows.SaveAsync(portal, mine);
        using var reseller = new TicketApi(await PartnerRows.ApiOfAsync(portal, mine));
        var foreign = await staff.NumberAsync();
        var own = await reseller.NumberAsync();
        (await staff.PostAsync($"{own}/notes", new { text = "For our eyes" })).Expect(HttpStatusCode.OK);
        (await staff.PostAsync($"{own}/notes", new { text = "Please try again", visibleToAsker = true })).Expect(HttpStatusCode.OK);
        (await staff.PostAsync($"{own}/override", new { party = "microsoft", reason = "other", text = "Our secret" })).Expect(HttpStatusCode.OK);

        var seen = (await reseller.GetAsync($"/{own}")).Expect(HttpStatusCode.OK);
        Assert.Equal(["opened", "answer"], seen.Kinds);
        Assert.DoesNotContain("secret", seen.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal([own], (await reseller.GetAsync("")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()));
        (await reseller.GetAsync($"/{foreign}")).Expect(HttpStatusCode.NotFound);
        (await reseller.PostAsync($"{foreign}/resolve")).Expect(HttpStatusCode.NotFound);
        (await reseller.PostAsync($"{own}/notes", new { text = "Hello" })).Expect(HttpStatusCode.Forbidden);

        // What it sees of an internal change is new to it, too.
        (await staff.PostAsync($"{own}/override", new { party = "isvPublisher", reason = "other", text = "Our secret" })).Expect(HttpStatusCode.OK);
        var after = await reseller.GetAsync($"/{own}");
        Assert.Equal(("microsoft", "isvPublisher"), (seen.Text("party"), after.Text("party")));
        Assert.NotEqual(seen.Tag, after.Tag);
        Assert.Equal(after.Tag, (await reseller.GetAsync($"/{own}")).Tag);
        (await reseller.PostAsync($"{own}/notes", new { text = "Hello", visibleToAsker = true })).Expect(HttpStatusCode.OK);
        (await reseller.PatchAsync(own, new { priority = "high" }, "*")).Expect(HttpStatusCode.Forbidden);
        Assert.Equal(["status"], (await reseller.GetAsync("?status=answering")).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("unknownField", (await reseller.OpenAsync(new { question = "Q", asker = "indirectReseller", priority = "high" })).Expect(HttpStatusCode.BadRequest).Text("code"));
    }

    [Fact]
    public async Task Reseller_WithoutAPartner_HasNoTickets()
    {
        var nobody = new PartnerRecord { TenantId = Guid.Empty, Name = "Nobody", Kind = PartnerKind.IndirectReseller };
        using var api = new TicketApi(await PartnerRows.ApiOfAsync(portal, nobody));

        (await api.OpenAsync()).Expect(HttpStatusCode.Forbidden);
        Assert.Equal(0, (await api.GetAsync("")).Body.GetProperty("items").GetArrayLength());
    }
}
