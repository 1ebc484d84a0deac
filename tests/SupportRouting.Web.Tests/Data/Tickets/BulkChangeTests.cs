using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

/// <summary>Many tickets changed at once, and that taken back.</summary>
public sealed class BulkChangeTests(PostgresFixture server) : BulkChangeOnEveryServer(server);

public sealed class BulkChangeSqlServerTests(SqlServerFixture server) : BulkChangeOnEveryServer(server);

public abstract class BulkChangeOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Close_WithOneClosedAlready_ClosesTheOthersAndUndoPutsEachBack()
    {
        var (work, agent) = await StartAsync();
        long[] numbers = [await work.OpenAsync(), await work.OpenAsync(), await work.OpenAsync()];
        await work.Working.MoveAsync(new TicketSeen(numbers[0], null), TicketMove.AskCustomer, agent, Cancel);
        await work.Working.MoveAsync(new TicketSeen(numbers[2], null), TicketMove.Close, agent, Cancel);

        var closed = await work.Changing.RunAsync(Picked([.. numbers, 999_999]), BulkAction.Close, agent, Cancel);

        Assert.Equal(2, closed.Changed);
        Assert.Equal([(BulkLeft.AlreadySo, 1), (BulkLeft.NotFound, 1)], closed.Left.Select(one => (one.Key, one.Value)).Order());
        Assert.All(await StatusesAsync(work, numbers), status => Assert.Equal(TicketStatus.Closed, status));

        var undone = await work.Undoing.RunAsync(Id(closed), agent, Cancel);
        Assert.Equal((2, 0), (undone?.Changed, undone?.Left.Count));
        Assert.Equal([TicketStatus.WaitingOnCustomer, TicketStatus.Routed, TicketStatus.Closed], await StatusesAsync(work, numbers));
        Assert.Null(await work.Undoing.RunAsync(Id(closed), agent, Cancel));
    }

    [Fact]
    public async Task Undo_OfATicketChangedSince_LeavesThatAndSaysSo()
    {
        var (work, agent) = await StartAsync();
        long[] numbers = [await work.OpenAsync(), await work.OpenAsync()];
        var ranked = await work.Changing.RunAsync(Picked(numbers), BulkAction.Rank(Priority.Urgent), agent, Cancel);
        await work.Working.RankAsync(new TicketSeen(numbers[1], null), Priority.Low, TicketWork.Agent, Cancel);

        var undone = await work.Undoing.RunAsync(Id(ranked), agent, Cancel);

        Assert.Equal((1, 1), (undone?.Changed, undone?.Left[BulkLeft.ChangedMeanwhile]));
        Assert.Equal([Priority.Normal, Priority.Low], await work.Database.Tickets.Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).Select(t => t.Priority).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Rank_OfTicketsAnotherChangedSinceTheyWereShown_LeavesThoseAndNamesThem()
    {
        var (work, agent) = await StartAsync();
        long[] numbers = [await work.OpenAsync(), await work.OpenAsync(), await work.OpenAsync(), await work.OpenAsync()];
        var page = await work.Queue.PageAsync(new TicketFilter(), agent, DateTimeOffset.UtcNow, null, 50, Cancel);
        PickedTicket[] shown = [.. page.Rows.Select(row => new PickedTicket(row.Number, row.ChangedAt))];
        await work.Working.RankAsync(new TicketSeen(numbers[0], null), Priority.Low, TicketWork.Agent, Cancel);
        await work.Working.NoteAsync(numbers[1], "Overwrites nothing", TicketWork.Agent, Cancel);
        await work.Working.RankAsync(new TicketSeen(numbers[2], null), Priority.High, agent, Cancel);

        var ranked = await work.Changing.RunAsync(shown, BulkAction.Rank(Priority.Urgent), agent, Cancel);

        Assert.Equal((3, 1), (ranked.Changed, ranked.Left[BulkLeft.ChangedMeanwhile]));
        Assert.Equal([numbers[0]], ranked.ToLookAt);
        Assert.Equal(Priority.Low, await work.Database.Tickets.Where(t => t.Number == numbers[0]).Select(t => t.Priority).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Tags_AddedAndTakenAway_ComeAndGoWithUndo()
    {
        var (work, agent) = await StartAsync();
        var with = await work.OpenAsync(new NewTicket(TicketWork.About(30), "One") { Tags = ["vip", "old"] });
        var without = await work.OpenAsync(new NewTicket(TicketWork.About(30), "Two"));

        var added = await work.Changing.RunAsync(Picked(with, without), BulkAction.AddTag("vip"), agent, Cancel);
        Assert.Equal((1, 1), (added.Changed, added.Left[BulkLeft.AlreadySo]));
        Assert.Equal(1, (await work.Undoing.RunAsync(Id(added), agent, Cancel))?.Changed);
        Assert.Equal(["old", "vip"], await TagsAsync(work, with));
        Assert.Empty(await TagsAsync(work, without));

        var removed = await work.Changing.RunAsync(Picked(with), BulkAction.RemoveTag("vip"), agent, Cancel);
        Assert.Equal(["old"], await TagsAsync(work, with));
        await work.Undoing.RunAsync(Id(removed), agent, Cancel);
        Assert.Equal(["old", "vip"], await TagsAsync(work, with));
    }

    [Fact]
    public async Task Undo_OfAnothersChange_FindsNone()
    {
        var (work, agent) = await StartAsync();
        var number = await work.OpenAsync();
        var assigned = await work.Changing.RunAsync(Picked(number), BulkAction.AssignTo(agent.Id), agent, Cancel);

        Assert.Null(await work.Undoing.RunAsync(Id(assigned), TicketWork.Agent with { Id = Guid.CreateVersion7() }, Cancel));
        Assert.Equal(agent.Id, await work.Database.Tickets.Where(t => t.Number == number).Select(t => t.AssigneeId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Tail_OfTimelines_TellsEachEntryOnceAndThoseThatEndLater()
    {
        var database = await server.CreateDatabaseAsync();
        var (first, second) = (new TicketWork(server.Open(database)), new TicketWork(server.Open(database)));
        var number = await first.OpenAsync();
        var tail = new TicketTail(TimeProvider.System);
        Assert.Null(tail.Place);
        Assert.Empty(await tail.NextAsync(first.Database, Cancel));
        Assert.Empty(await tail.NextAsync(first.Database, Cancel));
        Assert.Contains(await tail.SinceAsync(first.Database, DateTimeOffset.MinValue, Cancel), change => change.Number == number);
        TicketPlace? stopped = null;

        await second.Database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var late = await second.Database.Database.BeginTransactionAsync(Cancel);
            await second.Working.NoteAsync(number, "Ends later", TicketWork.Agent, Cancel);
            await first.Working.NoteAsync(await first.OpenAsync(), "Ends at once", TicketWork.Agent, Cancel);
            Assert.All(await tail.NextAsync(first.Database, Cancel), change => Assert.NotEqual(number, change.Number));
            stopped = tail.Place;
            await late.CommitAsync(Cancel);
        });

        var change = Assert.Single(await tail.NextAsync(first.Database, Cancel));
        Assert.Equal((number, TicketEntryKind.Note), (change.Number, change.Kind));
        Assert.Empty(await tail.NextAsync(first.Database, Cancel));

        var place = TicketPlace.Read(stopped?.ToBytes());
        Assert.Equal([change], await tail.SinceAsync(first.Database, place ?? throw new InvalidOperationException("No place."), Cancel));
    }

    private static PickedTicket[] Picked(params long[] numbers) => [.. numbers.Select(number => new PickedTicket(number, null))];

    private static Guid Id(BulkOutcome outcome) => outcome.Id ?? throw new InvalidOperationException("Nothing to undo.");

    private static Task<List<TicketStatus>> StatusesAsync(TicketWork work, long[] numbers) => work.Database.Tickets
        .Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).Select(t => t.Status).ToListAsync(Cancel);

    private static Task<List<string>> TagsAsync(TicketWork work, long number) => work.Database.Set<TicketTagRecord>()
        .Where(t => t.TicketNumber == number).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(Cancel);

    private async Task<(TicketWork Work, TicketActor Agent)> StartAsync()
    {
        var work = new TicketWork(server.Open(await server.CreateDatabaseAsync()));
        var person = new PortalUser { Id = Guid.CreateVersion7(), DisplayName = "Marta", UserName = "marta@partner.example", Role = PortalRole.AdminAgent };
        work.Database.Add(person);
        await work.Database.SaveChangesAsync(Cancel);
        return (work, TicketWork.Agent with { Id = person.Id });
    }
}
