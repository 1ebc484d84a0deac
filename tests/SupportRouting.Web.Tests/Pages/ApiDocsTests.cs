using System.Text.Json;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>The page about the API says what the OpenAPI document says.</summary>
public sealed class ApiDocsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Page_OfTheApi_HasEveryCallAndShapeOfTheDocument()
    {
        using var admin = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await admin.PageAsync("/api/docs");
        using var document = JsonDocument.Parse(
            await (await admin.GetAsync("/api/v1/openapi.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            foreach (var call in path.Value.EnumerateObject())
            {
                var id = call.Value.GetProperty("operationId").GetString();
                Assert.Equal($"{call.Name.ToUpperInvariant()} {path.Name}", page.GetElementById("call-" + id)?.TextContent);
            }
        foreach (var shape in document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Assert.NotNull(page.GetElementById("shape-" + shape.Name));
    }

    [Fact]
    public async Task Links_ToShapes_LeadSomewhere()
    {
        using var admin = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await admin.PageAsync("/api/docs");
        var links = page.QuerySelectorAll("a[href^='#shape-']");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById((link.GetAttribute("href") ?? "")[1..])));
    }

    [Fact]
    public async Task Question_OfADecision_NamesFieldsRequiredOnesAndValues()
    {
        using var admin = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await admin.PageAsync("/api/docs");
        var asker = page.QuerySelectorAll("#shape-DecisionQuestion dt").Single(name => name.TextContent == "asker");
        Assert.Contains("required", asker.NextElementSibling?.TextContent, StringComparison.Ordinal);
        Assert.Contains("indirectReseller", page.GetElementById("shape-Asker")?.TextContent, StringComparison.Ordinal);
    }
}
