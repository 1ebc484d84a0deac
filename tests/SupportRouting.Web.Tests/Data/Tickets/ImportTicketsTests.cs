using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Import;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class ImportTicketsTests(PostgresFixture server) : ImportTicketsOnEveryServer(server);

public sealed class ImportTicketsSqlServerTests(SqlServerFixture server) : ImportTicketsOnEveryServer(server);

/// <summary>Taking tickets over from other desks, on each kind of server.</summary>
public abstract class ImportTicketsOnEveryServer(ServerFixture server) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tickets").FullName;
    private PortalDbContext? _db;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PortalDbContext Db => _db ?? throw new InvalidOperationException("The database was not opened.");

    public async ValueTask InitializeAsync() => _db = server.Open(await server.CreateDatabaseAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(_folder, recursive: true);
        await (_db?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Theory]
    [InlineData("Ticket #,Title,Body,Requester,State,Priority,Created at\n4711,Cannot sign in,Since today nobody can,Anna Kowalska <anna@customer.example>,closed,3 high,2025-03-02 09:00:00\n")]
    [InlineData("Id;Subject;Description;Requester;Requester email;Status;Priority;Created at;Closed at\n4711;Cannot sign in;Since today nobody can;Anna Kowalska;anna@customer.example;Closed;High;2025-03-02T09:00:00Z;2025-03-04T09:00:00Z\n")]
    [InlineData("""[{"ticketId":4711,"subject":"Cannot sign in","question":"Since today nobody can","askerName":"Anna Kowalska","askerEmail":"anna@customer.example","status":"closed","priority":"high","createdAt":"2025-03-02T09:00:00Z"}]""")]
    public async Task Import_OfAnotherDesksList_KeepsWhatItSays(string content)
    {
        var path = Write(content);
        Assert.Equal(ImportKind.Tickets, ImportKinds.Detect(path));

        var report = await RunAsync(path);

        Assert.Equal((1, 0, 0), (report.Added, report.Refused, report.Warned));
        var ticket = await Db.Tickets.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("4711", "Cannot sign in", "Since today nobody can"), (ticket.ExternalId, ticket.Subject, ticket.Question));
        Assert.Equal(("Anna Kowalska", "anna@customer.example"), (ticket.AskerName, ticket.AskerEmail));
        Assert.Equal((TicketStatus.Closed, Priority.High, TicketSource.Import), (ticket.Status, ticket.Priority, ticket.Source));
        Assert.Equal(new DateTimeOffset(2025, 3, 2, 9, 0, 0, TimeSpan.Zero), ticket.CreatedAt);
        Assert.NotNull(ticket.ClosedAt);
    }

    [Fact]
    public async Task Import_WithFactsAndAssignee_IsRoutedAndGiven()
    {
        Db.Users.Add(new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = "marta@partner.example",
            NormalizedEmail = "MARTA@PARTNER.EXAMPLE",
            DisplayName = "Marta",
            Role = PortalRole.AdminAgent,
        });
        await Db.SaveChangesAsync(Cancel);

        await RunAsync(Write("externalId,question,asker,topic,publisherKind,purchaseChannel,servingModel,technicalSupportBy,assignee,status,tags\n"
            + "1,It fails,customer,T30,thirdParty,csp,directBill,isv,Marta@Partner.example,waitingOnPublisher,\"vip, old\"\n"));

        var ticket = await Db.Tickets.AsNoTracking().Include(t => t.Assignee).Include(t => t.Tags).SingleAsync(Cancel);
        Assert.Equal((TicketParty.IsvPublisher, TicketStatus.WaitingOnPublisher, "Marta"), (ticket.Party, ticket.Status, ticket.Assignee?.DisplayName));
        Assert.Equal(["old", "vip"], ticket.Tags.Select(tag => tag.Tag).Order());
        Assert.Equal(1, await Db.TicketDecisions.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("externalId,question\n1,First\n2,Second\n1,Again\n")]
    [InlineData("question,email\nFirst,a@customer.example\nSecond,a@customer.example\nFirst,a@customer.example\n")]
    public async Task Import_OfTheSameRowsAgain_AddsNothing(string content)
    {
        var path = Write(content);
        var first = await RunAsync(path);
        Assert.Equal((2, 1), (first.Added, first.Same));

        await Db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.Subject, "Edited here"), Cancel);
        Db.ChangeTracker.Clear();
        var second = await RunAsync(path);

        Assert.Equal((0, 3), (second.Added, second.Same));
        Assert.Equal(2, await Db.Tickets.CountAsync(t => t.Subject == "Edited here", Cancel));
    }

    [Fact]
    public async Task Import_WithValuesNobodyKnows_KeepsTheRowAndNamesThem()
    {
        var report = await RunAsync(Write(
            "question,asker,topic,status,email,created,offerId,subscriptionId,assignee,colour\n"
            + "It fails,martian,T99,exploded,nothing,yesterday,acme.rocket,2b6f2a3e-0000-4a4a-9f1e-6f3b0a7c5d33,nobody@partner.example,red\n"));

        Assert.Equal((1, 0), (report.Added, report.Refused));
        Assert.Equal(
            ["asker", "askerEmail", "assignee", "colour", "createdAt", "offerId", "status", "subscriptionId", "topic"],
            report.Warnings.Select(note => note.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_WithoutAQuestion_RefusesTheRowAndNamesTheField()
    {
        var report = await RunAsync(Write("externalId,question\n1,\n2,Second\n"), keepGoodRows: true);
        Assert.Equal(("2", "question", "is missing"), (report.Problems[0].Row, report.Problems[0].Field, report.Problems[0].Reason));
        Assert.Equal((1, 1), (report.Added, report.Refused));
    }

    [Fact]
    public async Task Columns_SomebodySaid_AreRememberedForFilesWithTheSame()
    {
        var path = Write("Vorgang,Worum,Farbe\n7,Es geht nicht,rot\n");
        var choices = new ColumnChoices(Db, TimeProvider.System);
        var proposed = await choices.ProposeAsync(path, Cancel);
        Assert.Equal((false, ""), (proposed?.IsSettled, proposed?.Columns["Worum"]));
        Assert.Equal(1, (await RunAsync(path)).Refused);

        await choices.RememberAsync(new Dictionary<string, string> { ["Vorgang"] = "externalId", ["Worum"] = "question", ["Farbe"] = "" }, Cancel);
        await Db.SaveChangesAsync(Cancel);

        Assert.True((await choices.ProposeAsync(path, Cancel))?.IsSettled);
        Assert.Equal((1, 0), await RunAsync(path) is var report ? (report.Added, report.Warned) : default);
        Assert.Equal("7", (await Db.Tickets.AsNoTracking().SingleAsync(Cancel)).ExternalId);
    }

    private string Write(string content)
    {
        var path = Path.Combine(_folder, "tickets.csv");
        File.WriteAllText(path, content);
        return path;
    }

    private Task<ImportReport> RunAsync(string path, bool keepGoodRows = false)
    {
        var table = PolicyTable.Compile(BuiltInPolicy.Read());
        var answers = new AnswerQuestions(new QuestionRecords(Db, new ProductRecords(Db), new ProviderRecords(Db)), table, TimeProvider.System);
        return new ImportTickets(Db, answers, table.Policy, new ColumnChoices(Db, TimeProvider.System), TimeProvider.System)
            .RunAsync(new ImportRequest([path], keepGoodRows), new Progress<ImportProgress>(), Cancel);
    }
}
