using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Data.Offers.Merging;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>Merging takes as many SQL commands for hundreds of tickets as for one, and a look for duplicates as many for fifty pairs as for two.</summary>
public sealed class MergeCommandCountTests(PostgresFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_HoweverManyRowsDepend_TakesAsManyCommands() => Assert.Equal(await MergingAsync(tickets: 1), await MergingAsync(tickets: 300));

    [Fact]
    public async Task Sweep_HoweverManyPairs_TakesAsManyCommands() => Assert.Equal(await SweepingAsync(pairs: 2), await SweepingAsync(pairs: 50));

    private async Task<int> MergingAsync(int tickets)
    {
        var made = await MergeDatabase.CreateAsync(server);
        var (db, commands) = Open(made.Database);
        await using var _ = db;
        for (var i = 0; i < tickets; i++)
        {
            var ticket = TicketRows.New($"Ticket {i}");
            ticket.OfferId = made.Old.Id;
            db.Add(ticket);
        }

        await db.SaveChangesAsync(Cancel);
        return (await commands.DuringAsync(async () => Assert.Equal(MergeFault.None, (await new MergeRecords(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System)
            .MergeAsync(made.Old, made.Mail, otherPublisherIsMeant: false, MergeDatabase.Giulia, Cancel)).Fault))).Count;
    }

    private async Task<int> SweepingAsync(int pairs)
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write("publisher_id,offer_id,title\n" + string.Concat(Enumerable.Range(0, pairs * 2).Select(i => $"firm{i / 2},offer-{i},Offer {i / 2}\n"))));
        var (db, commands) = Open(database);
        await using var _ = db;
        DuplicateSweep? found = null;
        var count = (await commands.DuringAsync(async () => found = await new SweepDuplicates(db, TimeProvider.System).RunAsync(Cancel))).Count;
        Assert.Equal(pairs, found?.Pairs);
        return count;
    }

    private static (PostgreSqlPortalDbContext Db, CommandCount Commands) Open(ImportDatabase database)
    {
        using var plain = database.Open();
        var commands = new CommandCount();
        // Commands are counted for a request; this is one.
        new HttpContextAccessor().HttpContext = new DefaultHttpContext();
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(plain.Database.GetConnectionString() ?? ""));
        return (new PostgreSqlPortalDbContext(options.AddInterceptors(commands).Options), commands);
    }
}
