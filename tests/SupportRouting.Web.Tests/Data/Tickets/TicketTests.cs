using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class TicketTests(PostgresFixture server) : TicketsOnEveryServer(server);

public sealed class TicketSqlServerTests(SqlServerFixture server) : TicketsOnEveryServer(server);

/// <summary>What happens to a ticket, on each kind of server.</summary>
public abstract class TicketsOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(30, TicketParty.IsvPublisher, TicketStatus.Routed)]
    [InlineData(1, TicketParty.CspPartner, TicketStatus.Routed)]
    [InlineData(58, TicketParty.NotStated, TicketStatus.New)]
    public async Task Open_WithATopic_IsDecidedAndKeepsHow(int topic, TicketParty party, TicketStatus status)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(topic), "A question"));

        var ticket = await ReadAsync(work, number);
        Assert.Equal((party, status, $"T{topic:00}"), (ticket.Party, ticket.Status, ticket.Topic));
        var decision = await work.Database.TicketDecisions.AsNoTracking().SingleAsync(d => d.TicketNumber == number, Cancel);
        Assert.Equal((party, "1"), (decision.Party, decision.PolicyVersion[..1]));
        Assert.NotNull(decision.RowId);
        Assert.Contains((Fact.PurchaseChannel, "csp", FactOrigin.Given), TicketFacts.ReadSheet(decision.Facts));
        Assert.Equal([TicketEntryKind.Opened, TicketEntryKind.Decided], await KindsAsync(work, number));
    }

    [Fact]
    public async Task Open_WithoutATopic_WaitsForOne()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30) with { IsComplete = false }, "It does not work"));

        var ticket = await ReadAsync(work, number);
        Assert.Equal((TicketParty.Unknown, TicketStatus.New, null), (ticket.Party, ticket.Status, ticket.Topic));
        Assert.Empty(await work.Database.TicketDecisions.Where(d => d.TicketNumber == number).ToListAsync(Cancel));

        Assert.True((await work.Routing.ChangeFactsAsync(new TicketSeen(number, null), TicketWork.About(30), TicketWork.Agent, Cancel)).IsDone);
        ticket = await ReadAsync(work, number);
        Assert.Equal((TicketParty.IsvPublisher, TicketStatus.Routed, "T30"), (ticket.Party, ticket.Status, ticket.Topic));
    }

    [Fact]
    public async Task Open_AboutAnIdThatLeadsNowhere_KeepsNothing()
    {
        var work = await WorkAsync();
        var opened = await work.Opening.RunAsync(
            new NewTicket(TicketWork.About(30) with { SubscriptionId = Guid.CreateVersion7() }, "A question"), TicketWork.Agent, Cancel);

        Assert.Equal("subscriptionId", Assert.Single(opened.Refused).Field);
        Assert.Null(opened.Number);
        Assert.Equal(0, await work.Database.Tickets.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("Short", "Short")]
    [InlineData("  The first line \n and the second", "The first line")]
    [InlineData("A very long line that goes on and on about everything that happened since the last update of the product", "A very long line that goes on and on about everything that happened since the…")]
    public async Task Open_WithoutASubject_TakesTheBeginningOfTheText(string text, string expected)
    {
        var work = await WorkAsync();
        Assert.Equal(expected, (await ReadAsync(work, await work.OpenAsync(new NewTicket(TicketWork.About(30), text)))).Subject);
    }

    [Fact]
    public async Task Open_ManyAtOnceFromTwoSides_GivesEachItsOwnNumber()
    {
        const int each = 40;
        var address = await server.CreateDatabaseAsync();
        var numbers = new ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = server.Open(address);
            var work = new TicketWork(db);
            for (var i = 0; i < each; i++)
            {
                numbers.Add(await work.OpenAsync());
                db.ChangeTracker.Clear();
            }
        }, Cancel)));

        await using var read = server.Open(address);
        Assert.Equal(8 * each, numbers.Distinct().Count());
        Assert.Equal(numbers.Order(), await read.Tickets.OrderBy(t => t.Number).Select(t => t.Number).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Move_EveryStatusMoveAndRole_FollowsTheTable()
    {
        var work = await WorkAsync();
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(mine);
        var reseller = TicketWork.Reseller(mine);
        var number = await work.OpenAsync(actor: reseller);
        foreach (var status in Enum.GetValues<TicketStatus>())
        {
            foreach (var move in Enum.GetValues<TicketMove>())
            {
                foreach (var actor in new[] { TicketWork.Agent, reseller })
                {
                    await work.Database.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, status), Cancel);
                    work.Database.ChangeTracker.Clear();
                    var result = await work.Working.MoveAsync(new TicketSeen(number, null), move, actor, Cancel);

                    var mayMove = actor.IsStaff || move is TicketMove.Resolve or TicketMove.Reopen;
                    var expected = !mayMove ? TicketFault.StaffOnly : TicketMoves.Next(status, move) is null ? TicketFault.MoveNotAllowed : TicketFault.None;
                    Assert.Equal((status, move, actor.Name, expected), (status, move, actor.Name, result.Fault));
                    Assert.Equal(
                        expected == TicketFault.None ? TicketMoves.Next(status, move) : status, (await ReadAsync(work, number)).Status);
                }
            }
        }
    }

    [Fact]
    public async Task Change_AfterSomebodyElse_IsToldWhatHappenedAndOverwritesNothing()
    {
        var address = await server.CreateDatabaseAsync();
        await using var first = server.Open(address);
        await using var second = server.Open(address);
        var number = await new TicketWork(first).OpenAsync();
        var seen = new TicketSeen(number, await first.TicketEntries.MaxAsync(e => e.Id, Cancel));

        Assert.True((await new TicketWork(first).Working.MoveAsync(seen, TicketMove.Take, TicketWork.Agent, Cancel)).IsDone);
        var late = await new TicketWork(second).Working.MoveAsync(seen, TicketMove.HandOff, TicketWork.Agent, Cancel);

        Assert.Equal(TicketFault.ChangedMeanwhile, late.Fault);
        var entry = Assert.Single(late.Since);
        Assert.Equal((TicketEntryKind.StatusChanged, "routed", "answering"), (entry.Kind, entry.Before, entry.After));
        Assert.Equal(TicketStatus.Answering, (await ReadAsync(new TicketWork(second), number)).Status);

        // A note overwrites nothing, so it stops nobody.
        Assert.True((await new TicketWork(first).Working.NoteAsync(number, "Called them", TicketWork.Agent, Cancel)).IsDone);
        var again = seen with { Seen = entry.Id };
        Assert.True((await new TicketWork(second).Working.MoveAsync(again, TicketMove.HandOff, TicketWork.Agent, Cancel)).IsDone);
    }

    [Fact]
    public async Task ChangeFacts_ToAnotherParty_KeepsBothDecisions()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var first = TicketWork.About(30);
        var product = first with { Given = first.Given with { PublisherKind = PublisherKind.Microsoft } };

        Assert.True((await work.Routing.ChangeFactsAsync(new TicketSeen(number, null), product, TicketWork.Agent, Cancel)).IsDone);

        Assert.NotEqual(TicketParty.IsvPublisher, (await ReadAsync(work, number)).Party);
        Assert.Equal(2, await work.Database.TicketDecisions.CountAsync(d => d.TicketNumber == number, Cancel));
        Assert.Equal(
            [TicketEntryKind.Opened, TicketEntryKind.Decided, TicketEntryKind.FactsChanged, TicketEntryKind.Decided], await KindsAsync(work, number));

        // The same facts once more are nothing new.
        Assert.True((await work.Routing.ChangeFactsAsync(new TicketSeen(number, null), product, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(2, await work.Database.TicketDecisions.CountAsync(d => d.TicketNumber == number, Cancel));
    }

    [Fact]
    public async Task Override_StandsBesideTheDecisionUntilItIsTakenBack()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var which = new TicketSeen(number, null);

        Assert.True((await work.Routing.OverrideAsync(which, TicketParty.CspPartner, OverrideReason.Agreement, "We agreed to help", TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Routing.ChangeFactsAsync(which, TicketWork.About(31), TicketWork.Agent, Cancel)).IsDone);
        var ticket = await ReadAsync(work, number);
        Assert.Equal((TicketParty.CspPartner, OverrideReason.Agreement, "We agreed to help"), (ticket.Party, ticket.OverrideReason, ticket.OverrideText));

        Assert.True((await work.Routing.RemoveOverrideAsync(which, TicketWork.Agent, Cancel)).IsDone);
        ticket = await ReadAsync(work, number);
        Assert.Equal((TicketParty.IsvPublisher, null), (ticket.Party, ticket.OverrideReason));
    }

    [Theory]
    [InlineData(TicketMove.Resolve)]
    [InlineData(TicketMove.Close)]
    public async Task ChangeFactsOrOverride_OfAFinishedTicket_IsRefusedAndChangesNothing(TicketMove end)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var which = new TicketSeen(number, null);
        await work.Routing.OverrideAsync(which, TicketParty.CspPartner, OverrideReason.Agreement, "We agreed to help", TicketWork.Agent, Cancel);
        await work.Working.MoveAsync(which, end, TicketWork.Agent, Cancel);
        var kinds = await KindsAsync(work, number);

        foreach (var topic in new[] { 30, 1 })
            Assert.Equal(TicketFault.MoveNotAllowed, (await work.Routing.ChangeFactsAsync(which, TicketWork.About(topic), TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(TicketFault.MoveNotAllowed, (await work.Routing.RemoveOverrideAsync(which, TicketWork.Agent, Cancel)).Fault);

        Assert.Equal(OverrideReason.Agreement, (await ReadAsync(work, number)).OverrideReason);
        Assert.Equal(kinds, await KindsAsync(work, number));
    }

    [Fact]
    public async Task ChangeFacts_OfATicketWithoutAParty_MayLeaveItWithout()
    {
        var work = await WorkAsync();
        var unknown = TicketWork.About(30) with { IsComplete = false };
        var number = await work.OpenAsync(new NewTicket(unknown, "What is this?"));
        Assert.True((await work.Routing.ChangeFactsAsync(new TicketSeen(number, null), unknown, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketStatus.New, (await ReadAsync(work, number)).Status);
    }

    [Fact]
    public async Task Reseller_OnAnothersTicket_FindsNone()
    {
        var work = await WorkAsync();
        var (mine, theirs) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        work.Database.AddRange(mine, theirs);
        var foreign = await work.OpenAsync(actor: TicketWork.Reseller(theirs));
        var operators = await work.OpenAsync();
        var own = await work.OpenAsync(actor: TicketWork.Reseller(mine));
        var actor = TicketWork.Reseller(mine);

        foreach (var number in new[] { foreign, operators, own + 1000 })
        {
            var which = new TicketSeen(number, null);
            Assert.Equal(TicketFault.NotFound, (await work.Working.MoveAsync(which, TicketMove.Resolve, actor, Cancel)).Fault);
            Assert.Equal(TicketFault.NotFound, (await work.Working.ReplyAsync(number, "Hello", actor, Cancel)).Fault);
            Assert.Equal(TicketFault.NotFound, (await work.Working.NoteAsync(number, "Hello", actor, Cancel)).Fault);
            Assert.Equal(TicketFault.NotFound, (await work.Routing.ChangeFactsAsync(which, TicketWork.About(1), actor, Cancel)).Fault);
        }

        var page = await work.Queue.PageAsync(new TicketFilter { View = TicketView.All }, actor, DateTimeOffset.UnixEpoch, null, 50, Cancel);
        Assert.Equal([own], page.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Reply_OfTheAsker_EndsItsWaitingAndReopens()
    {
        var work = await WorkAsync();
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(mine);
        var number = await work.OpenAsync(actor: TicketWork.Reseller(mine));
        var which = new TicketSeen(number, null);

        Assert.True((await work.Working.MoveAsync(which, TicketMove.AskCustomer, TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Working.ReplyAsync(number, "Here it is", TicketWork.Reseller(mine), Cancel)).IsDone);
        Assert.Equal(TicketStatus.Answering, (await ReadAsync(work, number)).Status);

        Assert.True((await work.Working.MoveAsync(which, TicketMove.Resolve, TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Working.ReplyAsync(number, "It is back", TicketWork.Reseller(mine), Cancel)).IsDone);
        Assert.Equal(TicketStatus.Routed, (await ReadAsync(work, number)).Status);
    }

    [Fact]
    public async Task Tag_AndRank_AndDue_AreKeptWithWhatWasBefore()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30), "A question") { Tags = ["vip", "vip", "old"] });
        var which = new TicketSeen(number, null);
        var due = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.True((await work.Working.TagAsync(which, ["vip", "new"], TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Working.RankAsync(which, Priority.Urgent, TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Working.SetDueAsync(which, due, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketFault.NoSuchAssignee, (await work.Working.AssignAsync(which, Guid.CreateVersion7(), TicketWork.Agent, Cancel)).Fault);

        var ticket = await ReadAsync(work, number);
        Assert.Equal((Priority.Urgent, due), (ticket.Priority, ticket.DueAt));
        var changes = await work.Database.TicketEntries.Where(e => e.TicketNumber == number && e.Before != null)
            .OrderBy(e => e.Id).Select(e => $"{e.Before} > {e.After}").ToListAsync(Cancel);
        Assert.Equal(["old vip > new vip", "normal > urgent"], changes);
    }

    private static Task<TicketRecord> ReadAsync(TicketWork work, long number) =>
        work.Database.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);

    private static Task<List<TicketEntryKind>> KindsAsync(TicketWork work, long number) =>
        work.Database.TicketEntries.Where(e => e.TicketNumber == number).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Cancel);

    private async Task<TicketWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()));
}
