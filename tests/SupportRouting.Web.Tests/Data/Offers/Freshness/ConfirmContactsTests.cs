using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Data.Tickets.HandOffs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Freshness;

public sealed class ConfirmContactsTests(PostgresFixture server) : ConfirmContactsOnEveryServer(server);

public sealed class ConfirmContactsSqlServerTests(SqlServerFixture server) : ConfirmContactsOnEveryServer(server);

public abstract class ConfirmContactsOnEveryServer(ServerFixture server)
{
    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Confirm_AllOfAnOffer_IsOneChangeAndCanBeTakenBack()
    {
        var (database, rows) = await ContactsAsync();
        var before = await SheetAsync(database, rows[0]);

        var done = await ConfirmAsync(database, [.. rows.Select(row => row.Key)]);

        Assert.Equal((rows.Count, 0), (done.Confirmed, done.Left));
        var change = Assert.Single(done.Changes);
        await using var db = database.Open();
        Assert.All(await db.SupportContacts.Where(c => c.OfferId == rows[0].OfferId).ToListAsync(Cancel),
            row => Assert.Equal(("Giulia Ferri", ConfirmationWay.Person), (row.ConfirmedBy, row.ConfirmedHow)));
        Assert.Equal(ChangeKind.Confirmed, (await db.RecordChanges.SingleAsync(c => c.Id == change, Cancel)).Kind);
        Assert.True(await On(db).UndoAsync(change, Giulia, Cancel));
        Assert.Empty((await SheetAsync(database, rows[0])).ChangesTo(before));
        Assert.False(await On(db).UndoAsync(Guid.CreateVersion7(), Giulia, Cancel));
    }

    [Fact]
    public async Task Confirm_AnAddressThatChangedMeanwhile_IsLeft()
    {
        var (database, rows) = await ContactsAsync();
        var row = rows.First(some => some.Email is not null);
        await using (var db = database.Open())
            await db.SupportContacts.Where(c => c.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Email, "moved@lantern.example"), Cancel);

        var done = await ConfirmAsync(database, row.Key);

        Assert.Equal((0, 1), (done.Confirmed, done.Left));
        await using var again = database.Open();
        Assert.Null((await again.SupportContacts.SingleAsync(c => c.Id == row.Id, Cancel)).ConfirmedBy);
    }

    [Fact]
    public async Task Confirm_SeveralAtOnce_NobodyIsRefused()
    {
        var (database, rows) = await ContactsAsync();
        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ConfirmAsync(database, rows[0].Key)));
        Assert.All(done, one => Assert.Equal(0, one.Left));
    }

    [Fact]
    public async Task Answer_ToAHandOff_ConfirmsTheAddressItWentTo()
    {
        var (database, _) = await ContactsAsync();
        await using var db = database.Open();
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var work = new HandOffWork(db, time);
        var number = await work.OpenAsync();
        Assert.True((await work.HandAsync(number)).IsDone);
        var handOff = await work.LastAsync(number);

        Assert.True((await work.Following.ReplyAsync(new TicketSeen(number, null), handOff.Id, "We look into it.", null, TicketWork.Agent, Cancel)).IsDone);

        db.ChangeTracker.Clear();
        var contact = await db.SupportContacts.SingleAsync(c => c.Email == handOff.Recipient, Cancel);
        Assert.Equal((ConfirmationWay.Reply, TicketWork.Agent.Name), (contact.ConfirmedHow, contact.ConfirmedBy));
        Assert.Equal(TicketEntryKind.HandOffReplied, (await db.TicketEntries.OrderByDescending(e => e.Id).FirstAsync(e => e.Kind == TicketEntryKind.HandOffReplied, Cancel)).Kind);
        Assert.Single(await db.RecordChanges.Where(c => c.Kind == ChangeKind.Confirmed).ToListAsync(Cancel));
        // The second answer of the same day confirms nothing anew.
        Assert.True((await work.Following.ReplyAsync(new TicketSeen(number, null), handOff.Id, "Found it.", null, TicketWork.Agent, Cancel)).IsDone);
        Assert.Single(await db.RecordChanges.Where(c => c.Kind == ChangeKind.Confirmed).ToListAsync(Cancel));
    }

    private static ConfirmContacts On(SupportRouting.Data.PortalDbContext db) => new(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System);

    private static async Task<ConfirmOutcome> ConfirmAsync(ImportDatabase database, params ContactKey[] keys)
    {
        await using var db = database.Open();
        return await On(db).RunAsync(keys, ConfirmationWay.Person, Giulia, Cancel);
    }

    private static async Task<RecordSheet> SheetAsync(ImportDatabase database, ContactRecord row)
    {
        await using var db = database.Open();
        var state = await new ReadHistory(db).NowAsync(new RecordOwner(RecordKind.Offer, row.OfferId ?? default), Cancel);
        return state?.Sheet ?? throw new InvalidOperationException("No such record.");
    }

    private async Task<(ImportDatabase Database, IReadOnlyList<ContactRecord> Rows)> ContactsAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        await using var db = database.Open();
        var rows = await db.SupportContacts.AsNoTracking().Where(c => c.OfferId != null).ToListAsync(Cancel);
        var offer = rows.GroupBy(row => row.OfferId).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First();
        return (database, [.. offer.OrderBy(row => row.Kind)]);
    }
}
