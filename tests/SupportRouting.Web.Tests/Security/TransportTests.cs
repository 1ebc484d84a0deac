using System.Net;
using Microsoft.AspNetCore.Http;
using SupportRouting.Web.Security;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public class BehindProxyFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    protected override string EnvironmentName => "Production";

    protected virtual string Proxy => "127.0.0.1";

    protected override IEnumerable<(string Name, string Value)> Settings =>
        [("Demo:Enabled", "false"), ("ForwardedHeaders:KnownProxies:0", Proxy)];
}

public sealed class BehindStrangerFixture(PostgresFixture postgres) : BehindProxyFixture(postgres)
{
    protected override string Proxy => "192.0.2.7";
}

public sealed class DevelopmentBehindProxyFixture(PostgresFixture postgres) : BehindProxyFixture(postgres)
{
    protected override string EnvironmentName => "Development";
}

/// <summary>What the portal does and promises once the visitor's connection is secure, and whom it believes that.</summary>
public sealed class TransportTests(
    BehindProxyFixture trusted, BehindStrangerFixture untrusted, DevelopmentBehindProxyFixture development)
    : IClassFixture<BehindProxyFixture>, IClassFixture<BehindStrangerFixture>, IClassFixture<DevelopmentBehindProxyFixture>
{
    private const string Hsts = "Strict-Transport-Security";

    [Fact]
    public async Task Answer_OverHttpsThroughKnownProxy_CarriesHstsAndSecureCookies()
    {
        using var response = await OpenAsync(trusted, scheme: "https");
        Assert.Equal("max-age=31536000", Assert.Single(response.Headers.GetValues(Hsts)));
        AssertSecureCookies(response);
    }

    [Fact]
    public async Task Answer_OverPlainHttp_HasSecureCookiesAndNoHsts()
    {
        using var response = await OpenAsync(trusted, scheme: "http");
        Assert.False(response.Headers.Contains(Hsts));
        AssertSecureCookies(response);
    }

    [Fact]
    public async Task Answer_HttpsClaimedByAStranger_IsNotBelievedAndCookiesStaySecure()
    {
        using var response = await OpenAsync(untrusted, scheme: "https");
        Assert.False(response.Headers.Contains(Hsts));
        AssertSecureCookies(response);
    }

    [Fact]
    public async Task Answer_OverPlainHttpOnTheDevelopersMachine_HasCookiesABrowserKeeps()
    {
        using var response = await OpenAsync(development, scheme: "http");
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answer_OverHttpsInDevelopment_HasNoHsts()
    {
        using var response = await OpenAsync(development, scheme: "https");
        Assert.False(response.Headers.Contains(Hsts));
    }

    [Theory]
    [InlineData("127.0.0.1", "http", false)]
    [InlineData("::1", "http", false)]
    [InlineData("127.0.0.1", "https", true)]
    [InlineData("192.0.2.10", "http", true)]
    [InlineData("2001:db8::10", "http", true)]
    public void Cookies_InDevelopmentByAddressAndScheme_NeedHttpsBeyondThisMachine(string address, string scheme, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.LocalIpAddress = IPAddress.Parse(address);
        context.Request.Scheme = scheme;
        Assert.Equal(expected, WebProtection.NeedsHttps(context));
    }

    private static async Task<HttpResponseMessage> OpenAsync(PortalFixture portal, string scheme)
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        // The framework sends no HSTS to the names of the machine itself.
        request.Headers.Host = "portal.partner.example";
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "198.51.100.9");
        var response = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private static void AssertSecureCookies(HttpResponseMessage response) =>
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
}
