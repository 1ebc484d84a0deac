using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class RetentionTests(PostgresFixture server) : RetentionOnEveryServer(server)
{
    [Theory]
    [InlineData("Retention:Days", "0", "Retention:Days")]
    [InlineData("Retention:Days", "soon", "Retention:Days")]
    [InlineData("Retention:Way", "Shred", "Retention:Way")]
    [InlineData("Retention:Way", "Delete", "Retention:Days")]
    public void Options_WithAWrongValue_NameTheSetting(string name, string value, string expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.Contains(expected, Assert.Throws<SettingsException>(() => RetentionOptions.From(settings)).Message, StringComparison.Ordinal);
    }
}

public sealed class RetentionSqlServerTests(SqlServerFixture server) : RetentionOnEveryServer(server);

/// <summary>What becomes of tickets closed long ago, on each kind of server.</summary>
public abstract class RetentionOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_ToErase_TakesOutWhatWasWrittenAndKeepsWhatWasDecided()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var (old, young, open) = (await MakeAsync(db, 40), await MakeAsync(db, 20), await MakeAsync(db, null));

        Assert.Equal(1, await Sweep(db, new(30, RetentionWay.Erase)).RunAsync(Cancel));
        Assert.Equal(0, await Sweep(db, new(30, RetentionWay.Erase)).RunAsync(Cancel));

        db.ChangeTracker.Clear();
        var erased = await db.Tickets.Include(t => t.Entries).SingleAsync(t => t.Number == old, Cancel);
        Assert.Equal((PersonalData.Gap, null, null, ""), (erased.Question, erased.AskerName, erased.AskerEmail, erased.SearchText));
        Assert.NotNull(erased.ErasedAt);
        Assert.DoesNotContain(erased.Entries, entry => entry.Text?.Contains("Anna", StringComparison.Ordinal) is true);
        Assert.Contains(erased.Entries, entry => entry.Kind is TicketEntryKind.Erased);
        Assert.Equal((TicketParty.IsvPublisher, 1), (erased.Party, await db.TicketDecisions.CountAsync(d => d.TicketNumber == old, Cancel)));
        Assert.Equal(PersonalData.Gap, (await db.HandOffs.SingleAsync(h => h.TicketNumber == old, Cancel)).Body);
        Assert.False(await db.Attachments.AnyAsync(a => a.TicketNumber == old, Cancel));
        Assert.False(await db.Set<OutboxRecord>().AnyAsync(m => m.TicketNumber == old, Cancel));
        Assert.Equal(2, await db.Tickets.CountAsync(t => (t.Number == young || t.Number == open) && t.AskerName == "Anna Kowalska", Cancel));
    }

    [Fact]
    public async Task Sweep_ToErase_TakesOutNamesOfFilesAndTags()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var old = await MakeAsync(db, 40);
        var ticket = await db.Tickets.Include(t => t.Tags).SingleAsync(t => t.Number == old, Cancel);
        ticket.Tags.Add(new TicketTagRecord { Tag = "kowalska" });
        ticket.Entries.Add(new TicketEntryRecord { ActorName = "Marta", Kind = TicketEntryKind.Attached, After = "Anna Kowalska.pdf" });
        ticket.Entries.Add(new TicketEntryRecord { ActorName = "Marta", Kind = TicketEntryKind.TagsChanged, Before = "anna", After = "kowalska" });
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(1, await Sweep(db, new(30, RetentionWay.Erase)).RunAsync(Cancel));

        Assert.False(await db.TicketEntries.AnyAsync(
            e => e.Before!.Contains("anna") || e.After!.Contains("owalska") || (e.Kind == TicketEntryKind.Attached && e.After == null), Cancel));
        Assert.False(await db.Set<TicketTagRecord>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task Sweep_ToErase_KeepsCodesAndStaffAndNothingElse()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var old = await MakeAsync(db, 40);
        var marek = new PortalUser { Id = Guid.CreateVersion7(), UserName = "marek@partner.example", DisplayName = "Marek Kowal", Role = PortalRole.Reseller };
        var marta = new PortalUser { Id = Guid.CreateVersion7(), UserName = "marta@operator.example", DisplayName = "Marta", Role = PortalRole.AdminAgent };
        db.AddRange(marek, marta);
        var ticket = await db.Tickets.SingleAsync(t => t.Number == old, Cancel);
        ticket.Entries.Add(new TicketEntryRecord { ActorId = marek.Id, ActorName = "Marek Kowal", Kind = TicketEntryKind.Opened });
        ticket.Entries.Add(new TicketEntryRecord { ActorId = marek.Id, ActorName = "Marek Kowal", Kind = TicketEntryKind.Detached, After = "kowalska.pdf" });
        ticket.Entries.Add(new TicketEntryRecord { ActorId = marta.Id, ActorName = "Marta", Kind = TicketEntryKind.NamesKept, After = "Kowalska" });
        ticket.Entries.Add(new TicketEntryRecord { ActorId = marta.Id, ActorName = "Marta", Kind = TicketEntryKind.PriorityChanged, After = "High" });
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(1, await Sweep(db, new(30, RetentionWay.Erase)).RunAsync(Cancel));

        var entries = await db.TicketEntries.AsNoTracking().Where(e => e.TicketNumber == old && e.ActorId != null).OrderBy(e => e.Id).ToListAsync(Cancel);
        Assert.Equal(
            [(PersonalData.Gap, null), (PersonalData.Gap, PersonalData.Gap), ("Marta", PersonalData.Gap), ("Marta", "High")],
            entries.OrderBy(e => e.Kind is TicketEntryKind.Opened ? 0 : e.Kind is TicketEntryKind.Detached ? 1 : e.Kind is TicketEntryKind.NamesKept ? 2 : 3)
                .Select(e => (e.ActorName, e.After)));
    }

    [Fact]
    public async Task Sweep_ToDelete_LeavesNothingOfItButThatItWas()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var (old, young) = (await MakeAsync(db, 40), await MakeAsync(db, 20));
        await db.Tickets.Where(t => t.Number == young).ExecuteUpdateAsync(set => set.SetProperty(t => t.SplitFrom, old).SetProperty(t => t.MergedInto, old), Cancel);
        db.ChangeTracker.Clear();

        Assert.Equal(1, await Sweep(db, new(30, RetentionWay.Delete)).RunAsync(Cancel));

        Assert.Equal([young], await db.Tickets.Select(t => t.Number).ToListAsync(Cancel));
        var deletion = await db.TicketDeletions.SingleAsync(Cancel);
        Assert.Equal((old, 30), (deletion.TicketNumber, deletion.Days));
        Assert.Equal(
            (false, false, false, false, false),
            (await db.TicketEntries.AnyAsync(e => e.TicketNumber == old, Cancel), await db.TicketDecisions.AnyAsync(d => d.TicketNumber == old, Cancel),
             await db.HandOffs.AnyAsync(h => h.TicketNumber == old, Cancel), await db.Attachments.AnyAsync(a => a.TicketNumber == old, Cancel),
             await db.Set<OutboxRecord>().AnyAsync(m => m.TicketNumber == old, Cancel)));
        Assert.False(await db.Set<AttachmentContentRecord>().Join(db.Attachments.Where(a => a.TicketNumber == old), c => c.AttachmentId, a => a.Id, (c, a) => c).AnyAsync(Cancel));
    }

    [Fact]
    public async Task Sweep_FromTwoSidesAtOnce_ErasesEachTicketOnce()
    {
        var address = await server.CreateDatabaseAsync();
        await using (var db = server.Open(address))
        {
            for (var i = 0; i < 10; i++)
                await MakeAsync(db, 40);
        }

        var swept = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var db = server.Open(address);
            return await Sweep(db, new(30, RetentionWay.Erase)).RunAsync(Cancel);
        }, Cancel)));

        await using var read = server.Open(address);
        Assert.Equal(10, swept.Sum());
        Assert.Equal(10, await read.TicketEntries.CountAsync(e => e.Kind == TicketEntryKind.Erased, Cancel));
    }

    [Fact]
    public async Task Sweep_WithoutDays_KeepsEverything()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        await MakeAsync(db, 4000);
        Assert.Equal(0, await Sweep(db, new(null, RetentionWay.Delete)).RunAsync(Cancel));
        Assert.Equal(1, await db.Tickets.CountAsync(t => t.AskerName != null, Cancel));
    }

    /// <summary>A ticket of Anna's with a note, a hand-off, a mail and a file, closed so many days ago.</summary>
    internal static async Task<long> MakeAsync(PortalDbContext db, int? closedDaysAgo, string email = "anna@customer.example")
    {
        var work = new TicketWork(db);
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30), "Anna Kowalska cannot sign in") { AskerName = "Anna Kowalska", AskerEmail = email });
        await work.Working.NoteAsync(number, $"Called ANNA KOWALSKA, wrote to {email}", TicketWork.Agent, Cancel);
        db.Add(new HandOffRecord
        {
            TicketNumber = number,
            To = HopParty.IsvPublisher,
            ContactKind = ContactKind.CustomerSupport,
            Way = HandOffWay.Mail,
            Recipient = "support@publisher.example",
            Subject = "Sign-in",
            Body = "Anna Kowalska cannot sign in",
            Language = "en",
            SentAt = DateTimeOffset.UtcNow,
        });
        db.Add(new OutboxRecord { To = email, Subject = "Your question", Body = "Dear Anna Kowalska", TicketNumber = number });
        var file = Guid.CreateVersion7();
        db.Add(new AttachmentRecord
        {
            Id = file,
            TicketNumber = number,
            FileName = "screen.png",
            MediaType = "image/png",
            Length = 1,
            AddedByName = "Marta",
            Content = new AttachmentContentRecord { AttachmentId = file, Bytes = [1] },
        });
        await db.SaveChangesAsync(Cancel);
        if (closedDaysAgo is { } days)
        {
            await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Close, TicketWork.Agent, Cancel);
            var closed = DateTimeOffset.UtcNow.AddDays(-days);
            await db.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set => set.SetProperty(t => t.ClosedAt, closed), Cancel);
        }

        db.ChangeTracker.Clear();
        return number;
    }

    private static SweepTickets Sweep(PortalDbContext db, RetentionOptions options) => new(db, options, TimeProvider.System);
}
