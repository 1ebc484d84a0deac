using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

public sealed class ImportOffersTests(PostgresFixture server) : ImportOffersOnEveryServer(server);

public sealed class ImportOffersSqlServerTests(SqlServerFixture server) : ImportOffersOnEveryServer(server);

public abstract class ImportOffersOnEveryServer(ServerFixture server)
{
    public static TheoryData<string> Files =>
    [
        "cloud-partner-portal.json", "submission-listing.json", "submission-configuration.json", "ingestion-listing.json",
        "ingestion-tree.json", "catalogue-page.json", "partner-center-products.json", "offers.csv",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Import_SameFileTwice_ChangesNothing(string file)
    {
        var database = await ImportDatabase.CreateAsync(server);
        var first = await database.OffersAsync(Sample.Path(file));
        var before = await database.AllAsync();
        var second = await database.OffersAsync(Sample.Path(file));
        Assert.True(first is { Kept: true, Added: > 0, Refused: 0 });
        Assert.Equal((0, 0, first.Added), (second.Added, second.Changed, second.Same));
        Assert.Equal(before.Select(o => (o.Key, o.AsOf)), (await database.AllAsync()).Select(o => (o.Key, o.AsOf)));
    }

    [Fact]
    public async Task Import_OneProductInFourFormats_IsOneOffer()
    {
        var database = await ImportDatabase.CreateAsync(server);
        string[] files = ["ingestion-listing.json", "submission-listing.json", "cloud-partner-portal.json", "catalogue-page.json"];
        foreach (var file in files)
            Assert.True((await database.OffersAsync(Sample.Path(file))).Kept);

        var gateway = Assert.Single(await database.AllAsync(), o => o.Title == "Tidewater Gateway");
        Assert.Equal(("tidewater.tidewater-gateway", false, PublisherKind.ThirdParty), (gateway.Key, gateway.IsDerived, gateway.PublisherKind));
        Assert.Equal(
            [OfferContactKind.CustomerSupport, OfferContactKind.Engineering, OfferContactKind.CspProgram],
            gateway.Contacts.Select(c => c.Kind).Order());
        Assert.Equal(4, gateway.Sources.Count);
    }

    [Fact]
    public async Task Import_FourFormatsInOneCall_MeetInOneOffer()
    {
        var database = await ImportDatabase.CreateAsync(server);
        string[] files =
        [
            Sample.Path("cloud-partner-portal.json"), Sample.Path("submission-listing.json"),
            Sample.Path("ingestion-listing.json"), Sample.Path("catalogue-page.json"),
        ];
        Assert.Equal(2, (await database.OffersAsync(files)).Added);
        var gateway = Assert.Single(await database.AllAsync(), o => o.Title == "Tidewater Gateway");
        Assert.Equal((3, 4), (gateway.Contacts.Count, gateway.Sources.Count));
        Assert.Equal(2, (await database.OffersAsync(files)).Added + (await database.AllAsync()).Count);
    }

    [Fact]
    public async Task Import_ListingWithoutIds_IsKeptUnderNamesAndSaysSo()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.OffersAsync(Sample.Path("submission-configuration.json"));
        var offer = Assert.Single(await database.AllAsync());
        Assert.Equal(("harboranalytics.harbor-insight", true, PublisherKind.Unknown), (offer.Key, offer.IsDerived, offer.PublisherKind));
        Assert.Contains(report.Warnings, w => w.Field == "offer id");
    }

