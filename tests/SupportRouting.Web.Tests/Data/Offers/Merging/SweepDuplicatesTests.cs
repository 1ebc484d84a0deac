using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Merging;

public sealed class SweepDuplicatesTests(PostgresFixture server) : SweepDuplicatesOnEveryServer(server);

public sealed class SweepDuplicatesSqlServerTests(SqlServerFixture server) : SweepDuplicatesOnEveryServer(server);

public abstract class SweepDuplicatesOnEveryServer(ServerFixture server)
{
    private const string Header = "publisher_id,offer_id,title,publisher_name,support_email,product_id\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_OfAll_FindsEachPairOnceWithItsReasons()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(Header + """
            lantern,mail,Lantern Mail,Lantern,help@lantern.example,DZH1
            lantern,mail-2,Lantern Mail,Lantern,help@lantern.example,DZH2
            lanterna,mail,Lantern Mail,Lantern Srl,help@lantern.example,DZH3
            faro,one,Faro One,Faro,help@gmail.example,DZH4
            fjord,two,Fjord Two,Fjord,help@gmail.example,DZH4
            """));
        var swept = await SweepAsync(database);
        Assert.Equal(new DuplicateSweep(5, 0, 0), swept);
        await using var db = database.Open();
        Assert.Equal(
            [
                (RecordKind.Publisher, "lantern|lanterna", DuplicateReasons.SameName | DuplicateReasons.SameSite),
                (RecordKind.Offer, "faro.one|fjord.two", DuplicateReasons.SameProductId),
                (RecordKind.Offer, "lantern.mail-2|lanterna.mail", DuplicateReasons.SameTitleAndPublisherName | DuplicateReasons.SameTitleAndSite),
                (RecordKind.Offer, "lantern.mail|lantern.mail-2", DuplicateReasons.SameTitle),
                (RecordKind.Offer, "lantern.mail|lanterna.mail", DuplicateReasons.SameTitleAndPublisherName | DuplicateReasons.SameTitleAndSite),
            ],
            (await new ReadDuplicates(db, TimeProvider.System).PageAsync(null, 50, Cancel)).Rows.Where(row => row.Kind is RecordKind.Offer || row.First.Id.StartsWith("lantern", StringComparison.Ordinal))
                .Select(row => (row.Kind, Names: string.Join('|', new[] { row.First.Id, row.Second.Id }.Order(StringComparer.Ordinal)), row.Reasons))
                .OrderBy(row => row.Kind).ThenBy(row => row.Names, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_OfATitleThatTooManyHave_SkipsAndCountsIt()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var offers = Enumerable.Range(0, SweepDuplicates.MostAlike + 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"firm{i},one,Backup,Firm {i} and others,help@firm{i}.example,DZH{i}"));
        await database.OffersAsync(Sample.Write(Header + string.Join('\n', offers)));
        Assert.Equal(new DuplicateSweep(0, 1, 0), await SweepAsync(database));
    }

    [Fact]
    public async Task Sweep_AfterWhatWasAlikeIsNot_ForgetsThePairButNotWhatSomebodySaid()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(Header + "lantern,a,One,Lantern,,DZH1\nlantern,b,One,Lantern,,DZH2\nlantern,c,Two,Lantern,,DZH3\nlantern,d,Two,Lantern,,DZH4\n"));
        await SweepAsync(database);
        await using (var db = database.Open())
        {
            var read = new ReadDuplicates(db, TimeProvider.System);
            var said = (await read.PageAsync(null, 10, Cancel)).Rows.Single(row => row.First.Name == "Two");
            Assert.True(await read.DismissAsync(said.Number, areNotTheSame: true, MergeDatabase.Giulia, Cancel));
            Assert.False(await read.DismissAsync(said.Number, areNotTheSame: true, MergeDatabase.Giulia, Cancel));
            await db.AllOffers.Where(o => o.Key == "lantern.b" || o.Key == "lantern.d").ExecuteUpdateAsync(set => set.SetProperty(o => o.TitleKey, "other"), Cancel);
            await db.AllOffers.Where(o => o.Key == "lantern.d").ExecuteUpdateAsync(set => set.SetProperty(o => o.TitleKey, "another"), Cancel);
        }

        await SweepAsync(database);
        await using var after = database.Open();
        Assert.Equal("Giulia Ferri", (await after.DuplicatePairs.SingleAsync(Cancel)).DismissedBy);
        Assert.Empty((await new ReadDuplicates(after, TimeProvider.System).PageAsync(null, 10, Cancel)).Rows);
    }

    [Fact]
    public async Task Sweep_OfMergedRecords_LeavesThemOut()
    {
        var made = await MergeDatabase.CreateAsync(server);
        await using (var db = made.Database.Open())
            await db.AllOffers.ExecuteUpdateAsync(set => set.SetProperty(o => o.AppSourceId, "lantern.same"), Cancel);
        Assert.Equal(4, (await SweepAsync(made.Database)).Pairs);
        await made.MergeAsync(made.Old, made.Mail);
        await using (var db = made.Database.Open())
            Assert.Equal(2, (await new ReadDuplicates(db, TimeProvider.System).PageAsync(null, 10, Cancel)).Rows.Count);
        Assert.Equal(2, (await SweepAsync(made.Database)).Pairs);
    }

    [Fact]
    public async Task Sweep_OfWhatCameToAMergedRecordInThatMoment_LetsItFollow()
    {
        var made = await MergeDatabase.CreateAsync(server);
        await made.MergeAsync(made.Old, made.Mail);
        await made.MergeAsync(made.Lanterna, made.Lantern);
        await using var db = made.Database.Open();
        var late = TicketRows.New("Late");
        late.OfferId = made.Old.Id;
        db.Add(late);
        await db.SaveChangesAsync(Cancel);
        await db.AllOffers.Where(o => o.Id == made.Pec.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.PublisherId, made.Lanterna.Id), Cancel);
        await SweepAsync(made.Database);
        Assert.Equal((made.Mail.Id, made.Old.Id), await db.Tickets.Where(t => t.Number == late.Number).Select(t => new ValueTuple<Guid?, Guid?>(t.OfferId, t.MovedFromOfferId)).SingleAsync(Cancel));
        Assert.Equal(made.Lantern.Id, await db.Offers.Where(o => o.Id == made.Pec.Id).Select(o => o.PublisherId).SingleAsync(Cancel));
    }

    private static async Task<DuplicateSweep> SweepAsync(ImportDatabase database)
    {
        await using var db = database.Open();
        return await new SweepDuplicates(db, TimeProvider.System).RunAsync(Cancel);
    }
}
