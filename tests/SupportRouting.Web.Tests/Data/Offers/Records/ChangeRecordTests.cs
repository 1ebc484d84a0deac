using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Records;

public sealed class ChangeRecordTests(PostgresFixture server) : ChangeRecordOnEveryServer(server);

public sealed class ChangeRecordSqlServerTests(SqlServerFixture server) : ChangeRecordOnEveryServer(server);

public abstract class ChangeRecordOnEveryServer(ServerFixture server)
{
    private const string Email = "contacts/customerSupport/1/email";
    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_Fields_AreKeptWithTheirHistoryAndFound()
    {
        var database = await OfferAsync();
        var before = await SheetAsync(database.Database, database.Owner);
        var saved = await ChangeAsync(database.Database, database.Owner, new("title", before["title"], "Bursztyn Kadry"), new(Email, before[Email], "Nowa@Lantern.example"),
            new("plans/gold/title", null, "Gold"), new("plans/gold/position", null, null), new("links/documentation/3/url", null, "docs.lantern.example"));

        Assert.NotNull(Assert.IsType<RecordResult.Saved>(saved).ChangeId);
        var after = await SheetAsync(database.Database, database.Owner);
        Assert.Equal(("Bursztyn Kadry", "Nowa@Lantern.example", "Gold", "https://docs.lantern.example"),
            (after["title"], after[Email], after["plans/gold/title"], after["links/documentation/3/url"]));
        Assert.Equal(("Giulia Ferri", "person"), (after["contacts/customerSupport/1/confirmedBy"], after["contacts/customerSupport/1/confirmedHow"]));
        await using var db = database.Database.Open();
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == database.Owner.Id, Cancel);
        Assert.Contains("bursztyn kadry", offer.SearchText, StringComparison.Ordinal);
        Assert.Contains(Email, offer.HandFields?.Split('\n') ?? [], StringComparer.Ordinal);
        var change = (await new ReadHistory(db).PageAsync(database.Owner, null, 10, Cancel)).Changes[0];
        Assert.Equal((offer.LastChangeId, "Giulia Ferri", "they moved"), (change.Id, change.ActorName, change.Reason));
        Assert.Empty((await new ReadHistory(db).AfterAsync(database.Owner, null, Cancel))!.ChangesTo(before));
    }

    [Fact]
    public async Task Change_TwoPeopleDifferentFields_KeepsBoth()
    {
        var database = await OfferAsync();
        var before = await SheetAsync(database.Database, database.Owner);
        await ChangeAsync(database.Database, database.Owner, new FieldChange("title", before["title"], "One"));
        Assert.IsType<RecordResult.Saved>(await ChangeAsync(database.Database, database.Owner, new FieldChange("summary", before["summary"], "Two")));
        var after = await SheetAsync(database.Database, database.Owner);
        Assert.Equal(("One", "Two"), (after["title"], after["summary"]));
    }

    [Fact]
    public async Task Change_TwoPeopleSameField_TellsTheSecondAndKeepsTheFirst()
    {
        var database = await OfferAsync();
        var before = await SheetAsync(database.Database, database.Owner);
        await ChangeAsync(database.Database, database.Owner, new FieldChange("title", before["title"], "Theirs"));
        var second = await ChangeAsync(database.Database, database.Owner, new("title", before["title"], "Mine"), new("summary", before["summary"], "Lost?"));

        var field = Assert.Single(Assert.IsType<RecordResult.Conflict>(second).Fields);
        Assert.Equal(new ThreeWayField("title", before["title"], "Theirs", "Mine"), field);
        var after = await SheetAsync(database.Database, database.Owner);
        Assert.Equal(("Theirs", before["summary"]), (after["title"], after["summary"]));
    }

    [Fact]
    public async Task Change_TwentyAtOnce_LoseNothing()
    {
        var database = await OfferAsync();
        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(async writer =>
        {
            await using var db = database.Database.Open();
            var saved = 0;
            for (var i = 1; i <= 5; i++)
            {
                var edit = new RecordEdit([new($"links/other/{(writer * 10) + i}/url", null, $"https://w{writer}.example/{i}")], ChangeSource.Person, null);
                try
                {
                    saved += await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(database.Owner, edit, Giulia, Cancel) is RecordResult.Saved ? 1 : 0;
                }
                catch (DbUpdateConcurrencyException)
                {
                    db.ChangeTracker.Clear();
                }
            }

            return saved;
        }));

        var sheet = await SheetAsync(database.Database, database.Owner);
        var kept = sheet.Values.Count(v => v.Key.StartsWith("links/other/", StringComparison.Ordinal) && v.Value.StartsWith("https://w", StringComparison.Ordinal));
        Assert.Equal(results.Sum(), kept);
        Assert.InRange(kept, 5, 20);
    }

    [Fact]
    public async Task Change_BadValues_AreAllNamedAndNothingIsKept()
    {
        var database = await OfferAsync();
        var before = await SheetAsync(database.Database, database.Owner);
        var refused = await ChangeAsync(database.Database, database.Owner, new(Email, before[Email], "nobody"), new("title", before["title"], ""), new("summary", before["summary"], "fine"));

        Assert.Equal([(Email, FieldProblem.NotAnEmail), ("title", FieldProblem.Required)],
            Assert.IsType<RecordResult.Refused>(refused).Problems.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)));
        Assert.Empty((await SheetAsync(database.Database, database.Owner)).ChangesTo(before));
    }

    [Fact]
    public async Task Change_BackToAnyEarlierState_IsThatState()
    {
        var database = await OfferAsync();
        var states = new List<RecordSheet> { await SheetAsync(database.Database, database.Owner) };
        FieldChange[][] steps =
        [
            [new(Email, states[0][Email], null), new("contacts/customerSupport/1/name", states[0]["contacts/customerSupport/1/name"], null)],
            [new("contacts/engineering/2/phone", null, "+39 02 1234 5678"), new("isPrivate", states[0]["isPrivate"], "true")],
            [new("links/privacy/1/url", states[0]["links/privacy/1/url"], null), new("title", states[0]["title"], "Z")],
        ];
        foreach (var step in steps)
        {
            Assert.IsType<RecordResult.Saved>(await ChangeAsync(database.Database, database.Owner, step));
            states.Add(await SheetAsync(database.Database, database.Owner));
        }

        foreach (var state in states.Append(states[2]))
        {
            var now = await SheetAsync(database.Database, database.Owner);
            await using var db = database.Database.Open();
            await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false))
                .RunAsync(database.Owner, new RecordEdit(now.ChangesTo(state), ChangeSource.Person, null) { Kind = ChangeKind.Restored }, Giulia, Cancel);
            Assert.Empty((await SheetAsync(database.Database, database.Owner)).ChangesTo(state));
        }
    }

    [Fact]
    public async Task Change_PublisherName_LetsItsOffersBeFoundByIt()
    {
        var database = await OfferAsync();
        await using var db = database.Database.Open();
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == database.Owner.Id, Cancel);
        var publisher = new RecordOwner(RecordKind.Publisher, offer.PublisherId);
        var before = await SheetAsync(database.Database, publisher);
        await ChangeAsync(database.Database, publisher, new FieldChange("name", before["name"], "Latarnia"), new FieldChange("contacts/cspProgram/1/email", null, "csp@lantern.example"));
        Assert.Contains("latarnia", await db.Offers.Where(o => o.Id == offer.Id).Select(o => o.SearchText).SingleAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("csp@lantern.example", (await SheetAsync(database.Database, publisher))["contacts/cspProgram/1/email"]);
    }

    private async Task<(ImportDatabase Database, RecordOwner Owner)> OfferAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        await using var db = database.Open();
        return (database, new RecordOwner(RecordKind.Offer, await db.Offers.Where(o => o.Contacts.Any() && o.Links.Any()).OrderBy(o => o.Key).Select(o => o.Id).FirstAsync(Cancel)));
    }

    private static async Task<RecordSheet> SheetAsync(ImportDatabase database, RecordOwner owner)
    {
        await using var db = database.Open();
        return (await new ReadHistory(db).NowAsync(owner, Cancel))?.Sheet ?? throw new InvalidOperationException("No such record.");
    }

    private static async Task<RecordResult> ChangeAsync(ImportDatabase database, RecordOwner owner, params FieldChange[] changes)
    {
        await using var db = database.Open();
        return await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, new RecordEdit(changes, ChangeSource.Person, "they moved"), Giulia, Cancel);
    }
}
