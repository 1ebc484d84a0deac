using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

public sealed class OfferPageTests(PortalFixture portal) : OfferPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class OfferPageSqlServerTests(SqlServerPortalFixture portal) : OfferPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class OfferPageOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task List_Query_ShowsTheOffersFound()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/offers?query=northwind%20back");
        Assert.Equal(["Northwind Backup"], page.QuerySelectorAll(".offer-name").Select(a => a.TextContent));
        Assert.Contains("1 offer", page.QuerySelector(".offer-count")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_MisspeltQuery_ShowsTheNearestAndAWayToInsist()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/offers?query=nortwhind%20backup");
        Assert.Equal(["Northwind Backup"], page.QuerySelectorAll(".offer-name").Select(a => a.TextContent));
        var note = page.QuerySelector(".offer-corrected");
        Assert.Contains("Shown for “northwind backup”", note?.TextContent, StringComparison.Ordinal);
        var insisting = await agent.PageAsync(note?.QuerySelector("a")?.GetAttribute("href") ?? "");
        Assert.Empty(insisting.QuerySelectorAll(".offer-name, .offer-corrected"));
        Assert.Contains("nortwhind backup", insisting.QuerySelector(".offer-empty")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TopSearch_AWholeId_LeadsToTheOffer()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var response = await agent.GetAsync("/offers?query=dzh318z00001&top=true");
        Assert.Equal("/offers/northwind.northwind-backup", response.Headers.Location?.ToString() ?? response.RequestMessage?.RequestUri?.AbsolutePath);
    }

    [Fact]
    public async Task TypeAhead_MisspeltOrAWholeId_FindsTheSame()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var misspelt = await reseller.PageAsync("/ask?handler=Products&productQuery=nortwhind%20backup");
        Assert.Contains("Shown for “northwind backup”", misspelt.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal("offer:northwind.northwind-backup", misspelt.QuerySelector(".product-hit")?.GetAttribute("value"));
        var domain = await reseller.PageAsync("/ask?handler=Products&productQuery=adatum.example");
        Assert.All(domain.QuerySelectorAll(".product-hit"), hit => Assert.StartsWith("offer:adatum.", hit.GetAttribute("value"), StringComparison.Ordinal));
        Assert.NotEmpty(domain.QuerySelectorAll(".product-hit"));
    }

    [Fact]
    public async Task List_AskedByHtmx_IsTheResultsAlone()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/offers?query=lantern");
        request.Headers.Add("HX-Request", "true");
        using var response = await agent.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("<section id=\"offer-results\"", text.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NextPage_GoesOn()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var first = await agent.PageAsync("/offers");
        var next = first.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? throw new InvalidOperationException("No next page.");
        var second = await agent.PageAsync(next);
        Assert.Empty(Names(first).Intersect(Names(second)));
    }

    [Theory]
    [InlineData("/offers?query=zz-nothing-zz")]
    [InlineData("/offers?after=broken")]
    [InlineData("/offers?query=%00")]
    public async Task List_OddInput_IsStillAPage(string path)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        await agent.PageAsync(path);
    }

    [Fact]
    public async Task Details_EveryKind_IsShownWithWhatMayBePassedOn()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync("/offers/northwind.northwind-backup");
        Assert.Equal(
            ["Customer support contact", "CSP program contact", "Engineering contact"],
            page.QuerySelectorAll(".offer-contact-kind").Select(h => h.TextContent));
        Assert.Equal("tel:+390105550112", page.QuerySelector("a[href^='tel:']")?.GetAttribute("href"));
        Assert.Contains("May be passed on", page.QuerySelector(".offer-pass")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/ask?offerId=northwind.northwind-backup']"));
    }

    [Theory]
    [InlineData("en", "this is normal for offers of this type")]
    [InlineData("it", "è normale per offerte di questo tipo")]
    [InlineData("es", "es normal en ofertas de este tipo")]
    [InlineData("pl", "to normalne dla ofert tego typu")]
    public async Task Details_DynamicsWithoutCspContact_SaysItIsNormal(string language, string words)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent, language);
        var page = await agent.PageAsync("/offers/fabrikam.fabrikam-ledger");
        Assert.Contains(words, page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_PublishersContact_IsMarkedAsSuch()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/offers/lantern.lantern-mail");
        Assert.Contains("Given by the publisher for all its offers", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Page not found since")]
    [InlineData("pl", "Nie ma tej strony od")]
    public async Task Details_DeadLink_IsMarkedForStaffAlone(string language, string words)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent, language);
        var page = await agent.PageAsync("/offers/northwind.northwind-backup");
        Assert.StartsWith(words, Assert.Single(page.QuerySelectorAll(".link-mark")).TextContent.Trim(), StringComparison.Ordinal);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller, language);
        Assert.Empty((await reseller.PageAsync("/offers/northwind.northwind-backup")).QuerySelectorAll(".link-mark"));
    }

    [Fact]
    public async Task Details_SupportSiteThatIsDead_IsMarkedBesideTheContactToo()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/offers/lantern.lantern-mail");
        Assert.All(page.QuerySelectorAll(".link-mark"), mark => Assert.Contains("No valid certificate since", mark.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#offer-links ~ .offer-list .link-mark"));
    }

    [Fact]
    public async Task Details_Unknown_IsNotFound()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        await agent.PageAsync("/offers/nobody.nothing", HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".offer-line").Select(l => l.TextContent);
}
