using System.Net;
using SupportRouting.Data.Links;
using SupportRouting.Data.Links.Fetching;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Tests.Links;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Links;

/// <summary>However an internal address is named, nobody connects to it.</summary>
public sealed class LinkAddressRefusalTests : IAsyncDisposable
{
    private static readonly string[] Internal =
    [
        "0.0.0.0", "10.0.0.5", "100.64.0.1", "127.0.0.1", "127.8.8.8", "168.63.129.16", "169.254.169.254", "172.20.0.1", "192.0.0.192", "192.168.0.1",
        "198.18.0.1", "203.0.113.9", "224.0.0.251", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1", "100::1", "2001::7f00:1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
    ];

    private readonly LinkSites _sites = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_NameThatStandsForAnInternalAddress_ConnectsToNobody()
    {
        foreach (var address in Internal)
        {
            _sites.Resolve = _ => [IPAddress.Parse(address)];
            Assert.Equal((address, LinkFinding.NotPublic), (address, await FetchAsync("https://public.example/")));
        }

        Assert.Empty(_sites.Connected);
    }

    [Fact]
    public async Task Fetch_InternalAddressItself_ConnectsToNobody()
    {
        foreach (var address in Internal)
            Assert.Equal((address, LinkFinding.LeadsAstray), (address, await FetchAsync(address.Contains(':', StringComparison.Ordinal) ? $"https://[{address}]/" : $"https://{address}/")));
        Assert.Empty(_sites.Connected);
    }

    [Fact]
    public async Task Fetch_RedirectToAnyWayOfNamingAnInternalAddress_StopsThere()
    {
        foreach (var row in InternalAddresses.All)
        {
            var target = row.Data;
            _sites.Answer = request => LinkSites.Status(request.Path is "/start" ? 302 : 404, $"Location: {target}");
            var finding = await FetchAsync("https://public.example/start");
            Assert.True(finding is LinkFinding.LeadsAstray or LinkFinding.NoSuchPage or LinkFinding.OddAnswer, $"{target}: {finding}");
        }

        Assert.All(_sites.Connected, address => Assert.Equal(LinkSites.Public, address.Address));
        Assert.All(_sites.Requests, request => Assert.Equal("public.example", request.Host));
    }

    [Fact]
    public async Task Fetch_RedirectToANameThatIsInternal_ConnectsToTheFirstHostOnly()
    {
        _sites.Answer = _ => LinkSites.Status(302, "Location: https://inside.example/");
        foreach (var address in Internal)
        {
            _sites.Resolve = host => [host is "public.example" ? LinkSites.Public : IPAddress.Parse(address)];
            Assert.Equal((address, LinkFinding.NotPublic), (address, await FetchAsync("https://public.example/")));
        }

        Assert.All(_sites.Connected, address => Assert.Equal(LinkSites.Public, address.Address));
    }

    [Fact]
    public async Task Fetch_NameWithAPublicAndAPrivateAddress_ConnectsToNeither()
    {
        _sites.Resolve = _ => [LinkSites.Public, IPAddress.Parse("10.0.0.5")];
        Assert.Equal(LinkFinding.NotPublic, await FetchAsync("https://public.example/"));
        Assert.Empty(_sites.Connected);
    }

    [Fact]
    public async Task Fetch_NameThatBecomesInternalBetweenTwoRequests_ConnectsToThePublicAddressOnly()
    {
        var lookups = 0;
        _sites.Resolve = _ => [++lookups is 1 ? LinkSites.Public : IPAddress.Loopback];
        _sites.Answer = _ => LinkSites.Status(405);
        Assert.Equal(LinkFinding.NotPublic, await FetchAsync("https://public.example/"));
        Assert.Equal(2, lookups);
        Assert.Equal([new IPEndPoint(LinkSites.Public, 443)], _sites.Connected);
    }

    [Fact]
    public async Task Fetch_OneConnection_LooksTheNameUpOnce()
    {
        var lookups = 0;
        _sites.Resolve = _ => [++lookups is 1 ? LinkSites.Public : IPAddress.Loopback];
        Assert.Equal(LinkFinding.Answered, await FetchAsync("https://public.example/"));
        Assert.Equal((1, 1), (lookups, _sites.Connected.Count));
    }

    public ValueTask DisposeAsync() => _sites.DisposeAsync();

    private async Task<LinkFinding> FetchAsync(string address)
    {
        var options = new LinkOptions(IsOn: true, TimeSpan.Zero, TimeSpan.FromSeconds(20), 1, null);
        var fetcher = new LinkFetcher(_sites, options, TimeProvider.System);
        return (await fetcher.FetchAsync(new Uri(address), new HostPace(TimeSpan.Zero, TimeProvider.System), Cancel)).Finding;
    }
}
