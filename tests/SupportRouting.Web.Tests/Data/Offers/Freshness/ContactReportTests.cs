using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Data.Tickets.HandOffs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Freshness;

public sealed class ContactReportTests(PostgresFixture server) : ContactReportOnEveryServer(server);

public sealed class ContactReportSqlServerTests(SqlServerFixture server) : ContactReportOnEveryServer(server);

public abstract class ContactReportOnEveryServer(ServerFixture server)
{
    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");
    private static readonly TicketActor Marta = new(Guid.CreateVersion7(), "Marta", RecordReader.Staff);
    private static readonly TicketActor Reseller = new(Guid.CreateVersion7(), "Ines", new RecordReader(Guid.CreateVersion7()));
    private static readonly FreshnessOptions Options = new(TimeSpan.FromDays(180), TimeSpan.FromHours(48));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_TwiceAndByTwo_IsKeptOnceForEach()
    {
        var (database, contact) = await ContactAsync();
        Assert.Equal(ReportOutcome.Done, await ReportAsync(database, contact.Key, Marta));
        Assert.Equal(ReportOutcome.Already, await ReportAsync(database, contact.Key, Marta));
        Assert.Equal(ReportOutcome.Done, await ReportAsync(database, contact.Key, Reseller));
        Assert.Equal(ReportOutcome.Changed, await ReportAsync(database, contact.Key with { Mark = new string('0', ContactKey.MarkLength) }, Marta));
        Assert.Equal(ReportOutcome.NotFound, await ReportAsync(database, new ContactKey(Guid.CreateVersion7(), contact.Key.Mark), Marta));

        await using var db = database.Open();
        Assert.Equal(2, await db.ContactReports.CountAsync(Cancel));
        Assert.NotNull((await db.SupportContacts.SingleAsync(c => c.Id == contact.Id, Cancel)).DoubtfulSince);
    }

