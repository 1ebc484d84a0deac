using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Links;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Links;

public sealed class LinkCheckTests(PostgresFixture server) : LinkCheckOnEveryServer(server);

public sealed class LinkCheckSqlServerTests(SqlServerFixture server) : LinkCheckOnEveryServer(server);

/// <summary>Which addresses are checked when, and what is kept of it, on each kind of server.</summary>
public abstract class LinkCheckOnEveryServer(ServerFixture server) : IAsyncDisposable
{
    private const string Docs = "https://docs.northwind.example/backup";
    private const string Kit = "https://partners.northwind.example/kit";

    private readonly LinkSites _sites = new();
    private readonly ManualTime _time = ManualTime.At("2026-03-02T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Collect_RecordsWithLinks_KeepsARowForEachAddressAndDropsTheOthers()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        var first = await run.AddAsync("northwind", Docs, Kit);
        var second = await run.AddAsync("adatum", Docs, "http://adatum.example/docs", "https://10.0.0.5/");
        var publisher = second.Publisher ?? throw new InvalidOperationException("No publisher.");
        publisher.Links.Add(new LinkRecord { Id = Guid.CreateVersion7(), PublisherId = publisher.Id, Kind = OfferLinkKind.Privacy, Url = "https://adatum.example/privacy" });
        publisher.Contacts.Add(new ContactRecord { Id = Guid.CreateVersion7(), PublisherId = publisher.Id, Kind = OfferContactKind.CustomerSupport, Url = "https://adatum.example/help" });
        run.Db.AddRange(publisher.Links);
        run.Db.AddRange(publisher.Contacts);
        await run.Db.SaveChangesAsync(Cancel);

        await run.CollectAsync();
        Assert.Equal(
            ["http://adatum.example/docs", "https://10.0.0.5/", "https://adatum.example/help", "https://adatum.example/privacy", Docs, Kit], await run.UrlsAsync());
        Assert.Equal((LinkRefusal.NotHttps, null), await RefusalAsync(run, "http://adatum.example/docs"));
        Assert.Equal((LinkRefusal.NotPublic, null), await RefusalAsync(run, "https://10.0.0.5/"));
        Assert.Equal((null, _time.Now), await RefusalAsync(run, Docs));

        run.Db.RemoveRange(first.Links);
        run.Db.RemoveRange(publisher.Contacts);
        await run.Db.SaveChangesAsync(Cancel);
        _time.Pass(TimeSpan.FromHours(1));
        await run.CollectAsync();
        Assert.Equal(["http://adatum.example/docs", "https://10.0.0.5/", "https://adatum.example/privacy", Docs], await run.UrlsAsync());
    }

    [Fact]
    public async Task Collect_MoreOwnersThanAPageHolds_MissesNone()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        for (var i = 0; i < 210; i++)
            await run.AddAsync($"publisher-{i}", $"https://site-{i}.example/docs");
        await run.CollectAsync();
        Assert.Equal(210, (await run.UrlsAsync()).Count);
    }

    [Fact]
    public async Task Check_Address_IsFetchedAtMostDaily()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", Docs);
        await run.CollectAsync();
        Assert.Equal(1, await run.CheckAsync());
        for (var hour = 1; hour < 24; hour++)
        {
            _time.Pass(TimeSpan.FromHours(1));
            await run.CollectAsync();
            Assert.Equal((hour, 0), (hour, await run.CheckAsync()));
        }

        Assert.Single(_sites.Requests);
        _time.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, await run.CheckAsync());
        Assert.Equal(2, _sites.Requests.Count);
    }

    [Fact]
    public async Task Check_TwoInstancesAtOnce_FetchEachAddressOnce()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", [.. Enumerable.Range(0, 40).Select(i => $"https://site-{i % 5}.example/{i}")]);
        await run.CollectAsync();
        await using var other = run.Another(server, _sites, _time);
        var counts = await Task.WhenAll(Task.Run(run.CheckAsync, Cancel), Task.Run(other.CheckAsync, Cancel));
        Assert.Equal(40, counts.Sum());
        Assert.Equal(40, _sites.Requests.Count);
        Assert.Equal(40, _sites.Requests.Select(request => request.Path).Distinct().Count());
    }

    [Fact]
    public async Task Check_PageThatIsGoneOnTwoDays_IsDeadUntilItAnswers()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", Kit, Docs, "http://northwind.example/");
        await run.CollectAsync();
        _sites.Answer = request => LinkSites.Status(request.Path is "/backup" ? 404 : 200);
        var since = _time.Now;
        Assert.Equal(2, await run.CheckAsync());
        Assert.Equal(["http://northwind.example/"], (await run.DeadAsync()).Select(dead => dead.Url));

        _time.Pass(TimeSpan.FromDays(1));
        await run.CheckAsync();
        Assert.Equal(
            [
                new LinkTrouble("http://northwind.example/", null, null),
                new LinkTrouble(Docs, LinkFinding.NoSuchPage, since),
            ],
            (await run.DeadAsync()).OrderBy(dead => dead.Url, StringComparer.Ordinal));

        _sites.Answer = _ => LinkSites.Status(200);
        _time.Pass(TimeSpan.FromDays(1));
        await run.CheckAsync();
        Assert.Equal(["http://northwind.example/"], (await run.DeadAsync()).Select(dead => dead.Url));
    }

    [Fact]
    public async Task Check_WithoutAWayToTheInternet_CallsNothingDead()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", Docs, Kit);
        await run.CollectAsync();
        _sites.Resolve = _ => throw new SocketException((int)SocketError.HostNotFound);
        for (var day = 0; day < 3; day++, _time.Pass(TimeSpan.FromDays(1)))
            await run.CheckAsync();
        Assert.Empty(await run.DeadAsync());
        Assert.Equal(LinkFinding.Unreachable, (await run.RowAsync(Docs)).Finding);
    }

    [Fact]
    public async Task Check_HostThatIsGoneWhileOthersAnswer_IsListed()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", Docs, Kit);
        await run.CollectAsync();
        _sites.Resolve = host => host.StartsWith("docs", StringComparison.Ordinal) ? throw new SocketException((int)SocketError.HostNotFound) : [LinkSites.Public];
        for (var day = 0; day < 4; day++, _time.Pass(TimeSpan.FromDays(1)))
            await run.CheckAsync();
        Assert.Equal([(Docs, LinkFinding.NoSuchHost)], (await run.DeadAsync()).Select(dead => (dead.Url, dead.Finding)));
    }

    [Fact]
    public async Task Check_HostThatAsksForAPause_IsLeftAloneWithAllItsAddresses()
    {
        await using var run = await LinkRun.StartAsync(server, _sites, _time);
        await run.AddAsync("northwind", Docs, "https://docs.northwind.example/archive", Kit);
        await run.CollectAsync();
        _sites.Answer = request => request.Host.StartsWith("docs", StringComparison.Ordinal) ? LinkSites.Status(429, "Retry-After: 172800") : LinkSites.Status(200);
        Assert.Equal(2, await run.CheckAsync());
        Assert.Equal([_time.Now.AddDays(1), _time.Now.AddDays(2), _time.Now.AddDays(2)], await run.Db.LinkAddresses.Select(a => a.NextDueAt).Order().ToListAsync(Cancel));
        Assert.Empty(await run.DeadAsync());
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _sites.DisposeAsync();
    }

    private static async Task<(LinkRefusal? Refusal, DateTimeOffset? NextDueAt)> RefusalAsync(LinkRun run, string url)
    {
        var row = await run.RowAsync(url);
        return (row.Refusal, row.NextDueAt);
    }
}
