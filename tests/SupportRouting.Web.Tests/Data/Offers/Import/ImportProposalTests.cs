using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

public sealed class ImportProposalTests(PostgresFixture server) : ImportProposalsOnEveryServer(server);

public sealed class ImportProposalSqlServerTests(SqlServerFixture server) : ImportProposalsOnEveryServer(server);

public abstract class ImportProposalsOnEveryServer(ServerFixture server)
{
    private const string Email = "contacts/customerSupport/1/email";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_FieldsSetByHand_StayAndAreProposed()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"), (Email, "right@lantern.example"));
        var report = await records.ImportAsync("One new", "new@lantern.example", "+48 22 000 00 00");

        var sheet = await records.SheetAsync();
        Assert.Equal(("Ours", "right@lantern.example", "+48 22 000 00 00"), (sheet["title"], sheet[Email], sheet["contacts/customerSupport/1/phone"]));
        // The telephone is another, so nobody has made sure of this contact.
        Assert.Null(sheet["contacts/customerSupport/1/confirmedAt"]);
        Assert.Equal((0, 1, 2), (report.Added, report.Changed, report.Proposed));
        var open = await records.OpenAsync();
        Assert.Equal([(Email, "right@lantern.example", "new@lantern.example"), ("title", "Ours", "One new")], open.Select(p => (p.Path, p.Before, p.Proposed)));
        Assert.All(open, p => Assert.Equal((ProposalOrigin.Import, "table", "lantern.one", records.LastImport), (p.Origin, p.Source, p.RecordKey, p.ImportId)));
    }

    [Fact]
    public async Task Import_AgainAndNewer_KeepsOneOpenProposalPerField()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"));
        await records.ImportAsync("Theirs");
        var first = Assert.Single(await records.OpenAsync());
        var again = await records.ImportAsync("Theirs");
        Assert.Equal((0, 1, first.Id), (again.Changed, again.Proposed, Assert.Single(await records.OpenAsync()).Id));
        await records.ImportAsync("Newer");
        Assert.Equal("Newer", Assert.Single(await records.OpenAsync()).Proposed);
        await records.ImportAsync("Ours");
        Assert.Empty(await records.OpenAsync());
    }

    [Fact]
    public async Task Import_ValueRejectedBefore_IsNotProposedAgain()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"));
        await records.ImportAsync("Theirs");
        await using (var db = records.Open())
            await db.RecordProposals.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProposalState.Rejected), Cancel);
        Assert.Equal(0, (await records.ImportAsync("Theirs")).Proposed);
        Assert.Empty(await records.OpenAsync());
        Assert.Equal(1, (await records.ImportAsync("Newer")).Proposed);
    }

    [Fact]
    public async Task Change_ToWhatIsProposed_EndsTheProposal()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"));
        await records.ImportAsync("Theirs");
        await records.EditAsync(("title", "Theirs"));
        Assert.Empty(await records.OpenAsync());
    }

    [Fact]
    public async Task Import_ContactAPersonRemoved_IsProposedWhole()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync((Email, null));
        await records.ImportAsync("One", "old@lantern.example", "+48 22 000 00 00");
        Assert.DoesNotContain((await records.SheetAsync()).Values.Keys, path => path.StartsWith("contacts/", StringComparison.Ordinal));
        Assert.All(await records.OpenAsync(), p => Assert.Equal("contacts/customerSupport/1", p.Part));
        Assert.Equal(2, (await records.OpenAsync()).Count);
    }

    [Fact]
    public async Task Import_List_LeavesContactsOfHand()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync((Email, "right@lantern.example"), ("contacts/engineering/1/email", "ours@lantern.example"));
        var report = await records.Database.ContactsAsync(Sample.Write(
            "offer_id,kind,email,phone\nlantern.one,customerSupport,list@lantern.example,+48 22 000 00 00\nlantern.one,engineering,list@lantern.example,\n"));
        var sheet = await records.SheetAsync();
        Assert.Equal(("right@lantern.example", "+48 22 000 00 00", "ours@lantern.example"),
            (sheet[Email], sheet["contacts/customerSupport/1/phone"], sheet["contacts/engineering/1/email"]));
        Assert.Equal((0, 1, 1, 2), (report.Added, report.Changed, report.Same, report.Proposed));
    }

    [Fact]
    public async Task Import_ListThatAgreesLater_EndsItsProposals()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync((Email, "right@lantern.example"), ("contacts/engineering/1/email", "ours@lantern.example"));
        await ListAsync("list@lantern.example", "list@lantern.example");
        Assert.Equal(2, (await records.OpenAsync()).Count);
        await ListAsync("right@lantern.example", "list@lantern.example");
        Assert.Equal("contacts/engineering/1/email", Assert.Single(await records.OpenAsync()).Path);

        Task<ImportReport> ListAsync(string support, string engineering) => records.Database.ContactsAsync(Sample.Write(
            $"offer_id,kind,email\nlantern.one,customerSupport,{support}\nlantern.one,engineering,{engineering}\n"));
    }

    [Fact]
    public async Task Import_ListThatAgreesLater_EndsItsProposalsForAPublisherToo()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await ListAsync("first@lantern.example");
        var publisher = await PublisherAsync();
        await using (var db = records.Open())
        {
            var edit = new RecordEdit([new FieldChange(Email, "first@lantern.example", "right@lantern.example")], ChangeSource.Person, null);
            await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(publisher, edit, ReviewRecords.Giulia, Cancel);
        }

        await ListAsync("list@lantern.example");
        Assert.Equal(1, await OpenAsync());
        await ListAsync("right@lantern.example");
        Assert.Equal(0, await OpenAsync());

        Task<ImportReport> ListAsync(string email) =>
            records.Database.ContactsAsync(Sample.Write($"publisher_id,kind,email\nlantern,customerSupport,{email}\n"));

        async Task<RecordOwner> PublisherAsync()
        {
            await using var db = records.Open();
            return new RecordOwner(RecordKind.Publisher, await db.Publishers.Where(p => p.Code == "lantern").Select(p => p.Id).SingleAsync(Cancel));
        }

        async Task<int> OpenAsync()
        {
            await using var db = records.Open();
            return await db.RecordProposals.CountAsync(p => p.PublisherId == publisher.Id && p.State == ProposalState.Open, Cancel);
        }
    }

    [Fact]
    public async Task Preview_HandFields_CountsAsTheImportThenDoes()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"));
        var preview = await records.ImportAsync("Theirs", "new@lantern.example", isPreview: true);
        Assert.Empty(await records.OpenAsync());
        var report = await records.ImportAsync("Theirs", "new@lantern.example");
        Assert.Equal((report.Added, report.Changed, report.Same, report.Refused, report.Proposed), (preview.Added, preview.Changed, preview.Same, preview.Refused, preview.Proposed));
        Assert.Equal(report.Differences, preview.Differences);
        Assert.Equal(
            [new ImportDifference(RecordKind.Offer, "lantern.one", "title", "Ours", "Theirs", true), new ImportDifference(RecordKind.Offer, "lantern.one", Email, "old@lantern.example", "new@lantern.example", false)],
            preview.Differences);
    }

    [Fact]
    public async Task Import_BrokenOff_LeavesNeitherHistoryNorProposals()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"));
        await using var db = records.Open();
        var before = await db.RecordChanges.CountAsync(Cancel);
        var request = records.Request("Theirs", "new@lantern.example") with { Keeping = (_, _) => throw new InvalidOperationException("broken off") };
        await Assert.ThrowsAsync<InvalidOperationException>(() => records.Database.OffersAsync(request));
        Assert.Equal((before, 0), (await db.RecordChanges.CountAsync(Cancel), await db.RecordProposals.CountAsync(Cancel)));
    }

    // The long form, 50,000 offers with 2,000 edited ones: bench, "offers hands".
    [Fact]
    public async Task Import_OfManyOffers_LosesNoEdit()
    {
        const int offers = 1000;
        const int edited = 100;
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write(HandEdits.File(offers, "first")));
        await using var db = database.Open();
        var edits = await HandEdits.MakeAsync(db, edited, Cancel);
        var report = await database.OffersAsync(Sample.Write(HandEdits.File(offers, "second")));
        Assert.Equal((offers, edited), (report.Changed + report.Same, report.Proposed));
        Assert.Equal([], await HandEdits.LostAsync(db, edits, Cancel));
    }
}