    [Fact]
    public async Task Report_ByOnePersonSeveralAtOnce_IsKeptOnce()
    {
        var (database, contact) = await ContactAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReportAsync(database, contact.Key, Marta)));
        Assert.Single(outcomes, outcome => outcome is ReportOutcome.Done);
        await using var db = database.Open();
        Assert.Single(await db.ContactReports.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Report_TooManyWithinAnHour_IsRefused()
    {
        var (database, contact) = await ContactAsync();
        await using (var db = database.Open())
        {
            db.AddRange(Enumerable.Range(0, ReportContact.MostAnHour).Select(i => new ContactReportRecord
            {
                Id = Guid.CreateVersion7(),
                ContactId = contact.Id,
                Fault = ContactFault.Gone,
                Mark = contact.Key.Mark,
                At = DateTimeOffset.UtcNow,
                ReporterId = Marta.Id,
                SettledAt = DateTimeOffset.UtcNow,
            }));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(ReportOutcome.TooMany, await ReportAsync(database, contact.Key, Marta));
    }

    [Fact]
    public async Task Report_ThenAnotherAddress_IsSettled()
    {
        var (database, contact) = await ContactAsync();
        await ReportAsync(database, contact.Key, Marta);
        await using var db = database.Open();
        var edit = new RecordEdit([new(PathOf(contact, "email"), contact.Email, "new@lantern.example")], ChangeSource.Person, null);
        Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(new RecordOwner(RecordKind.Offer, contact.OfferId ?? default), edit, Giulia, Cancel));
        await AssertDoubtAsync(database, contact, isDoubtful: false);
    }

    [Fact]
    public async Task Report_ThenConfirmedAndTakenBack_IsInDoubtAgain()
    {
        var (database, contact) = await ContactAsync();
        await ReportAsync(database, contact.Key, Marta);
        await using var db = database.Open();
        var confirm = new ConfirmContacts(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System);
        var done = await confirm.RunAsync([contact.Key], ConfirmationWay.Person, Giulia, Cancel);
        await AssertDoubtAsync(database, contact, isDoubtful: false);
        Assert.Equal("Giulia Ferri", (await db.ContactReports.AsNoTracking().SingleAsync(Cancel)).SettledBy);

        Assert.True(await confirm.UndoAsync(Assert.Single(done.Changes), Giulia, Cancel));
        await AssertDoubtAsync(database, contact, isDoubtful: true);
    }

    [Fact]
    public async Task Undo_OfAConfirmationAfterTheSamePersonReportedAgain_KeepsTheirOneOpenReport()
    {
        var (database, contact) = await ContactAsync();
        await ReportAsync(database, contact.Key, Marta);
        await ReportAsync(database, contact.Key, Reseller);
        await using var db = database.Open();
        var confirm = new ConfirmContacts(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System);
        var done = await confirm.RunAsync([contact.Key], ConfirmationWay.Person, Giulia, Cancel);
        Assert.Equal(ReportOutcome.Done, await ReportAsync(database, contact.Key, Marta));

        Assert.True(await confirm.UndoAsync(Assert.Single(done.Changes), Giulia, Cancel));

        var open = await db.ContactReports.AsNoTracking().Where(r => r.SettledAt == null).Select(r => r.ReporterName).ToListAsync(Cancel);
        Assert.Equal(["Ines", "Marta"], open.Order(StringComparer.Ordinal));
        await AssertDoubtAsync(database, contact, isDoubtful: true);
    }

    [Fact]
    public async Task Report_InWordsWithANullCharacter_IsKeptWithoutIt()
    {
        var (database, contact) = await ContactAsync();
        await using var db = database.Open();
        var said = new SaidOfContact(contact.Key, ContactFault.Gone, "It rings\0for ever", null);
        Assert.Equal(ReportOutcome.Done, await new ReportContact(db, TimeProvider.System).RunAsync(said, Marta, Cancel));
        Assert.Equal("It rings\uFFFDfor ever", (await db.ContactReports.SingleAsync(Cancel)).Words);
    }

    [Fact]
    public async Task Report_ThatCannotBeSaved_IsNotTakenForOneThatWas()
    {
        var (database, contact) = await ContactAsync();
        var nameless = Marta with { Name = new string('M', OfferLimits.Person + 1) };
        await Assert.ThrowsAsync<DbUpdateException>(() => ReportAsync(database, contact.Key, nameless));
    }

    [Fact]
    public async Task Silence_OfARefusedMailThatAskedToConfirm_PutsItsAddressInDoubtOnce()
    {
        var (database, contact) = await ContactAsync();
        await using var db = database.Open();
        await db.SupportContacts.Where(c => c.Id == contact.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Email, "Help@Lantern.example"), Cancel);
        var now = DateTimeOffset.UtcNow;
        db.Add(new ConfirmationRequestRecord
        {
            Id = Guid.CreateVersion7(),
            OfferId = contact.OfferId,
            Address = "help@lantern.example",
            Contact = "Lantern",
            Language = "en",
            TokenHash = new byte[ConfirmationRequestRecord.HashLength],
            AskedAt = now,
            AskedByName = "Giulia Ferri",
            ExpiresAt = now.AddDays(7),
            Mail = new OutboxRecord
            {
                To = "help@lantern.example",
                Subject = "Are they right?",
                Body = "",
                WrittenAt = now,
                NextAttemptAt = now,
                State = OutboxState.Failed,
                Failure = nameof(MailFailure.RecipientRefused),
            },
        });
        await db.SaveChangesAsync(Cancel);
        var silence = new NoteSilence(db, Options, TimeProvider.System);

        Assert.Equal([contact.Id], await silence.RunAsync(Cancel));
        Assert.Empty(await silence.RunAsync(Cancel));

        Assert.Equal(ContactFault.Bounced, (await db.ContactReports.SingleAsync(Cancel)).Fault);
        await AssertDoubtAsync(database, contact, isDoubtful: true);
        var work = new RenewContactWork(db, Options, BuiltInPolicy.Read(), TimeProvider.System);
        await work.OfContactsAsync([contact.Id], Cancel);
        Assert.True((await db.ContactWork.AsNoTracking().SingleAsync(w => w.ContactId == contact.Id, Cancel)).Reasons.HasFlag(ContactWorkReasons.Bounced));
    }

    [Fact]
    public async Task Silence_OfAHandOffAndARefusedMail_IsNotedOnceAndSettledByAnAnswer()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await using var db = database.Open();
        var time = new ManualTime(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
        var work = new HandOffWork(db, time);
        var number = await work.OpenAsync("Mon-Fri 9:00-17:00 UTC");
        await work.HandAsync(number);
        var handOff = await work.LastAsync(number);
        var silence = new NoteSilence(db, Options, time);
        Assert.Empty(await silence.RunAsync(Cancel));
        await db.Outbox.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Failed).SetProperty(m => m.Failure, nameof(MailFailure.RecipientRefused)).SetProperty(m => m.NextAttemptAt, time.GetUtcNow()), Cancel);

        Assert.Single(await silence.RunAsync(Cancel));
        time.Pass((handOff.ExpectedBy ?? default) - time.GetUtcNow() + Options.SilentAfter + TimeSpan.FromMinutes(1));
        Assert.Single(await silence.RunAsync(Cancel));
        Assert.Empty(await silence.RunAsync(Cancel));

        Assert.Equal([ContactFault.Bounced, ContactFault.Unanswered], await db.ContactReports.OrderBy(r => r.Fault).Select(r => r.Fault).ToListAsync(Cancel));
        var contact = await db.SupportContacts.AsNoTracking().SingleAsync(c => c.Email == handOff.Recipient, Cancel);
        await AssertDoubtAsync(database, contact, isDoubtful: true);
        time.Pass(TimeSpan.FromHours(1));
        await work.Following.ReplyAsync(new TicketSeen(number, null), handOff.Id, "We were away.", null, TicketWork.Agent, Cancel);
        await AssertDoubtAsync(database, contact, isDoubtful: false);
    }

    [Theory]
    [InlineData(nameof(MailFailure.Unreachable))]
    [InlineData(nameof(MailFailure.SignInRefused))]
    public async Task Silence_AMailThatOurOwnServerDidNotTake_IsNoFaultOfTheContact(string failure)
    {
        var database = await ImportDatabase.CreateAsync(server);
        await using var db = database.Open();
        var time = new ManualTime(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
        var work = new HandOffWork(db, time);
        await work.HandAsync(await work.OpenAsync());
        await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Failed).SetProperty(m => m.Failure, failure), Cancel);
        Assert.Empty(await new NoteSilence(db, Options, time).RunAsync(Cancel));
    }

    private static string PathOf(ContactRecord contact, string field) => SheetPath.Contact(contact.Kind, contact.Position + 1, field).ToString();

    private static async Task AssertDoubtAsync(ImportDatabase database, ContactRecord contact, bool isDoubtful)
    {
        await using var db = database.Open();
        Assert.Equal(isDoubtful, (await db.SupportContacts.SingleAsync(c => c.Id == contact.Id, Cancel)).DoubtfulSince is not null);
        Assert.Equal(isDoubtful, await db.ContactReports.AnyAsync(r => r.ContactId == contact.Id && r.SettledAt == null, Cancel));
    }

    private static async Task<ReportOutcome> ReportAsync(ImportDatabase database, ContactKey key, TicketActor actor)
    {
        await using var db = database.Open();
        return await new ReportContact(db, TimeProvider.System).RunAsync(new SaidOfContact(key, ContactFault.Gone, "It rings for ever", 999_999), actor, Cancel);
    }

    private async Task<(ImportDatabase Database, ContactRecord Contact)> ContactAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Path("offers.csv"));
        await using var db = database.Open();
        return (database, await db.SupportContacts.AsNoTracking().Where(c => c.OfferId != null && c.Email != null).OrderBy(c => c.Email).FirstAsync(Cancel));
    }
}
