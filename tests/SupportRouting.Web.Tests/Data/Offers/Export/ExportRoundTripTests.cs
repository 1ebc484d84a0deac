using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Export;

public sealed class ExportRoundTripTests(PostgresFixture server) : ExportRoundTripOnEveryServer(server);

public sealed class ExportRoundTripSqlServerTests(SqlServerFixture server) : ExportRoundTripOnEveryServer(server);

/// <summary>An export makes in an empty database what it was made of, to the byte.</summary>
public abstract class ExportRoundTripOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_OfTheSamples_ComesBack() => await ComesBackAsync(new ImportDatabase(server, await server.CreateSampleDatabaseAsync()));

    [Fact]
    public async Task Export_OfEverySampleFile_ComesBack()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var files = Directory.GetFiles(Path.GetDirectoryName(Sample.Path("."))!).Order(StringComparer.Ordinal).ToArray();
        Assert.True((await database.OffersAsync(new ImportRequest(files, KeepGoodRows: true, PublisherId: "lantern"))).Added > 10);
        await database.ContactsAsync(Sample.Path("contacts.csv"), Sample.Path("contacts.jsonl"));
        await ComesBackAsync(database);
    }

    [Theory]
    [InlineData(11, ExportForm.Csv)]
    [InlineData(12, ExportForm.JsonLines)]
    public async Task Export_OfOddRecords_ComesBack(int seed, ExportForm form)
    {
        var database = await ImportDatabase.CreateAsync(server);
        var file = ExportFiles.Write(form, new OddRecords(seed).Make(8, 60));
        var report = await database.OffersAsync(file);
        Assert.Equal((68, 0, 0), (report.Added, report.Refused, report.Warned));
        Assert.Equal(await File.ReadAllBytesAsync(file, Cancel), await ExportAsync(database, form));
        await ComesBackAsync(database);
    }

    [Fact]
    public async Task Import_OfAnExportIntoItsOwnDatabase_ChangesNothing()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(ExportFiles.Write(ExportForm.Json, new OddRecords(13).Make(3, 20)));
        var report = await database.OffersAsync(Sample.Write(await ExportAsync(database, ExportForm.Json)));
        Assert.Equal((0, 0, 23), (report.Added, report.Changed, report.Same));
    }

    [Fact]
    public async Task Import_OverAnotherState_MakesTheFilesAndLeavesWhatPeopleSet()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write("publisher_id,offer_id,title,publisher_name,summary,support_email,documentation_url\nlantern,one,One,Lantern,Old,help@lantern.example,https://docs.lantern.example\n"));
        var exported = Sample.Write(await ExportAsync(database, ExportForm.JsonLines));
        await ChangeAsync(database, ChangeSource.System, new("title", "One", "Two"), new("links/documentation/1/url", "https://docs.lantern.example", null), new("notes", null, "later"));
        await ChangeAsync(database, ChangeSource.Person, new FieldChange("contacts/customerSupport/1/email", "help@lantern.example", "desk@lantern.example"));

        var report = await database.OffersAsync(new ImportRequest([exported]) { ImportId = Guid.CreateVersion7(), Actor = new RecordActor(null, "Giulia Ferri") });

        Assert.Equal((0, 1, 1, 1), (report.Added, report.Changed, report.Same, report.Proposed));
        await using var db = database.Open();
        var owner = new RecordOwner(RecordKind.Offer, await db.Offers.Select(o => o.Id).SingleAsync(Cancel));
        var now = (await new ReadHistory(db).NowAsync(owner, Cancel))!.Sheet;
        Assert.Equal(("One", null, "https://docs.lantern.example"), (now["title"], now["notes"], now["links/documentation/1/url"]));
        Assert.Equal(("desk@lantern.example", "person"), (now["contacts/customerSupport/1/email"], now["contacts/customerSupport/1/confirmedHow"]));
        var proposal = await db.RecordProposals.SingleAsync(Cancel);
        Assert.Equal(("contacts/customerSupport/1/email", "desk@lantern.example", "help@lantern.example", "portalExport"), (proposal.Path, proposal.Before, proposal.Proposed, proposal.Source));
        var change = (await new ReadHistory(db).PageAsync(owner, null, 1, Cancel)).Changes[0];
        Assert.Equal((ChangeSource.Import, "Giulia Ferri"), (change.Source, change.ActorName));
        Assert.Contains(new FieldChange("notes", "later", null), change.Fields);
        Assert.Contains("docs.lantern", (await db.Offers.SingleAsync(Cancel)).SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RefusedRecord_KeepsNothingUnlessTheOthersAreWanted()
    {
        var database = await ImportDatabase.CreateAsync(server);
        var records = new OddRecords(14).Make(2, 2).ToList();
        var file = ExportFiles.Write(ExportForm.JsonLines, [.. records, records[0], records[3] with { Id = "nobody.one", Publisher = "nobody" }]);
        var refused = await database.OffersAsync(file);
        Assert.Equal((1, false), (refused.Refused, refused.Kept));
        var kept = await database.OffersAsync(new ImportRequest([file], KeepGoodRows: true));
        Assert.Equal((2, 4, true), (kept.Refused, kept.Added, kept.Kept));
        Assert.Equal([("6", "id"), ("7", "publisher")], kept.Problems.Select(p => (p.Row, p.Field)));
    }

    private static async Task<byte[]> ExportAsync(ImportDatabase database, ExportForm form)
    {
        var path = Sample.Write("");
        await using var db = database.Open();
        await new ExportOffers(db).RunAsync(path, form, new Progress<ExportCounts>(), Cancel);
        return await File.ReadAllBytesAsync(path, Cancel);
    }

    private async Task ComesBackAsync(ImportDatabase database)
    {
        var (lines, table) = (await ExportAsync(database, ExportForm.JsonLines), await ExportAsync(database, ExportForm.Csv));
        foreach (var exported in new[] { lines, table })
        {
            var empty = await ImportDatabase.CreateAsync(server);
            var report = await empty.OffersAsync(Sample.Write(exported));
            Assert.Equal((0, true), (report.Refused, report.Kept));
            Assert.Equal(lines, await ExportAsync(empty, ExportForm.JsonLines));
            Assert.Equal(table, await ExportAsync(empty, ExportForm.Csv));
        }
    }

    private static async Task ChangeAsync(ImportDatabase database, ChangeSource source, params FieldChange[] changes)
    {
        await using var db = database.Open();
        var owner = new RecordOwner(RecordKind.Offer, await db.Offers.Select(o => o.Id).SingleAsync(Cancel));
        Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, new RecordEdit(changes, source, null), new RecordActor(null, "Giulia Ferri"), Cancel));
    }
}
