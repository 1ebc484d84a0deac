using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class OfferApiTests(PortalFixture portal) : OfferApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class OfferApiSqlServerTests(SqlServerPortalFixture portal) : OfferApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class OfferApiOnEveryServer(PortalFixture portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_Query_FindsOffersAndPages()
    {
        using var api = portal.Api();
        var first = await JsonAsync(api, "/api/v1/offers?limit=2");
        Assert.Equal(2, first.GetProperty("items").GetArrayLength());
        var next = first.GetProperty("next").GetString();
        var second = await JsonAsync(api, $"/api/v1/offers?limit=2&after={next}");
        Assert.NotEqual(Id(first, 0), Id(second, 0));
        var found = await JsonAsync(api, "/api/v1/offers?query=northwind%20backup");
        Assert.Equal("northwind.northwind-backup", Id(found, 0));
        Assert.Equal(JsonValueKind.Null, found.GetProperty("next").ValueKind);
        Assert.Equal(JsonValueKind.Null, found.GetProperty("corrected").ValueKind);
    }

    [Fact]
    public async Task List_MisspeltQuery_TellsWhatWasLookedForUnlessAskedNotTo()
    {
        using var api = portal.Api();
        var found = await JsonAsync(api, "/api/v1/offers?query=nortwhind%20backup");
        Assert.Equal(("northwind backup", "northwind.northwind-backup"), (found.GetProperty("corrected").GetString(), Id(found, 0)));
        var asTyped = await JsonAsync(api, "/api/v1/offers?query=nortwhind%20backup&asTyped=true");
        Assert.Equal((0, JsonValueKind.Null), (asTyped.GetProperty("items").GetArrayLength(), asTyped.GetProperty("corrected").ValueKind));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("after=nonsense!", "after")]
    [InlineData("query=a%00b", "query")]
    [InlineData("asTyped=perhaps", "asTyped")]
    public async Task List_WrongParameter_IsNamed(string query, string field)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync($"/api/v1/offers?{query}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("northwind.northwind-backup")]
    [InlineData("NORTHWIND.Northwind-Backup")]
    [InlineData("DZH318Z00001")]
    public async Task Get_IdInAnyForm_GivesTheOffer(string id)
    {
        using var api = portal.Api();
        var offer = await JsonAsync(api, $"/api/v1/offers/{id}");
        Assert.Equal("northwind.northwind-backup", offer.GetProperty("offerId").GetString());
        Assert.Equal(
            ["customerSupport", "engineering", "cspProgram"],
            offer.GetProperty("contacts").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
        Assert.Equal(0, offer.GetProperty("notices").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Undefined, offer.GetProperty("lastConfirmed").ValueKind);
    }

    [Fact]
    public async Task Get_KnownETag_IsNotSentAgain()
    {
        using var api = portal.Api();
        using var first = await api.GetAsync("/api/v1/offers/northwind.northwind-backup", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/offers/northwind.northwind-backup");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var second = await api.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("nobody.nothing")]
    [InlineData("%00")]
    public async Task Get_Unknown_IsNotFound(string id)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync($"/api/v1/offers/{id}", Cancel);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }

    private static string? Id(JsonElement page, int index) => page.GetProperty("items")[index].GetProperty("offerId").GetString();

    private static async Task<JsonElement> JsonAsync(HttpClient api, string path)
    {
        using var response = await api.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
