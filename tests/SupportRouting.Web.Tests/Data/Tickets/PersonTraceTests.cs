using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class PersonTraceTests(PostgresFixture server) : PersonTraceOnEveryServer(server);

public sealed class PersonTraceSqlServerTests(SqlServerFixture server) : PersonTraceOnEveryServer(server);

/// <summary>What of a person is found and taken out, what of strangers stays, and what is recorded when it does not come to its end.</summary>
public abstract class PersonTraceOnEveryServer(ServerFixture server)
{
    private static readonly Person Zofia = Of("Zofia Nowak");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_AnAsker_TakesOutEachPartOfTheNameThereAndNowhereElse()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var work = new TicketWork(db);
        var mine = await OpenAsync(work, "Zofia Nowak", "zofia@customer.example", "Call Ms Nowak, not Nowakowa");
        await work.Working.NoteAsync(mine, "ZOFIA called. zofia@customer.example is right, zofiaw@customer.example is not", TicketWork.Agent, Cancel);
        await work.Working.TagAsync(new TicketSeen(mine, null), ["vip", "zofia-nowak"], TicketWork.Agent, Cancel);
        var stranger = await OpenAsync(work, "Zofia Wilk", "wilk@customer.example", "Nowak is a common name");
        var mention = await OpenAsync(work, "Jan", "jan@customer.example", "Ask Zofia  Nowak; Zofia Wilk knows nothing");
        db.ChangeTracker.Clear();

        Assert.Equal([mention, mine], (await Finding(db).LookAsync(Zofia.Text, Cancel)).Tickets.Select(t => t.Number));
        Assert.Equal(2, await Erasing(db).RunAsync(Zofia, withAttachments: false, TicketWork.Agent, Cancel));

