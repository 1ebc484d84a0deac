using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers;

public sealed class FindOffersTests(PostgresFixture server) : FindOffersOnEveryServer(server);

public sealed class FindOffersSqlServerTests(SqlServerFixture server) : FindOffersOnEveryServer(server);

/// <summary>Every way to name an offer leads to it, on both servers in the same order.</summary>
public abstract class FindOffersOnEveryServer(ServerFixture server)
{
    private const string Offers = """
        publisher_id,offer_id,title,publisher_name,product_id,support_url,support_email,appsource_id
        northwind,northwind-backup,Northwind Backup,Northwind Software,DZH318Z0AAA1,https://www.northwind.example/support,help@mail.northwind.example,
        northwind,payroll-365,Payroll 365,NORTHWIND Traders,DZH318Z0AAA2,,,
        northwind,telemetry,Telemetry for Teams,,,https://github.com/northwind,,
        zolw,zolw-edr,Żółw EDR,Żółw Bezpieczeństwo Sp. z o.o.,DZH318Z0ZZZ1,https://zolw-ochrona.example,,
        acme,backup,Backup,Acme Software Srl,,https://acme.example,,PUBID.acme|AID.backup|PAPPID.1F
        acme,vault,Backup Vault,Acme Software Srl,,,,
        acme,cold.backup,Cold Backup,Acme Software Srl,,,,
        lantern,acme.backup,Like Acme Backup,Lantern,,,,
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_EveryWayToNameAnOffer_FindsItInItsOrder()
    {
        await using var db = await FilledAsync();
        (string Query, string Expected)[] cases =
        [
            ("orthw back", "northwind.northwind-backup"),
            ("northwind trad", "northwind.northwind-backup northwind.payroll-365 northwind.telemetry"),
            ("NORTHWIND Software tele", "northwind.telemetry"),
            ("zolw", "zolw.zolw-edr"),
            ("żółw bezpieczeństwo", "zolw.zolw-edr"),
            ("zolw-ochrona.example", "zolw.zolw-edr"),
            ("ochrona", "zolw.zolw-edr"),
            ("mail.northwind.example", "northwind.northwind-backup"),
            ("someone@mail.northwind.example", "northwind.northwind-backup"),
            ("https://www.northwind.example/other", "northwind.northwind-backup"),
            ("github.com", ""),
            ("dzh318z0aaa2", "northwind.payroll-365"),
            ("318z0aaa", "northwind.northwind-backup northwind.payroll-365"),
            ("Northwind.Payroll-365", "northwind.payroll-365"),
            ("AID.backup|PUBID.acme", "acme.backup lantern.acme.backup"),
            ("acme.backup", "acme.backup lantern.acme.backup"),
            ("backup", "acme.backup acme.vault acme.cold.backup lantern.acme.backup northwind.northwind-backup"),
            ("backup acme", "acme.backup acme.vault acme.cold.backup lantern.acme.backup"),
            ("te", "northwind.telemetry"),
            ("ft", ""),
        ];
        foreach (var (query, expected) in cases)
        {
            var page = await new SearchOffers(db).PageAsync(query, null, 20, Cancel, asTyped: true);
            Assert.Equal((query, expected), (query, Ids(page)));
            Assert.Equal((query, page.Rows.Count), (query, await new SearchOffers(db).CountAsync(query, Cancel)));
        }
    }

    [Fact]
    public async Task Page_OneAfterTheOther_IsTheWholeInTheOrderOfTheTiers()
    {
        await using var db = await FilledAsync();
        var rows = await db.Offers.AsNoTracking().ToListAsync(Cancel);
        foreach (var query in (string[])["backup", "acme.backup", "back", "northwind", "a", "software", "dzh318z0aaa1", "backup vault", "", "example", "acme back"])
        {
            var expected = Expected(rows, query);
            for (var limit = 1; limit <= 4; limit++)
            {
                var (seen, after) = (new List<string>(), (OfferCursor?)null);
                do
                {
                    var page = await new SearchOffers(db).PageAsync(query, after, limit, Cancel);
                    Assert.InRange(page.Rows.Count, 1, limit);
                    seen.AddRange(page.Rows.Select(row => row.OfferId));
                    after = OfferCursor.Parse(page.Next?.ToString());
                }
                while (after is not null);
                Assert.Equal((query, limit, string.Join(' ', expected)), (query, limit, string.Join(' ', seen)));
            }
        }
    }

    [Fact]
    public async Task Page_Misspelt_ShowsTheNearestAndSaysSo()
    {
        await using var db = await FilledAsync();
        (string Typed, string? Meant, string Expected)[] cases =
        [
            ("nortwind backup", "northwind backup", "northwind.northwind-backup"),
            ("norrthwind backup", "northwind backup", "northwind.northwind-backup"),
            ("northwimd backup", "northwind backup", "northwind.northwind-backup"),
            ("nrothwind backup", "northwind backup", "northwind.northwind-backup"),
            ("Nrothwimd BACKUPP", "northwind backup", "northwind.northwind-backup"),
            ("telmetri", "telemetry", "northwind.telemetry"),
            ("vualt", "vault", "acme.vault"),
            ("zowl", "zolw", "zolw.zolw-edr"),
            ("zolw-ochorna.example", "zolw-ochrona.example", "zolw.zolw-edr"),
            ("payroll-vault", null, ""),
            ("backup-vault", "backup vault", "acme.vault"),
            ("dzh318z0aaa9", null, ""),
            ("zzyzx", null, ""),
            ("edx", null, ""),
        ];
        foreach (var (typed, meant, expected) in cases)
        {
            var page = await new SearchOffers(db).PageAsync(typed, null, 20, Cancel);
            Assert.Equal((typed, meant, expected), (typed, page.Corrected, Ids(page)));
            Assert.Empty((await new SearchOffers(db).PageAsync(typed, null, 20, Cancel, asTyped: true)).Rows);
        }
    }

    [Fact]
    public async Task Page_AfterACorrectedOne_GoesOnWithTheSameWords()
    {
        await using var db = await FilledAsync();
        var first = await new SearchOffers(db).PageAsync("bcakup", null, 2, Cancel);
        var next = OfferCursor.Parse(first.Next?.ToString());
        var second = await new SearchOffers(db).PageAsync("bcakup", next, 20, Cancel);
        Assert.Equal(("backup", "acme.backup acme.vault"), (first.Corrected, Ids(first)));
        Assert.Equal(("backup", "acme.cold.backup lantern.acme.backup northwind.northwind-backup"), (second.Corrected, Ids(second)));
    }

    [Fact]
    public async Task Page_OddQueries_FindNothingAndBreakNothing()
    {
        await using var db = await FilledAsync();
        string[] odd =
        [
            new string('x', 200), string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{i}")), string.Join(' ', Enumerable.Repeat("bcakup", 25)) + " zzz",
            "%", "_", "[a-z]", "ac_e", "ac%e", "b[a]ckup", "'; drop table \"Offers\"; --", "\\", "\\%", "*", "-", "|", "@", "a@", "://", "www.", "\uD83D\uDE00", "..",
        ];
        foreach (var query in odd)
            Assert.Equal((query, ""), (query, Ids(await new SearchOffers(db).PageAsync(query, null, 20, Cancel, asTyped: true))));
        foreach (var query in odd)
            Assert.InRange((await new SearchOffers(db).PageAsync(query, null, 20, Cancel)).Rows.Count, 0, 20);
        Assert.Equal(8, await new SearchOffers(db).CountAsync(null, Cancel));
    }

    [Fact]
    public async Task Contacts_OfANewDomain_AreFoundByItAtOnce()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(Offers));
        await database.ContactsAsync(Sample.Write(
            "publisher_id,offer_id,email\nacme,,desk@acme-service.example\nnorthwind,northwind.telemetry,desk@northwind-signals.example\n"));
        await using var db = database.Open();
        var search = new SearchOffers(db);
        Assert.Equal("acme.backup acme.vault acme.cold.backup", Ids(await search.PageAsync("acme-service.example", null, 20, Cancel)));
        Assert.Equal("northwind.telemetry", Ids(await search.PageAsync("northwind-signals", null, 20, Cancel)));
        Assert.Equal("northwind.telemetry", Ids(await search.PageAsync("nortwind-singals", null, 20, Cancel)));
    }

    [Fact]
    public async Task Change_ByAPerson_IsFoundAtOnceMisspeltToo()
    {
        await using var db = await FilledAsync();
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Key == "acme.vault", Cancel);
        await ChangeAsync(db, new RecordOwner(RecordKind.Offer, offer.Id), new FieldChange("title", offer.Title, "Granite Safe"));
        await ChangeAsync(db, new RecordOwner(RecordKind.Publisher, offer.PublisherId), new FieldChange("contacts/customerSupport/1/email", null, "desk@acme-hotline.example"));
        var search = new SearchOffers(db);
        Assert.Equal("acme.vault", Ids(await search.PageAsync("garnite", null, 20, Cancel)));
        Assert.Equal("acme.backup acme.cold.backup acme.vault", Ids(await search.PageAsync("acme-hotline.example", null, 20, Cancel)));
    }

    [Fact]
    public async Task Sweep_OfOffersOfAnOlderPortal_LetsThemBeFoundAsAllOthers()
    {
        await using var db = await FilledAsync();
        await db.OfferWords.ExecuteDeleteAsync(Cancel);
        await db.Offers.ExecuteUpdateAsync(set => set.SetProperty(o => o.SearchText, o => o.SortTitle), Cancel);
        Assert.Empty((await new SearchOffers(db).PageAsync("zolw-ochorna.example", null, 20, Cancel)).Rows);

        await OfferTextSweep.RunAsync(db, Cancel);
        Assert.Equal("zolw.zolw-edr", Ids(await new SearchOffers(db).PageAsync("zolw-ochorna.example", null, 20, Cancel)));
        var words = await db.OfferWords.CountAsync(Cancel);
        await OfferTextSweep.RunAsync(db, Cancel);
        Assert.Equal(words, await db.OfferWords.Select(word => word.Word).Distinct().CountAsync(Cancel));
    }

    private static async Task ChangeAsync(PortalDbContext db, RecordOwner owner, FieldChange change) => Assert.IsType<RecordResult.Saved>(
        await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, new RecordEdit([change], ChangeSource.Person, null), new RecordActor(null, "Giulia Ferri"), Cancel));

    private static string Ids(OfferPage page) => string.Join(' ', page.Rows.Select(row => row.OfferId));

    // The rule in plain words, over all rows.
    private static IEnumerable<string> Expected(List<OfferRecord> rows, string typed)
    {
        var query = OfferQuery.Parse(typed);
        return rows.Where(o => query.Words.All(word => o.SearchText.Contains(SearchText.Pattern(word), StringComparison.Ordinal)))
            .OrderBy(o => query.Text.Length > 0 && (o.Key == query.Text || string.Equals(o.ProductId, typed, StringComparison.OrdinalIgnoreCase)) ? 0
                : o.SortTitle.StartsWith(query.Text, StringComparison.Ordinal) ? 1 : 2)
            .ThenBy(o => o.SortTitle, StringComparer.Ordinal).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Key);
    }

    private async Task<PortalDbContext> FilledAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var report = await database.OffersAsync(Sample.Write(Offers));
        Assert.Equal(8, report.Added);
        return database.Open();
    }
}
