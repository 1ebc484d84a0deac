using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>A look at all records takes as many SQL commands for a batch of hundreds as for a few.</summary>
public sealed class ContactWorkCommandCountTests(PostgresFixture server)
{
    private const int Few = 20;
    private const int AWholeBatch = 400;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AllAsync_HundredsOfOffers_TakesAsManyCommandsAsAFew() => Assert.Equal(await CommandsAsync(Few), await CommandsAsync(AWholeBatch));

    private async Task<int> CommandsAsync(int offers)
    {
        var commands = new CommandCount();
        // Commands are counted for a request; this is one.
        new HttpContextAccessor().HttpContext = new DefaultHttpContext();
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(await server.CreateDatabaseAsync()));
        await using var db = new PostgreSqlPortalDbContext(options.AddInterceptors(commands).Options);
        using var file = new ManyOffers(offers);
        await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([file.Path]), new Progress<ImportProgress>(), Cancel);

        var work = new RenewContactWork(db, new FreshnessOptions(TimeSpan.FromDays(180), TimeSpan.FromHours(48)), BuiltInPolicy.Read(), TimeProvider.System);
        var count = (await commands.DuringAsync(() => work.AllAsync(Cancel))).Count;
        Assert.Equal(offers / 20 * 3, await db.ContactWork.CountAsync(Cancel));
        return count;
    }
}
