using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class EndpointTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Rows => [.. EndpointTable.Rows.Select(row => row.Name)];

    [Fact]
    public void Endpoints_OfThePortal_AreAllInTheTable()
    {
        var known = EndpointTable.Rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var missing = Endpoints().Select(pair => pair.Name).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal);
        Assert.Empty(missing);
    }

    [Fact]
    public void Table_OfEndpoints_NamesNoneThatIsGone()
    {
        var there = Endpoints().Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(EndpointTable.Rows, row => !there.Contains(row.Name));
    }

    [Fact]
    public void Anonymous_Endpoints_AreTheShortListAndNoMore()
    {
        var open = Endpoints().Where(pair => pair.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(pair => pair.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(EndpointTable.Anonymous.Order(StringComparer.Ordinal), open);
    }

    [Fact]
    public void Map_OfPages_HasEachPageOneCanOpen()
    {
        string[] apart = ["/account/sign-in"];
        var pages = EndpointTable.Rows.Where(row => row is { Method: "GET", Expected: [302, .., 200, 302] });
        Assert.All(pages.Select(row => row.Example).Except(apart), page => Assert.Contains(page, PortalMap.Pages));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Endpoint_EachCaller_GetsItsStatus(string name)
    {
        var row = EndpointTable.Rows.Single(one => one.Name == name);
        var got = new List<int>();
        foreach (var caller in EndpointTable.Callers)
            got.Add(await AskAsync(row, caller));
        Assert.Equal(row.Expected, got);
    }

    private async Task<int> AskAsync(EndpointRow row, string caller)
    {
        using var client = Enum.TryParse<PortalRole>(caller, out var role) ? await portal.SignedInAsync(role) : portal.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), row.Example);
        if (caller == "key")
            request.Headers.Add("X-Api-Key", PortalFixture.ApiKey);
        if (row.Method is not "GET")
        {
            var token = await client.TokenAsync("/account/sign-in");
            request.Headers.Add("X-Antiforgery", token);
        }
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }

    // Files of wwwroot are for everybody; in Development one more endpoint finds those added since the build.
    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Endpoints() =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}"
        from method in Methods(endpoint)
        select ($"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}", endpoint);

    private IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var compiled = loader.LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult();
        // A page without a handler answers to GET; no page here is for posts alone.
        return compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET").Distinct();
    }
}
