using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class HeaderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Paths =>
    [
        .. PortalMap.Pages, "/account/sign-in", "/nothing-here", "/api/v1/nothing", "/healthz/live", "/css/portal.css", "/error/500",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_OfAnyKind_CarriesTheHeaders(string path)
    {
        using var client = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var response = await client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        foreach (var (name, value) in new[]
        {
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        })
            Assert.Equal(value, Assert.Single(response.Headers.GetValues(name)));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_Scripts_AreFilesWithThisAnswersNonce(string path)
    {
        using var client = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var response = await client.GetAsync(path);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var page = await PortalClient.ReadAsync(response);
        Assert.All(page.Scripts, script =>
        {
            Assert.NotEmpty(script.Source ?? "");
            Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", policy, StringComparison.Ordinal);
        });
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), one => one.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nonce_OfTwoAnswers_Differs()
    {
        using var visitor = portal.Visitor();
        using var first = await visitor.GetAsync("/account/sign-in");
        using var second = await visitor.GetAsync("/account/sign-in");
        Assert.NotEqual(
            first.Headers.GetValues("Content-Security-Policy").Single(), second.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Cookies_OfASignIn_AreHiddenFromScriptsAndForeignSites()
    {
        using var visitor = portal.Visitor();
        using var response = await visitor.PostAsync("/account/sign-in?handler=Persona", [new("role", nameof(PortalRole.Reseller))]);
        var cookies = response.Headers.GetValues("Set-Cookie").ToArray();
        Assert.Contains(cookies, cookie => cookie.StartsWith("portal.session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAndExplained()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-out");
        using var response = await agent.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await PortalClient.ReadAsync(response)).QuerySelector(".error-page"));
        await agent.PageAsync("/ask");
    }

    [Fact]
    public async Task Host_ThatIsNotThisMachine_IsRefusedInDemo()
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Host = "rebound.example";
        using var response = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
