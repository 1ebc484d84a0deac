using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class PersonTests(PostgresFixture server) : PersonOnEveryServer(server)
{
    [Theory]
    [InlineData("anna@customer.example", true)]
    [InlineData(" Anna Kowalska ", true)]
    [InlineData("An", false)]
    [InlineData("", false)]
    [InlineData("anna@", false)]
    public void Person_OfAText_IsAnAddressOrAName(string text, bool expected) => Assert.Equal(expected, Person.Of(text) is not null);
}

public sealed class PersonSqlServerTests(SqlServerFixture server) : PersonOnEveryServer(server);

/// <summary>Giving out and erasing what is kept about a person, on each kind of server.</summary>
public abstract class PersonOnEveryServer(ServerFixture server)
{
    private static readonly Person Anna = Person.Of("ANNA@customer.example") ?? throw new InvalidOperationException("No address.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_APerson_TakesThemOutOfEveryTextAndNobodyElse()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var mine = await RetentionOnEveryServer.MakeAsync(db, null);
        var other = await RetentionOnEveryServer.MakeAsync(db, null, "anna@another.example");
        var mentioned = await new TicketWork(db).OpenAsync(new NewTicket(TicketWork.About(30), "Please answer to anna@customer.example, not to joanna@customer.example, jo.anna@customer.example, anna@customer.example.org") { AskerName = "Jan" });

        Assert.Equal([mentioned, mine], (await new FindPerson(db).LookAsync(Anna.Text, Cancel)).Tickets.Select(t => t.Number));
        Assert.Equal(2, await Erasing(db).RunAsync(Anna, withAttachments: true, TicketWork.Agent, Cancel));

        db.ChangeTracker.Clear();
        var ticket = await db.Tickets.Include(t => t.Entries).SingleAsync(t => t.Number == mine, Cancel);
        Assert.Equal((null, null, $"{PersonalData.Gap} cannot sign in"), (ticket.AskerName, ticket.AskerEmail, ticket.Question));
        Assert.Equal($"Called {PersonalData.Gap}, wrote to {PersonalData.Gap}", ticket.Entries.Single(e => e.Kind is TicketEntryKind.Note).Text);
        Assert.DoesNotContain("kowalska", ticket.SearchText, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{PersonalData.Gap} cannot sign in", (await db.HandOffs.SingleAsync(h => h.TicketNumber == mine, Cancel)).Body);
        Assert.False(await db.Set<OutboxRecord>().AnyAsync(m => m.TicketNumber == mine, Cancel));
        Assert.False(await db.Attachments.AnyAsync(a => a.TicketNumber == mine, Cancel));
        Assert.Contains(ticket.Entries, entry => entry.Kind is TicketEntryKind.Erased);
        var mention = await db.Tickets.SingleAsync(t => t.Number == mentioned, Cancel);
        Assert.Equal(($"Please answer to {PersonalData.Gap}, not to joanna@customer.example, jo.anna@customer.example, anna@customer.example.org", "Jan"), (mention.Question, mention.AskerName));
        Assert.Equal("Anna Kowalska", (await db.Tickets.SingleAsync(t => t.Number == other, Cancel)).AskerName);
        Assert.True(await db.Attachments.AnyAsync(a => a.TicketNumber == other, Cancel));
    }

    [Fact]
    public async Task Erase_AShortName_LeavesAloneWhereItIsPartOfAWord()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var planning = await new TicketWork(db).OpenAsync(new NewTicket(TicketWork.About(30), "Planning of the channel"));
        db.Add(new AttachmentRecord
        {
            Id = Guid.CreateVersion7(),
            TicketNumber = planning,
            FileName = "plan.txt",
            MediaType = "text/plain",
            Length = 1,
            AddedByName = "Marta",
        });
        await db.SaveChangesAsync(Cancel);

        var ann = Person.Of("Ann") ?? throw new InvalidOperationException("No name.");
        Assert.Equal(0, await Erasing(db).RunAsync(ann, withAttachments: true, TicketWork.Agent, Cancel));
        Assert.True(await db.Attachments.AnyAsync(a => a.TicketNumber == planning, Cancel));
        Assert.False(await db.TicketEntries.AnyAsync(e => e.TicketNumber == planning && e.Kind == TicketEntryKind.Erased, Cancel));
    }

    [Fact]
    public async Task Erase_Twice_FindsNobodyAndRecordsBoth()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        await RetentionOnEveryServer.MakeAsync(db, null);

        Assert.Equal(1, await Erasing(db).RunAsync(Anna, withAttachments: false, TicketWork.Agent, Cancel));
        Assert.Equal(0, await Erasing(db).RunAsync(Anna, withAttachments: false, TicketWork.Agent, Cancel));

        var requests = await db.PersonRequests.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Cancel);
        Assert.Equal([1, 0], requests.Select(request => request.Tickets));
        Assert.Equal(Anna.Hash, Assert.Single(requests.Select(request => request.PersonHash).Distinct()));
        Assert.True(await db.Attachments.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Export_APerson_HoldsAllThatIsKeptAndIsRecorded()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var mine = await RetentionOnEveryServer.MakeAsync(db, null);
        await RetentionOnEveryServer.MakeAsync(db, null, "anna@another.example");
        using var file = new MemoryStream();

        await new ExportPerson(db, new FindPerson(db), new PersonRequests(db, TimeProvider.System), TimeProvider.System)
            .WriteAsync(Anna, file, TicketWork.Agent, Cancel);

        var ticket = Assert.Single(JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(file.ToArray())).GetProperty("tickets").EnumerateArray());
        Assert.Equal(new TicketNumber(mine).ToString(), ticket.GetProperty("number").GetString());
        Assert.Equal("screen.png", ticket.GetProperty("attachments")[0].GetProperty("fileName").GetString());
        Assert.Equal("Dear Anna Kowalska", ticket.GetProperty("mails")[0].GetProperty("body").GetString());
        Assert.Equal("support@publisher.example", ticket.GetProperty("handOffs")[0].GetProperty("recipient").GetString());
        Assert.Equal(3, ticket.GetProperty("timeline").GetArrayLength());
        Assert.Equal(PersonRequestKind.Exported, (await db.PersonRequests.AsNoTracking().SingleAsync(Cancel)).Kind);
    }

    private static ErasePerson Erasing(PortalDbContext db) =>
        new(db, new FindPerson(db), new PersonRequests(db, TimeProvider.System), TimeProvider.System);
}
