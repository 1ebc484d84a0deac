using System.Net;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class ExportApiTests(ImportFixture portal) : IClassFixture<ImportFixture>
{
    private const string Path = "/api/v1/exports/offers";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "application/jsonl", "offers.jsonl", """{"format":"supportrouting-offers","version":1}""")]
    [InlineData("?format=json", "application/json", "offers.json", "[")]
    [InlineData("?format=csv", "text/csv", "offers.csv", "record,id,publisher,field,value,setByHand")]
    public async Task Get_Form_IsAWholeFile(string query, string type, string name, string first)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync(Path + query, Cancel);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileName);
        var lines = (await response.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(first, lines[0]);
        Assert.Contains(lines, line => line.Contains("supportrouting-offers", StringComparison.Ordinal) && line.Contains("end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownForm_IsRefusedByName()
    {
        using var api = portal.Api();
        using var response = await api.GetAsync(Path + "?format=xlsx", Cancel);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal((HttpStatusCode.BadRequest, "validationFailed"), (response.StatusCode, problem.RootElement.GetProperty("code").GetString()));
        Assert.Equal("One of: jsonl, json, csv.", problem.RootElement.GetProperty("errors").GetProperty("format")[0].GetString());
    }
}
