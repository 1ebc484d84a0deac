using System.Net;
using System.Text.Json;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class NoticeApiTests(PortalFixture portal) : NoticeApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class NoticeApiSqlServerTests(SqlServerPortalFixture portal) : NoticeApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class NoticeApiOnEveryServer(PortalFixture portal)
{
    private const string Address = "/api/v1/notices";
    private const string Offer = "northwind.northwind-backup";

    private static Dictionary<string, object?> Notice => new(StringComparer.Ordinal)
    {
        ["kind"] = "outage",
        ["severity"] = "major",
        ["scope"] = "offer",
        ["offerId"] = Offer,
        ["title"] = "Restores fail",
        ["text"] = "Restores stop at half.\r\nBackups run as ever.",
        ["language"] = "en",
        ["link"] = "https://status.northwind.example/12",
    };

    [Fact]
    public async Task Create_Change_IsToldOnTheOfferAndInTheList()
    {
        using var api = new TicketApi(portal.Api());
        var made = (await api.SendAsync(HttpMethod.Post, Address, Notice)).Expect(HttpStatusCode.Created);
        Assert.Equal(("current", Offer, "northwind", "Restores stop at half.\nBackups run as ever."), (made.Text("state"), made.Text("offerId"), made.Text("publisherId"), made.Text("text")));
        var path = $"{Address}/{made.Body.GetProperty("number").GetInt64()}";
        Assert.Equal(path, made.Location);

        var offer = (await api.SendAsync(HttpMethod.Get, $"/api/v1/offers/{Offer}")).Expect(HttpStatusCode.OK);
        Assert.Contains(Numbers(offer.Body.GetProperty("notices")), number => number == made.Body.GetProperty("number").GetInt64());

        var over = (await api.SendAsync(HttpMethod.Patch, path, new { until = DateTimeOffset.UtcNow, link = (string?)null }, tag: made.Tag)).Expect(HttpStatusCode.OK);
        Assert.Equal(("over", null, "Restores fail"), (over.Text("state"), over.Text("link"), over.Text("title")));
        (await api.SendAsync(HttpMethod.Patch, path, new { title = "Too late" }, tag: made.Tag)).Expect(HttpStatusCode.PreconditionFailed);
        (await api.SendAsync(HttpMethod.Patch, path, new { title = "Without a tag" })).Expect(HttpStatusCode.PreconditionFailed);
        offer = (await api.SendAsync(HttpMethod.Get, $"/api/v1/offers/{Offer}")).Expect(HttpStatusCode.OK);
        Assert.DoesNotContain(Numbers(offer.Body.GetProperty("notices")), number => number == made.Body.GetProperty("number").GetInt64());

        var list = (await api.SendAsync(HttpMethod.Get, $"{Address}?state=over&limit=1")).Expect(HttpStatusCode.OK);
        Assert.Equal(made.Body.GetProperty("number").GetInt64(), Assert.Single(Numbers(list.Body.GetProperty("items"))));
    }

    [Fact]
    public async Task Create_SameKey_IsOneNotice_OtherContentIsRefused()
    {
        using var api = new TicketApi(portal.Api());
        var key = Guid.NewGuid().ToString();
        var first = (await api.SendAsync(HttpMethod.Post, Address, Notice, key)).Expect(HttpStatusCode.Created);
        var again = (await api.SendAsync(HttpMethod.Post, Address, Notice, key)).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Location, again.Location);
        (await api.SendAsync(HttpMethod.Post, Address, With("title", "Another"), key)).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("kind", "rain", "kind")]
    [InlineData("severity", null, "severity")]
    [InlineData("scope", "planet", "scope")]
    [InlineData("scope", "microsoft", "scope")]
    [InlineData("offerId", "nobody.nothing", "offerId")]
    [InlineData("offerId", null, "offerId")]
    [InlineData("publisherId", "northwind", "publisherId")]
    [InlineData("title", "", "title")]
    [InlineData("title", "two\nlines", "title")]
    [InlineData("text", "null \0 character", "text")]
    [InlineData("language", "tlh", "language")]
    [InlineData("from", "yesterday", "from")]
    [InlineData("until", "2001-01-01T00:00:00Z", "until")]
    [InlineData("link", "http://status.northwind.example", "link")]
    [InlineData("link", "javascript:alert(1)", "link")]
    public async Task Create_AWrongField_IsNamed(string field, string? value, string named)
    {
        using var api = new TicketApi(portal.Api());
        var refused = (await api.SendAsync(HttpMethod.Post, Address, With(field, value))).Expect(HttpStatusCode.BadRequest);
        Assert.Equal([named], refused.Errors);
        Assert.Equal("validationFailed", refused.Text("code"));
    }

    [Fact]
    public async Task Create_AnUnknownField_IsRefusedByName()
    {
        using var api = new TicketApi(portal.Api());
        var refused = (await api.SendAsync(HttpMethod.Post, Address, With("tilte", "Restores"))).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("tilte", Assert.Single(refused.Errors));
        Assert.Equal("unknownField", refused.Text("code"));
        (await api.SendAsync(HttpMethod.Get, $"{Address}?status=over")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reseller_ReadsAndWritesNothing()
    {
        using var staff = new TicketApi(portal.Api());
        var made = (await staff.SendAsync(HttpMethod.Post, Address, Notice)).Expect(HttpStatusCode.Created);
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await PartnerRows.SaveAsync(portal, mine);
        using var api = new TicketApi(await PartnerRows.ApiOfAsync(portal, mine));

        var read = (await api.SendAsync(HttpMethod.Get, made.Location ?? "")).Expect(HttpStatusCode.OK);
        Assert.Equal(made.Body.ToString(), read.Body.ToString());
        (await api.SendAsync(HttpMethod.Post, Address, Notice)).Expect(HttpStatusCode.Forbidden);
        (await api.SendAsync(HttpMethod.Patch, made.Location ?? "", new { title = "Mine" }, tag: "*")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Link_ATicket_NamesTheNoticeOnIt()
    {
        using var api = new TicketApi(portal.Api());
        var notice = (await api.SendAsync(HttpMethod.Post, Address, Notice)).Expect(HttpStatusCode.Created);
        var ticket = await api.NumberAsync();

        var linked = (await api.SendAsync(HttpMethod.Post, $"{notice.Location}/tickets", new { tickets = new[] { ticket } })).Expect(HttpStatusCode.OK);
        Assert.Equal(ticket, Assert.Single(linked.Body.GetProperty("linked").EnumerateArray()).GetString());
        var again = (await api.SendAsync(HttpMethod.Post, $"{notice.Location}/tickets", new { tickets = new[] { ticket } })).Expect(HttpStatusCode.OK);
        Assert.Equal("alreadySo", Assert.Single(again.Body.GetProperty("left").EnumerateArray()).GetProperty("reason").GetString());

        var read = (await api.GetAsync($"/{ticket}")).Expect(HttpStatusCode.OK);
        Assert.Equal(notice.Body.GetProperty("number").GetInt64(), read.Body.GetProperty("notice").GetInt64());
        Assert.Equal("noticeLinked", read.Kinds.Last());
        Assert.Equal(["tickets"], (await api.SendAsync(HttpMethod.Post, $"{notice.Location}/tickets", new { tickets = new[] { "twelve" } })).Expect(HttpStatusCode.BadRequest).Errors);
        (await api.SendAsync(HttpMethod.Post, $"{Address}/999999999/tickets", new { tickets = new[] { ticket } })).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Link_SameKey_LinksNothingAgain_OtherContentIsRefused()
    {
        using var api = new TicketApi(portal.Api());
        var notice = (await api.SendAsync(HttpMethod.Post, Address, Notice)).Expect(HttpStatusCode.Created);
        var (path, key) = ($"{notice.Location}/tickets", Guid.NewGuid().ToString());
        var (stays, goes) = (await api.NumberAsync(), await api.NumberAsync());
        object body = new { tickets = new[] { stays, goes } };
        (await api.SendAsync(HttpMethod.Post, path, body, key)).Expect(HttpStatusCode.OK);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = $"/notices/{notice.Body.GetProperty("number").GetInt64()}";
        using (var off = await agent.PostAsync($"{page}/tickets?handler=Unlink", [KeyValuePair.Create("tickets", $"{long.Parse(goes[3..], System.Globalization.CultureInfo.InvariantCulture)}")], page))
            Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);

        var again = (await api.SendAsync(HttpMethod.Post, path, body, key)).Expect(HttpStatusCode.OK);

        Assert.Equal([stays], again.Body.GetProperty("linked").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal((goes, "changedMeanwhile"), again.Body.GetProperty("left").EnumerateArray().Select(one => (one.GetProperty("number").GetString(), one.GetProperty("reason").GetString())).Single());
        Assert.Equal(JsonValueKind.Null, (await api.GetAsync($"/{goes}")).Expect(HttpStatusCode.OK).Body.GetProperty("notice").ValueKind);
        (await api.SendAsync(HttpMethod.Post, path, new { tickets = new[] { goes } }, key)).Expect(HttpStatusCode.UnprocessableEntity);
        (await api.SendAsync(HttpMethod.Post, path, body, new string('k', 201))).Expect(HttpStatusCode.BadRequest);
    }

    private static Dictionary<string, object?> With(string field, object? value) => new(Notice, StringComparer.Ordinal) { [field] = value };

    private static IEnumerable<long> Numbers(JsonElement list) => list.EnumerateArray().Select(one => one.GetProperty("number").GetInt64());
}
