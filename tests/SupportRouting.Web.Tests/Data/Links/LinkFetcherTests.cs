using System.Net;
using System.Net.Sockets;
using System.Text;
using SupportRouting.Data.Links;
using SupportRouting.Data.Links.Fetching;
using SupportRouting.Domain.Links;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Links;

/// <summary>What the check makes of a site's answers, over real TLS to this machine.</summary>
public sealed class LinkFetcherTests : IAsyncDisposable
{
    private readonly LinkSites _sites = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, LinkFinding.Answered)]
    [InlineData(401, LinkFinding.ClosedToPrograms)]
    [InlineData(403, LinkFinding.ClosedToPrograms)]
    [InlineData(404, LinkFinding.NoSuchPage)]
    [InlineData(410, LinkFinding.NoSuchPage)]
    [InlineData(500, LinkFinding.ServerFault)]
    [InlineData(302, LinkFinding.OddAnswer)]
    public async Task Fetch_Answer_IsFound(int status, LinkFinding finding)
    {
        _sites.Answer = _ => LinkSites.Status(status);
        Assert.Equal(new LinkAnswer(finding, HasAnswered: true), await FetchAsync());
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(404)]
    public async Task Fetch_HeadRefused_AsksWithGet(int status)
    {
        _sites.Answer = request => LinkSites.Status(request.Method is "HEAD" ? status : 200);
        Assert.Equal(LinkFinding.Answered, (await FetchAsync()).Finding);
        Assert.Equal(["HEAD", "GET"], _sites.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Fetch_Redirects_AreFollowedStepByStepWithoutCookies()
    {
        _sites.Answer = request => request.Path switch
        {
            "/docs" => LinkSites.Status(301, "Location: /docs/", "Set-Cookie: seen=1"),
            "/docs/" => LinkSites.Status(308, "Location: https://help.example/start"),
            _ => LinkSites.Status(200),
        };
        Assert.Equal(LinkFinding.Answered, (await FetchAsync()).Finding);
        Assert.Equal([("public.example", "/docs"), ("public.example", "/docs/"), ("help.example", "/start")], _sites.Requests.Select(r => (r.Host, r.Path)));
        Assert.All(_sites.Requests, request => Assert.Equal(
            ["Accept: */*", "User-Agent: SupportRouting-LinkCheck/1.0 (+https://portal.example/)"],
            request.Head.Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith("Host", StringComparison.Ordinal)).Order()));
    }

    [Fact]
    public async Task Fetch_RedirectsWithoutEnd_StopAfterFive()
    {
        _sites.Answer = _ => LinkSites.Status(302, "Location: /docs");
        Assert.Equal(LinkFinding.TooManyRedirects, (await FetchAsync()).Finding);
        Assert.Equal(1 + LinkFetcher.MostRedirects, _sites.Requests.Count);
    }

    [Fact]
    public async Task Fetch_BusyWithATime_TellsWhoAndHowLong()
    {
        _sites.Answer = _ => LinkSites.Status(429, "Retry-After: 120");
        Assert.Equal(new LinkAnswer(LinkFinding.Busy, HasAnswered: true, "public.example", TimeSpan.FromMinutes(2)), await FetchAsync());
        _sites.Answer = _ => LinkSites.Status(503, "Retry-After: Mon, 02 Mar 2026 12:00:00 GMT");
        Assert.Equal(TimeSpan.FromHours(2), (await FetchAsync()).AskedWait);
    }

    [Fact]
    public async Task Fetch_BodyWithoutEnd_IsNotRead()
    {
        var broken = new TaskCompletionSource();
        _sites.Write = async (request, stream, ended) =>
        {
            if (request.Method is "HEAD")
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(LinkSites.Status(405)), ended);
                return;
            }

            await UntilBrokenAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", new string('x', 65_536), broken, ended);
        };
        Assert.Equal(LinkFinding.Answered, (await FetchAsync()).Finding);
        await broken.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task Fetch_HeadersWithoutEnd_AreGivenUp()
    {
        var broken = new TaskCompletionSource();
        _sites.Write = (_, stream, ended) => UntilBrokenAsync(stream, "HTTP/1.1 200 OK\r\n", $"X-Filler: {new string('x', 1000)}\r\n", broken, ended);
        Assert.Equal(LinkFinding.OddAnswer, (await FetchAsync()).Finding);
        await broken.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task Fetch_AnswerThatDripsIn_IsGivenUp()
    {
        _sites.Write = async (_, stream, ended) =>
        {
            while (true)
            {
                await stream.WriteAsync("H"u8.ToArray(), ended);
                await Task.Delay(TimeSpan.FromMilliseconds(20), ended);
            }
        };
        Assert.Equal(LinkFinding.TimedOut, (await FetchAsync(timeout: TimeSpan.FromMilliseconds(300))).Finding);
    }

    [Fact]
    public async Task Fetch_CertificateThatHasRunOut_IsBad()
    {
        _sites.Certificate = (all, host) => all.ExpiredFor(host);
        Assert.Equal(new LinkAnswer(LinkFinding.BadCertificate, HasAnswered: false), await FetchAsync());
        Assert.Empty(_sites.Requests);
    }

    [Fact]
    public async Task Fetch_CertificateOfAnotherHost_IsBad()
    {
        _sites.Certificate = (all, _) => all.For("other.example");
        Assert.Equal(LinkFinding.BadCertificate, (await FetchAsync()).Finding);
    }

    [Fact]
    public async Task Fetch_CertificateOfAnUnknownAuthority_CannotBeJudged()
    {
        _sites.Roots = null;
        Assert.Equal(LinkFinding.UnknownCertificate, (await FetchAsync()).Finding);
        Assert.Empty(_sites.Requests);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, LinkFinding.NoSuchHost)]
    [InlineData(SocketError.NoData, LinkFinding.NoSuchHost)]
    [InlineData(SocketError.TryAgain, LinkFinding.Unreachable)]
    public async Task Fetch_NameThatIsNotResolved_SaysWhetherItExists(SocketError why, LinkFinding finding)
    {
        _sites.Resolve = _ => throw new SocketException((int)why);
        Assert.Equal(new LinkAnswer(finding, HasAnswered: false), await FetchAsync());
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, LinkFinding.ConnectionRefused)]
    [InlineData(SocketError.TimedOut, LinkFinding.TimedOut)]
    [InlineData(SocketError.NetworkUnreachable, LinkFinding.Unreachable)]
    public async Task Fetch_HostThatTakesNoConnection_TriesEachAddressOnce(SocketError why, LinkFinding finding)
    {
        _sites.Resolve = _ => [IPAddress.Parse("2606:4700::20"), LinkSites.Public];
        _sites.Refuse = _ => new SocketException((int)why);
        Assert.Equal(finding, (await FetchAsync()).Finding);
        Assert.Equal([LinkSites.Public, IPAddress.Parse("2606:4700::20")], _sites.Connected.Select(point => point.Address));
    }

    [Fact]
    public async Task Fetch_PortalThatStops_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        _sites.Write = async (_, _, ended) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, ended);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FetchAsync(stop: stop.Token));
    }

    public ValueTask DisposeAsync() => _sites.DisposeAsync();

    private static async Task UntilBrokenAsync(Stream stream, string start, string more, TaskCompletionSource broken, CancellationToken ended)
    {
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start), ended);
            while (true)
                await stream.WriteAsync(Encoding.ASCII.GetBytes(more), ended);
        }
        catch (IOException)
        {
            broken.SetResult();
        }
    }

    private Task<LinkAnswer> FetchAsync(TimeSpan? timeout = null, CancellationToken? stop = null)
    {
        var options = new LinkOptions(IsOn: true, TimeSpan.Zero, timeout ?? TimeSpan.FromSeconds(20), 1, new Uri("https://portal.example"));
        var fetcher = new LinkFetcher(_sites, options, ManualTime.At("2026-03-02T10:00:00Z"));
        return fetcher.FetchAsync(new Uri("https://public.example/docs"), new HostPace(TimeSpan.Zero, TimeProvider.System), stop ?? Cancel);
    }
}
