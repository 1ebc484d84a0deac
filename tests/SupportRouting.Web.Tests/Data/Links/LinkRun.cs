using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data;
using SupportRouting.Data.Links;
using SupportRouting.Data.Links.Fetching;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Links;

/// <summary>One portal's link check on a database of its own, asking the sites of a test.</summary>
internal sealed class LinkRun : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _database;

    private LinkRun(ServerFixture server, string database, LinkSites sites, ManualTime time)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<ILinkNetwork>(sites)
            .AddSingleton(new LinkOptions(IsOn: true, TimeSpan.Zero, TimeSpan.FromSeconds(20), 4, null))
            .AddSingleton<LinkFetcher>().AddSingleton<CheckLinks>().AddScoped<CheckDueLink>().AddScoped<CollectLinks>().AddScoped<DeadLinks>()
            .AddScoped(_ => server.Open(database));
        _services = services.BuildServiceProvider();
        Db = server.Open(database);
    }

    public PortalDbContext Db { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LinkRun> StartAsync(ServerFixture server, LinkSites sites, ManualTime time) =>
        new(server, await server.CreateDatabaseAsync(), sites, time);

    /// <summary>A second portal on the same database.</summary>
    public LinkRun Another(ServerFixture server, LinkSites sites, ManualTime time) => new(server, _database, sites, time);

    public Task CollectAsync() => InScopeAsync<CollectLinks>(collect => collect.RunAsync(Cancel));

    public Task<int> CheckAsync() => _services.GetRequiredService<CheckLinks>().RunAsync(Cancel);

    public async Task<IReadOnlyList<LinkTrouble>> DeadAsync()
    {
        IReadOnlyList<LinkTrouble> dead = [];
        var urls = await UrlsAsync();
        await InScopeAsync<DeadLinks>(async links => dead = [.. (await links.AmongAsync(urls, Cancel)).Values]);
        return dead;
    }

    public Task<LinkAddressRecord> RowAsync(string url) => Db.LinkAddresses.AsNoTracking().SingleAsync(a => a.Url == url, Cancel);

    public Task<List<string>> UrlsAsync() => Db.LinkAddresses.AsNoTracking().OrderBy(a => a.Url).Select(a => a.Url).ToListAsync(Cancel);

    /// <summary>An offer with its publisher and links to some addresses.</summary>
    public async Task<OfferRecord> AddAsync(string code, params string[] urls)
    {
        var publisher = new PublisherRecord { Id = Guid.CreateVersion7(), Code = code, Name = code, NameKey = code };
        var offer = new OfferRecord
        {
            Id = Guid.CreateVersion7(),
            PublisherId = publisher.Id,
            Publisher = publisher,
            Key = $"{code}.{code}-backup",
            Title = code,
            TitleKey = code,
            SortTitle = code,
            SearchText = code,
        };
        foreach (var url in urls)
            offer.Links.Add(new LinkRecord { Id = Guid.CreateVersion7(), OfferId = offer.Id, Kind = OfferLinkKind.Documentation, Position = offer.Links.Count, Url = url });
        Db.Add(offer);
        await Db.SaveChangesAsync(Cancel);
        return offer;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task InScopeAsync<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
