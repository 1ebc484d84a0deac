using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class AskerSightTests(PostgresFixture server) : AskerSightOnEveryServer(server);

public sealed class AskerSightSqlServerTests(SqlServerFixture server) : AskerSightOnEveryServer(server);

/// <summary>What a reseller sees of its own ticket, and what of our work on it stays ours.</summary>
public abstract class AskerSightOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OfAReseller_TellsNothingOfOurWork()
    {
        var (work, actor, number) = await OpenAsync();
        var which = new TicketSeen(number, null);
        await work.Working.MoveAsync(which, TicketMove.HandOff, TicketWork.Agent, Cancel);
        await work.Working.RankAsync(which, Priority.Urgent, TicketWork.Agent, Cancel);
        await work.Working.TagAsync(which, ["vip"], TicketWork.Agent, Cancel);
        await work.Working.SetDueAsync(which, DateTimeOffset.UtcNow.AddHours(1), TicketWork.Agent, Cancel);

        TicketFilter[] filters =
        [
            new(), new() { Status = TicketStatus.Answering }, new() { Priority = Priority.Low }, new() { Tag = "none" },
            new() { View = TicketView.OnMicrosoft }, new() { Sort = TicketSort.Due },
        ];
        foreach (var filter in filters)
        {
            var row = Assert.Single((await work.Queue.PageAsync(filter, actor, DateTimeOffset.UtcNow, null, 50, Cancel)).Rows);
            Assert.Equal((TicketStatus.Answering, Priority.Normal, null, row.CreatedAt), (row.Status, row.Priority, row.NextDueAt, row.ChangedAt));
        }
    }

    [Fact]
    public async Task Seen_OfAReseller_DoesNotMoveWithOurNotes()
    {
        var (work, actor, number) = await OpenAsync();
        var read = new ReadTicket(work.Database);
        var before = (await read.FindAsync(number, actor, Cancel))?.Seen;
        await work.Working.NoteAsync(number, "Between us", TicketWork.Agent, Cancel);

        Assert.Equal(before, (await read.FindAsync(number, actor, Cancel))?.Seen);
        Assert.True((await read.FindAsync(number, TicketWork.Agent, Cancel))?.Seen > before);
    }

    [Theory]
    [InlineData(TicketMove.Resolve)]
    [InlineData(TicketMove.Close)]
    public async Task Override_OfAFinishedTicket_IsRefused(TicketMove finish)
    {
        var (work, _, number) = await OpenAsync();
        var which = new TicketSeen(number, null);
        await work.Working.MoveAsync(which, finish, TicketWork.Agent, Cancel);

        var result = await work.Routing.OverrideAsync(which, TicketParty.Microsoft, OverrideReason.Other, "Because", TicketWork.Agent, Cancel);
        Assert.Equal(TicketFault.MoveNotAllowed, result.Fault);
        Assert.Equal(TicketParty.IsvPublisher, (await new ReadTicket(work.Database).FindAsync(number, TicketWork.Agent, Cancel))?.Party);
    }

    private async Task<(TicketWork Work, TicketActor Actor, long Number)> OpenAsync()
    {
        var work = new TicketWork(server.Open(await server.CreateDatabaseAsync()));
        var reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(reseller);
        var actor = TicketWork.Reseller(reseller);
        return (work, actor, await work.OpenAsync(actor: actor));
    }
}