        var ticket = await db.Tickets.AsNoTracking().Include(t => t.Tags).Include(t => t.Entries).SingleAsync(t => t.Number == mine, Cancel);
        Assert.Equal($"Call Ms {PersonalData.Gap}, not Nowakowa", ticket.Question);
        Assert.Equal(["vip"], ticket.Tags.Select(tag => tag.Tag));
        Assert.Equal(
            $"{PersonalData.Gap} called. {PersonalData.Gap} is right, zofiaw@customer.example is not", ticket.Entries.Single(e => e.Kind is TicketEntryKind.Note).Text);
        Assert.Equal($"vip {PersonalData.Gap}", ticket.Entries.Single(e => e.Kind is TicketEntryKind.TagsChanged).After);
        Assert.DoesNotContain(" nowak ", ticket.SearchText + ticket.StaffSearchText + " ", StringComparison.Ordinal);
        Assert.DoesNotContain(" zofia ", ticket.SearchText + ticket.StaffSearchText + " ", StringComparison.Ordinal);
        Assert.Equal(("Zofia Wilk", "Nowak is a common name"), await AskerAsync(db, stranger));
        Assert.Equal(("Jan", $"Ask {PersonalData.Gap}; Zofia Wilk knows nothing"), await AskerAsync(db, mention));
        Assert.Empty((await Finding(db).LookAsync(Zofia.Text, Cancel)).Tickets);
    }

    [Theory]
    [InlineData("jurgen weissmann-lutke", "Ask Jürgen Weißmann-Lütke; Jürgen knows", "Ask […]; Jürgen knows")]
    [InlineData("Jürgen Weißmann-Lütke", "Ask Ju\u0308rgen  WEISSMANN-LÜTKE\u0301, not Weißmann", "Ask […], not Weißmann")]
    [InlineData("lucja zak", "Łucja Żak, Łucja Żakowa, ŁUCJA ŻAK", "[…], Łucja Żakowa, […]")]
    [InlineData("gro\u0308ss", "Größ, Größe, Ungröß 😀 groß größ", "[…], Größe, Ungröß 😀 […] […]")]
    public async Task Erase_ANameWrittenWithoutAccents_TakesItOutHoweverItIsWritten(string name, string text, string expected)
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var mention = await OpenAsync(new TicketWork(db), "Jan", "jan@customer.example", text);

        Assert.Equal(1, await Erasing(db).RunAsync(Of(name), withAttachments: false, TicketWork.Agent, Cancel));

        Assert.Equal(("Jan", expected), await AskerAsync(db, mention));
        Assert.Empty((await Finding(db).LookAsync(name, Cancel)).Tickets);
    }

    [Fact]
    public async Task Look_ByTheAddressOfAnAccount_FindsWhatItDidUnderItsName()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var marek = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = "marek@partner.example",
            Email = "marek@partner.example",
            DisplayName = "Marek Kowal",
        };
        db.Add(marek);
        await db.SaveChangesAsync(Cancel);
        var work = new TicketWork(db);
        var mine = await work.OpenAsync(actor: new TicketActor(marek.Id, marek.DisplayName, RecordReader.Staff));
        await work.OpenAsync();

        Assert.Equal([mine], (await Finding(db).LookAsync("Marek@partner.example", Cancel)).Tickets.Select(t => t.Number));
        Assert.Equal(1, await Exporting(db).WriteAsync(Of("marek@partner.example"), Stream.Null, TicketWork.Agent, Cancel));
        Assert.Equal(1, await Erasing(db).RunAsync(Of("marek@partner.example"), withAttachments: false, TicketWork.Agent, Cancel));
        Assert.False(await db.TicketEntries.AnyAsync(e => e.ActorName == marek.DisplayName, Cancel));
        Assert.Empty((await Finding(db).LookAsync("marek@partner.example", Cancel)).Tickets);
    }

    [Theory]
    [InlineData("nowa", "Zofia Nowak")]
    [InlineData("ZOFIA", "Zofia Nowak", "Zofia Wilk")]
    [InlineData("zofia@cust", "zofia@customer.example")]
    [InlineData("wilk zofia", "Zofia Wilk")]
    [InlineData("nobody")]
    public async Task Look_ByAPart_ListsWhoeverItMayBe(string text, params string[] expected)
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var work = new TicketWork(db);
        await OpenAsync(work, "Zofia Nowak", "zofia@customer.example", "It stopped");
        await OpenAsync(work, "Zofia Wilk", "wilk@customer.example", "It stopped");

        Assert.Equal(expected, (await Finding(db).LookAsync(text, Cancel)).Askers);
    }

    [Fact]
    public async Task Look_ForPartOfAWord_CountsWhatIsGivenOutAndErased()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        await OpenAsync(new TicketWork(db), "Jan", "jan@customer.example", "Planning of the channel");
        using var file = new MemoryStream();

        Assert.Empty((await Finding(db).LookAsync("Ann", Cancel)).Tickets);
        Assert.Equal(0, await Exporting(db).WriteAsync(Of("Ann"), file, TicketWork.Agent, Cancel));
    }

    [Fact]
    public async Task Export_BrokenOff_StaysRecordedAsUnfinished()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        await OpenAsync(new TicketWork(db), "Zofia Nowak", "zofia@customer.example", "It stopped");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var line = new BrokenLine(gone);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Exporting(db).WriteAsync(Zofia, line, TicketWork.Agent, gone.Token));

        var request = await db.PersonRequests.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((PersonRequestKind.Exported, Zofia.Hash, (DateTimeOffset?)null), (request.Kind, request.PersonHash, request.FinishedAt));
        Assert.Equal(1, await Exporting(db).WriteAsync(Zofia, Stream.Null, TicketWork.Agent, Cancel));
        Assert.Equal(1, await db.PersonRequests.CountAsync(r => r.FinishedAt != null && r.Tickets == 1, Cancel));
    }

    [Fact]
    public async Task Erase_OfTwoPersonsAtOnce_TakesOutBoth()
    {
        var address = await server.CreateDatabaseAsync();
        await using (var db = server.Open(address))
        {
            for (var i = 0; i < 5; i++)
                await OpenAsync(new TicketWork(db), "Zofia Nowak", "zofia@customer.example", "Tell Piotr Lis and Zofia Nowak");
        }

        var counts = await Task.WhenAll(new[] { Zofia, Of("Piotr Lis"), Zofia }.Select(person => Task.Run(async () =>
        {
            await using var db = server.Open(address);
            return await Erasing(db).RunAsync(person, withAttachments: false, TicketWork.Agent, Cancel);
        }, Cancel)));

        await using var read = server.Open(address);
        Assert.Equal(5, counts[1]);
        Assert.Equal([$"Tell {PersonalData.Gap} and {PersonalData.Gap}"], await read.Tickets.Select(t => t.Question).Distinct().ToListAsync(Cancel));
        Assert.Equal(3, await read.PersonRequests.CountAsync(r => r.FinishedAt != null, Cancel));
    }

    private static Person Of(string text) => Person.Of(text) ?? throw new InvalidOperationException("No person.");

    private static Task<long> OpenAsync(TicketWork work, string name, string email, string text) =>
        work.OpenAsync(new NewTicket(TicketWork.About(30), text) { Subject = "A question", AskerName = name, AskerEmail = email });

    private static async Task<(string?, string)> AskerAsync(PortalDbContext db, long number)
    {
        var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);
        return (ticket.AskerName, ticket.Question);
    }

    private static FindPerson Finding(PortalDbContext db) => new(db);

    private static ErasePerson Erasing(PortalDbContext db) => new(db, Finding(db), new PersonRequests(db, TimeProvider.System), TimeProvider.System);

    private static ExportPerson Exporting(PortalDbContext db) => new(db, Finding(db), new PersonRequests(db, TimeProvider.System), TimeProvider.System);

    /// <summary>Whoever asked hangs up at the first piece.</summary>
    private sealed class BrokenLine(CancellationTokenSource line) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await line.CancelAsync();
            line.Token.ThrowIfCancellationRequested();
        }
    }
}
