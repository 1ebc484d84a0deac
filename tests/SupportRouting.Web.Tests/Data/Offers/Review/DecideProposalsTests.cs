using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Review;

public sealed class DecideProposalsTests(PostgresFixture server) : DecideProposalsOnEveryServer(server);

public sealed class DecideProposalsSqlServerTests(SqlServerFixture server) : DecideProposalsOnEveryServer(server);

public abstract class DecideProposalsOnEveryServer(ServerFixture server)
{
    private const string Email = "contacts/customerSupport/1/email";
    private static readonly RecordActor Marek = new(Guid.CreateVersion7(), "Marek Kowal");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accept_AProposal_WritesItAndGivesTheFieldBackToTheSource()
    {
        var records = await ProposedAsync();
        var title = (await records.OpenAsync()).Single(p => p.Path is "title");
        var result = await DecideAsync(records, true, title.Id);

        Assert.Equal((1, 0, 0), (result.Decided, result.Meanwhile, result.Gone));
        Assert.Equal("Theirs", (await records.SheetAsync())["title"]);
        await using var db = records.Open();
        var row = (await new ReadHistory(db).PageAsync(records.Owner, null, 1, Cancel)).Changes[0];
        Assert.Equal((ChangeSource.Import, "Marek Kowal", "they know better", title.ImportId), (row.Source, row.ActorName, row.Reason, row.ImportId));
        Assert.Equal(row.Id, (await db.RecordProposals.SingleAsync(p => p.Id == title.Id, Cancel)).ChangeId);
        // The next listing writes the title again, and leaves the mailbox.
        await records.ImportAsync("Newer", "new@lantern.example");
        var sheet = await records.SheetAsync();
        Assert.Equal(("Newer", "right@lantern.example"), (sheet["title"], sheet[Email]));
    }

    [Fact]
    public async Task Reject_AProposal_IsRememberedForTheNextImport()
    {
        var records = await ProposedAsync();
        var all = (await records.OpenAsync()).Select(p => p.Id).ToArray();
        Assert.Equal(2, (await DecideAsync(records, false, all)).Decided);
        Assert.Equal(0, (await records.ImportAsync("Theirs", "new@lantern.example")).Proposed);
        Assert.Empty(await records.OpenAsync());
        Assert.Equal("Ours", (await records.SheetAsync())["title"]);
    }

    [Fact]
    public async Task Accept_FieldChangedMeanwhile_StaysOpenUntilSomebodyLookedAtIt()
    {
        var records = await ProposedAsync();
        var title = (await records.OpenAsync()).Single(p => p.Path is "title");
        await records.EditAsync(("title", "Ours too"));
        var result = await DecideAsync(records, true, title.Id);
        Assert.Equal((0, 1), (result.Decided, result.Meanwhile));
        Assert.Equal("Ours too", (await records.SheetAsync())["title"]);

        await using var db = records.Open();
        var shown = (await new ReadProposals(db).PageAsync(new ReviewFilter(), null, 10, Cancel)).Records.Single().Fields.Single(f => f.Proposal.Path is "title");
        Assert.Equal(("Ours", "Ours too", "Theirs", true, "Giulia Ferri"), (shown.Proposal.Before, shown.Now, shown.Proposal.Proposed, shown.IsChangedMeanwhile, shown.SetBy));
        var decide = Decide(db);
        var looked = decide.Decision(true, Marek, null) with { Seen = new Dictionary<Guid, string?> { [title.Id] = "Ours too" } };
        Assert.Equal(1, (await decide.SomeAsync([title.Id], looked, Cancel)).Decided);
        Assert.Equal("Theirs", (await records.SheetAsync())["title"]);
    }

    [Fact]
    public async Task Decide_TwoAtOnce_OneDecidesAndTheOtherIsTold()
    {
        var records = await ProposedAsync();
        var ids = (await records.OpenAsync()).Select(p => p.Id).ToArray();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => DecideAsync(records, i % 2 is 0, ids)));
        Assert.Equal((ids.Length, 3 * ids.Length), (results.Sum(r => r.Decided), results.Sum(r => r.Gone)));
        await using var db = records.Open();
        var states = await db.RecordProposals.Select(p => p.State).Distinct().ToListAsync(Cancel);
        var title = (await records.SheetAsync())["title"];
        Assert.Equal(Assert.Single(states) is ProposalState.Accepted ? "Theirs" : "Ours", title);
    }

    [Fact]
    public async Task Undo_ADecision_BringsRecordAndProposalsBack()
    {
        var records = await ProposedAsync();
        var before = await records.SheetAsync();
        var ids = (await records.OpenAsync()).Select(p => p.Id).ToArray();
        var decided = await DecideAsync(records, true, ids);
        await using var db = records.Open();
        var undone = await new UndoDecision(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false))).RunAsync(decided.DecisionId!.Value, Marek, Cancel);
        Assert.Equal(2, undone.Decided);
        Assert.DoesNotContain((await records.SheetAsync()).ChangesTo(before), change => change.Path is not "asOf");
        Assert.Equal(ids, (await records.OpenAsync()).Select(p => p.Id));
        // The fields are by hand again.
        await records.ImportAsync("Newer", "newer@lantern.example");
        Assert.DoesNotContain((await records.SheetAsync()).ChangesTo(before), change => change.Path is not "asOf");
    }

    [Fact]
    public async Task Accept_ARemovedContactThatComesBack_TakesItWhole()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync((Email, null));
        await records.ImportAsync("One", "old@lantern.example", "+48 22 000 00 00");
        var one = (await records.OpenAsync())[0];
        Assert.Equal(2, (await DecideAsync(records, true, one.Id)).Decided);
        var sheet = await records.SheetAsync();
        Assert.Equal(("old@lantern.example", "+48 22 000 00 00", "table"), (sheet[Email], sheet["contacts/customerSupport/1/phone"], sheet["contacts/customerSupport/1/source"]));
    }

    [Fact]
    public async Task Decide_AllOfAnImport_LeavesTheOthers()
    {
        var records = await ProposedAsync();
        var import = records.LastImport;
        await records.EditAsync(("summary", "In our words"));
        await records.Database.OffersAsync(records.Request("Theirs", "newest@lantern.example"));
        await using var db = records.Open();
        var decide = Decide(db);
        var result = await decide.AllAsync(new ReviewFilter { ImportId = import, Publisher = "lantern" }, decide.Decision(true, Marek, null), Cancel);
        Assert.Equal((1, 0), (result.Decided, result.Left));
        Assert.Equal(("Theirs", "right@lantern.example"), ((await records.SheetAsync())["title"], (await records.SheetAsync())[Email]));
        Assert.Equal(1, await new ReadProposals(db).CountOpenAsync(Cancel));
    }

    private async Task<ReviewRecords> ProposedAsync()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"), (Email, "right@lantern.example"));
        await records.ImportAsync("Theirs", "new@lantern.example");
        return records;
    }

    private static async Task<ReviewResult> DecideAsync(ReviewRecords records, bool accept, params Guid[] ids)
    {
        await using var db = records.Open();
        var decide = Decide(db);
        return await decide.SomeAsync(ids, decide.Decision(accept, Marek, "they know better"), Cancel);
    }

    private static DecideProposals Decide(SupportRouting.Data.PortalDbContext db) =>
        new(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), new ReadHistory(db), TimeProvider.System, new SecondPersonOptions(false));
}