    [Fact]
    public async Task Import_PublisherGiven_IsTheListings()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(new ImportRequest([Sample.Path("submission-configuration.json")], PublisherId: "harbor"));
        Assert.Equal("harbor.harbor-insight", Assert.Single(await database.AllAsync()).Key);
    }

    [Fact]
    public async Task Import_BadRows_AreNamedAndNothingIsKept()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.OffersAsync(Sample.Path("bad-rows.csv"));
        Assert.False(report.Kept);
        Assert.Equal(
            [("3", "publisher_id"), ("4", "offer_id"), ("5", "publisher id"), ("7", "")],
            report.Problems.Select(p => (p.Row, p.Field)));
        Assert.All(report.Problems, p => Assert.Equal("bad-rows.csv", p.File));
        Assert.All(report.Problems, p => Assert.NotEmpty(p.Reason));
        Assert.Empty(await database.AllAsync());
    }

    [Fact]
    public async Task Import_BadRowInOneOfTwoFiles_KeepsNothingOfEither()
    {
        var database = await ImportDatabase.CreateAsync(server);
        Assert.False((await database.OffersAsync(Sample.Path("offers.csv"), Sample.Path("bad-rows.csv"))).Kept);
        Assert.Empty(await database.AllAsync());
    }

    [Fact]
    public async Task Import_KeepGoodRows_KeepsThemAndReportsTheOthers()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.OffersAsync(new ImportRequest([Sample.Path("bad-rows.csv")], KeepGoodRows: true));
        Assert.Equal((true, 2, 4), (report.Kept, report.Added, report.Refused));
        var offers = await database.AllAsync();
        Assert.Equal(["good.four", "good.one"], offers.Select(o => o.Key));
        Assert.Empty(offers[0].Links);
        Assert.Equal("help at good.example", Assert.Single(offers[0].Contacts).Email);
    }

    [Fact]
    public async Task Import_TwoRowsOfOneOffer_FillEachOthersGaps()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.OffersAsync(Sample.Path("offers.csv"));
        var mail = Assert.Single(await database.AllAsync(), o => o.Key == "lantern.lantern-mail");
        Assert.Equal((false, true), (mail.IsByol, mail.IsStopSell));
        Assert.Equal("LANTERN SRL", Assert.Single(mail.Publisher!.Aliases).Name);
        Assert.Contains(report.Warnings, w => w.Row == "4" && w.Reason.Contains("same offer as row 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ListingThatDropsAContact_TakesItAway()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(Listing("""{"type":"CustomerSupport","email":"a@acme.example"},{"type":"ChannelManager","email":"b@acme.example"}""")));
        var report = await database.OffersAsync(Sample.Write(Listing("""{"type":"CustomerSupport","email":"c@acme.example"}""")));
        Assert.Equal(1, report.Changed);
        Assert.Equal("c@acme.example", Assert.Single(Assert.Single(await database.AllAsync()).Contacts).Email);
    }

    [Fact]
    public async Task Import_ContactThePartnerMayPassOn_StaysSo()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(Listing("""{"type":"CustomerSupport","email":"a@acme.example"}""")));
        await using (var db = database.Open())
            await db.SupportContacts.ExecuteUpdateAsync(s => s.SetProperty(c => c.MayBePassedToCustomers, true), TestContext.Current.CancellationToken);
        await database.OffersAsync(Sample.Write(Listing("""{"type":"CustomerSupport","email":"b@acme.example"}""")));
        var contact = Assert.Single(Assert.Single(await database.AllAsync()).Contacts);
        Assert.Equal(("b@acme.example", true), (contact.Email, contact.MayBePassedToCustomers));
    }

    [Fact]
    public async Task Import_Interrupted_LeavesNoTrace()
    {
        var database = await ImportDatabase.CreateAsync(server);
        using var stop = new CancellationTokenSource();
        var rows = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $"acme,offer-{i},Offer {i}"));
        var file = Sample.Write($"publisher_id,offer_id,title\n{rows}\n");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.OffersAsync(
            new ImportRequest([file]), new StopWhenWriting(stop), stop.Token));
        Assert.Empty(await database.AllAsync());
    }

    [Fact]
    public async Task Import_TwoAtOnce_TakeTurns()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var file = Sample.Path("catalogue-page.json");
        var reports = await Task.WhenAll(database.OffersAsync(file), database.OffersAsync(file), database.OffersAsync(file));
        Assert.Equal([0, 0, 2], reports.Select(r => r.Added).Order());
        Assert.Equal([0, 2, 2], reports.Select(r => r.Same).Order());
    }

    private static string Listing(string contacts) =>
        $$"""{"resourceType":"AzureListing","title":"Acme Backup","publisherName":"Acme","listingContacts":[{{contacts}}]}""";

    private sealed class StopWhenWriting(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase is ImportPhase.Writing)
                stop.Cancel();
        }
    }
}
