using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.HandOffs;

public sealed class HandOffReturnTests(PostgresFixture server) : HandOffReturnOnEveryServer(server);

public sealed class HandOffReturnSqlServerTests(SqlServerFixture server) : HandOffReturnOnEveryServer(server);

/// <summary>What another party has stays with it when we take our own steps back, and when the asker writes.</summary>
public abstract class HandOffReturnOnEveryServer(ServerFixture server)
{
    // A Monday.
    private readonly ManualTime _time = ManualTime.At("2026-03-02T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unmerge_OfATicketThatWasHandedOff_OpensThatHandOffAgainAndNoOther()
    {
        var (work, number) = await HandedTwiceAsync();
        var into = await work.OpenAsync();
        Assert.True((await work.Merging.MergeAsync(Which(number), into, TicketWork.Agent, Cancel)).IsDone);
        Assert.NotNull((await work.LastAsync(number)).EndedAt);
        Later(work);

        Assert.True((await work.Merging.UnmergeAsync(Which(number), TicketWork.Agent, Cancel)).IsDone);

        await ExpectAnswerCanComeAsync(work, number);
    }

    [Fact]
    public async Task UndoOfABulkClose_OfATicketThatWasHandedOff_OpensThatHandOffAgainAndNoOther()
    {
        var (work, number) = await HandedTwiceAsync();
        var agent = TicketWork.Agent with { Id = Guid.CreateVersion7() };
        work.Database.Add(new PortalUser { Id = agent.Id ?? default, DisplayName = "Marta", UserName = "marta@partner.example", Role = PortalRole.AdminAgent });
        await work.Database.SaveChangesAsync(Cancel);
        var closed = await work.Changing.RunAsync([new PickedTicket(number, null)], BulkAction.Close, agent, Cancel);
        Later(work);

        Assert.Equal(1, (await work.Undoing.RunAsync(closed.Id ?? default, agent, Cancel))?.Changed);

        await ExpectAnswerCanComeAsync(work, number);
    }

    [Fact]
    public async Task Unmerge_AfterAReply_WaitsAsLongAsTheReplyGave()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        await work.HandAsync(number);
        _time.Pass(TimeSpan.FromHours(2));
        await ReplyAsync(work, number);
        var expected = (await work.TicketAsync(number)).ExpectedBy;
        await work.Merging.MergeAsync(Which(number), await work.OpenAsync(), TicketWork.Agent, Cancel);
        Later(work);

        await work.Merging.UnmergeAsync(Which(number), TicketWork.Agent, Cancel);

        var ticket = await work.TicketAsync(number);
        Assert.Equal((TicketStatus.WaitingOnPublisher, expected), (ticket.Status, ticket.ExpectedBy));
    }

