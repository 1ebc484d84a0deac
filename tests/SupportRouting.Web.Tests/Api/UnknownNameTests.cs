using System.Net;
using System.Text;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

/// <summary>A name the API does not know is refused by that name, in a body as in a query.</summary>
public sealed class UnknownNameTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("""{"asker":"customer","topic":"T01","mood":"bad"}""", "unknownField", "mood")]
    [InlineData("""[{"asker":"customer","topic":"T01"},{"asker":"customer","topic":"T01","x.topic":1,"Topic":"T01"}]""", "unknownField", "[1].Topic", "[1].x.topic")]
    [InlineData("""{"asker":"customer","topic":"T99","mood":"bad"}""", "validationFailed", "mood", "topic")]
    [InlineData("""{"asker":"customer","topic":"T01","topic":"T02"}""", "validationFailed", "topic")]
    [InlineData("""[{"asker":"customer","topic":"T01","mood":1},7]""", "validationFailed", "[0].mood", "[1]")]
    public async Task Decide_UnknownFields_HaveTheirOwnCodeWhenNothingElseIsWrong(string body, string code, params string[] fields)
    {
        using var api = portal.Api();
        using var response = await api.PostAsync("/api/v1/decisions", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
        await AssertRefusedAsync(response, code, fields);
    }

    [Theory]
    [InlineData("/api/v1/offers?quary=backup", "quary")]
    [InlineData("/api/v1/offers?query=backup&limit=5&page=2&sort=title", "page", "sort")]
    [InlineData("/api/v1/offers/northwind.northwind-backup?offerId=other.one", "offerId")]
    [InlineData("/api/v1/topics?lang=it", "lang")]
    public async Task Get_UnknownParameter_IsRefusedByName(string address, params string[] fields)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync(address, Cancel);
        await AssertRefusedAsync(response, "unknownField", fields);
    }

    [Theory]
    [InlineData("/api/v1/offers?QUERY=backup&Limit=5")]
    [InlineData("/api/v1/offers/northwind.northwind-backup")]
    [InlineData("/api/v1/topics?language=it")]
    public async Task Get_KnownParameters_AreTaken(string address)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string code, string[] fields)
    {
        var problem = await ApiShellTests.AssertProblemAsync(response, HttpStatusCode.BadRequest, code);
        Assert.Equal(fields, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
