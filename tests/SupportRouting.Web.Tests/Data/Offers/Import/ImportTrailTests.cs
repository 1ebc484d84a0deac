using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

public sealed class ImportTrailTests(PostgresFixture server) : ImportTrailOnEveryServer(server);

public sealed class ImportTrailSqlServerTests(SqlServerFixture server) : ImportTrailOnEveryServer(server);

public abstract class ImportTrailOnEveryServer(ServerFixture server)
{
    private const string First = "publisher_id,offer_id,title,publisher_name,support_email,documentation_url\nlantern,one,One,Lantern,help@lantern.example,https://docs.lantern.example\nlantern,two,Two,Lantern,help@lantern.example,\n";
    private const string Second = "publisher_id,offer_id,title,publisher_name,support_email,documentation_url\nlantern,one,One more,Lantern,desk@lantern.example,https://docs.lantern.example\nlantern,two,Two,Lantern,help@lantern.example,\n";

    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_AddedRecords_BeginTheirHistory()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var import = Guid.CreateVersion7();
        await database.OffersAsync(Request(import, First));

        await using var db = database.Open();
        var page = await new ReadImportedRecords(db).PageAsync(import, 0, 10, Cancel);
        Assert.Equal(
            [("lantern", RecordKind.Publisher, ChangeKind.Added), ("lantern.one", RecordKind.Offer, ChangeKind.Added), ("lantern.two", RecordKind.Offer, ChangeKind.Added)],
            page.Records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Record, r.Change)));
        Assert.Equal(3, await new ReadImportedRecords(db).CountAsync(import, Cancel));
        var rows = await db.RecordChanges.AsNoTracking().ToListAsync(Cancel);
        Assert.All(rows, row => Assert.Equal((ChangeSource.Import, "Giulia Ferri", null), (row.Source, row.ActorName, row.Fields)));
        Assert.Equal(rows.Select(r => (Guid?)r.Id).Order(), (await VersionsAsync(db)).Order());
    }

    [Fact]
    public async Task Import_ChangedRecords_KeepEachFieldBeforeAndAfter()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Request(Guid.CreateVersion7(), First));
        var before = await SheetAsync(database, "lantern.one");
        var import = Guid.CreateVersion7();
        await database.OffersAsync(Request(import, Second));

        await using var db = database.Open();
        var change = Assert.Single((await new ReadImportedRecords(db).PageAsync(import, 0, 10, Cancel)).Records);
        Assert.Equal(("lantern.one", 2, ChangeKind.Changed), (change.Key, change.Fields, change.Change));
        var history = new ReadHistory(db);
        var owner = await OwnerAsync(db, "lantern.one");
        var rows = (await history.PageAsync(owner, null, 10, Cancel)).Changes;
        Assert.Equal([import, rows[1].ImportId], rows.Select(r => r.ImportId));
        Assert.Contains(new FieldChange("contacts/customerSupport/1/email", "help@lantern.example", "desk@lantern.example"), rows[0].Fields);
        Assert.Contains(new FieldChange("title", "One", "One more"), rows[0].Fields);
        Assert.Empty((await history.AfterAsync(owner, rows[1].Id, Cancel))!.ChangesTo(before));
    }

    [Fact]
    public async Task Import_SameFileAgain_WritesNoHistory()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Request(Guid.CreateVersion7(), First));
        var again = Guid.CreateVersion7();
        var report = await database.OffersAsync(Request(again, First));
        await using var db = database.Open();
        Assert.Equal((2, 0), (report.Same, await new ReadImportedRecords(db).CountAsync(again, Cancel)));
    }

    [Fact]
    public async Task Import_ContactList_StandsInTheHistoryOfItsOwners()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Request(Guid.CreateVersion7(), First));
        await database.ContactsAsync(Sample.Write("publisher_id,offer_id,kind,email,documentation_url\nlantern,lantern.one,engineering,lab@lantern.example,https://more.lantern.example\nlantern,,cspProgram,csp@lantern.example,\n"));

        await using var db = database.Open();
        var offer = (await new ReadHistory(db).PageAsync(await OwnerAsync(db, "lantern.one"), null, 10, Cancel)).Changes[0];
        Assert.Contains(offer.Fields, f => f is { Path: "contacts/engineering/1/email", After: "lab@lantern.example" });
        // The link of the offer's own source stays in its slot.
        Assert.Contains(offer.Fields, f => f is { Path: "links/documentation/2/url", After: "https://more.lantern.example" });
        var publisher = new RecordOwner(RecordKind.Publisher, await db.Publishers.Select(p => p.Id).SingleAsync(Cancel));
        var own = (await new ReadHistory(db).PageAsync(publisher, null, 10, Cancel)).Changes[0];
        Assert.Contains(own.Fields, f => f is { Path: "contacts/cspProgram/1/email", After: "csp@lantern.example" });
        Assert.Equal(own.Id, await db.Publishers.Select(p => p.LastChangeId).SingleAsync(Cancel));
    }

    private static ImportRequest Request(Guid import, string content) => new([Sample.Write(content)]) { ImportId = import, Actor = Giulia };

    private static async Task<List<Guid?>> VersionsAsync(SupportRouting.Data.PortalDbContext db) =>
        [.. await db.Offers.Select(o => o.LastChangeId).ToListAsync(Cancel), .. await db.Publishers.Select(p => p.LastChangeId).ToListAsync(Cancel)];

    private static async Task<RecordOwner> OwnerAsync(SupportRouting.Data.PortalDbContext db, string key) =>
        new(RecordKind.Offer, await db.Offers.Where(o => o.Key == key).Select(o => o.Id).SingleAsync(Cancel));

    private static async Task<RecordSheet> SheetAsync(ImportDatabase database, string key)
    {
        await using var db = database.Open();
        return (await new ReadHistory(db).NowAsync(await OwnerAsync(db, key), Cancel))!.Sheet;
    }
}