    [Fact]
    public async Task Reply_OfTheAskerWhileThePublisherHasIt_LeavesThePublishersHandOffOpen()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        var asker = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(asker);
        await work.Database.SaveChangesAsync(Cancel);
        await work.Database.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set => set.SetProperty(t => t.ResellerTenantId, asker.TenantId), Cancel);
        await work.HandAsync(number);
        var sent = await work.LastAsync(number);
        await work.Working.MoveAsync(Which(number), TicketMove.AskCustomer, TicketWork.Agent, Cancel);
        Later(work);

        Assert.True((await work.Working.ReplyAsync(number, "Here is the log", TicketWork.Reseller(asker), Cancel)).IsDone);

        Assert.Equal(TicketStatus.Answering, (await work.TicketAsync(number)).Status);
        var open = await work.LastAsync(number);
        Assert.Equal((null, sent.ExpectedBy), (open.EndedAt, open.ExpectedBy));
        _time.Pass(TimeSpan.FromHours(9));
        Assert.Equal(1, await work.Reminding.RunAsync(Cancel));
        Later(work);
        await ReplyAsync(work, number);
        Assert.Equal(_time.Now, (await work.LastAsync(number)).FirstReplyAt);
        Assert.Equal(TicketStatus.Answering, (await work.TicketAsync(number)).Status);

        Later(work);
        await work.Working.MoveAsync(Which(number), TicketMove.Resolve, TicketWork.Agent, Cancel);
        Assert.Equal(_time.Now, (await work.LastAsync(number)).EndedAt);
    }

    [Theory]
    [InlineData("24x7", "2026-03-02T11:00:00Z", "2026-03-02T19:00:00Z")]
    [InlineData("Mon-Fri 9:00-13:00 UTC", "2026-03-06T12:00:00Z", "2026-03-10T12:00:00Z")]
    [InlineData(null, "2026-03-06T16:00:00Z", "2026-03-09T16:00:00Z")]
    public async Task Expected_AfterAReply_FollowsTheDesksHours(string? hours, string reply, string expected)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(hours);
        await work.HandAsync(number);
        _time.Pass(ManualTime.At(reply).Now - _time.Now);
        await ReplyAsync(work, number);
        Assert.Equal(ManualTime.At(expected).Now, (await work.TicketAsync(number)).ExpectedBy);
    }

    [Theory]
    [InlineData(Severity.Critical, 2)]
    [InlineData(Severity.Moderate, 4)]
    [InlineData(Severity.Minimal, 8)]
    public async Task Expected_AfterAReplyOfMicrosoft_FollowsTheSeverityItWasGiven(Severity severity, int hours)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        // Partner Center's help is open then.
        _time.Pass(TimeSpan.FromHours(5));
        await work.HandAsync(number, HopParty.Microsoft, HandOffWay.Copied, severity: severity);
        _time.Pass(TimeSpan.FromHours(1));
        await ReplyAsync(work, number);
        Assert.Equal(_time.Now.AddHours(hours), (await work.TicketAsync(number)).ExpectedBy);
    }

    [Fact]
    public async Task Remind_AfterAReply_OnceMoreWhenTheNewTimeHasPassed()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync("24x7");
        await work.HandAsync(number);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            _time.Pass(TimeSpan.FromHours(7));
            await ReplyAsync(work, number);
            _time.Pass(TimeSpan.FromHours(7));
            Assert.Equal(0, await work.Reminding.RunAsync(Cancel));
            Assert.False((await work.Reading.OfAsync(number, TicketWork.Agent, Cancel))[0].IsLate(_time.Now));
            _time.Pass(TimeSpan.FromHours(2));
            Assert.Equal(1, await work.Reminding.RunAsync(Cancel));
            Assert.Equal(0, await work.Reminding.RunAsync(Cancel));
            Assert.True((await work.Reading.OfAsync(number, TicketWork.Agent, Cancel))[0].IsLate(_time.Now));
            work.Database.ChangeTracker.Clear();
        }

        Assert.Equal(2, await work.Database.TicketEntries.CountAsync(e => e.Kind == TicketEntryKind.HandOffReminded, Cancel));
    }

    private static TicketSeen Which(long number) => new(number, null);

    private static async Task ReplyAsync(HandOffWork work, long number)
    {
        Assert.True((await work.Following.ReplyAsync(
            Which(number), (await work.LastAsync(number)).Id, "We are at it", null, TicketWork.Agent, Cancel)).IsDone);
        work.Database.ChangeTracker.Clear();
    }

    private async Task ExpectAnswerCanComeAsync(HandOffWork work, long number)
    {
        var chain = await work.Reading.OfAsync(number, TicketWork.Agent, Cancel);
        Assert.Equal([false, true], chain.Select(one => one.IsOpen));
        var ticket = await work.TicketAsync(number);
        Assert.Equal((TicketStatus.HandedOff, chain[1].ExpectedBy, chain[1].ExpectedBy), (ticket.Status, ticket.ExpectedBy, ticket.NextDueAt));
        Later(work);
        await ReplyAsync(work, number);
        Assert.Equal(TicketStatus.WaitingOnPublisher, (await work.TicketAsync(number)).Status);
    }

    // First to Microsoft, then to the publisher: the first has ended long before.
    private async Task<(HandOffWork Work, long Number)> HandedTwiceAsync()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.HandAsync(number, HopParty.Microsoft, HandOffWay.Copied);
        Later(work);
        await work.HandAsync(number);
        Later(work);
        return (work, number);
    }

    private void Later(HandOffWork work)
    {
        work.Database.ChangeTracker.Clear();
        _time.Pass(TimeSpan.FromMinutes(10));
    }

    private async Task<HandOffWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()), _time);
}
