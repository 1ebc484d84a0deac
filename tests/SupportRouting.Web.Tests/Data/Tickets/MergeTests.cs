using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class MergeTests(PostgresFixture server) : MergeOnEveryServer(server);

public sealed class MergeSqlServerTests(SqlServerFixture server) : MergeOnEveryServer(server);

public abstract class MergeOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_ThenUnmerge_RestoresWhatWasBeforeAndKeepsBothTimelines()
    {
        var work = await WorkAsync();
        var (one, two) = (await work.OpenAsync(), await work.OpenAsync());
        Assert.True((await work.Working.MoveAsync(Which(one), TicketMove.Take, TicketWork.Agent, Cancel)).IsDone);

        Assert.True((await work.Merging.MergeAsync(Which(one), two, TicketWork.Agent, Cancel)).IsDone);
        var merged = await ReadAsync(work, one);
        Assert.Equal((two, TicketStatus.Closed), (merged.MergedInto, merged.Status));
        Assert.NotNull(merged.ClosedAt);
        Assert.Equal(
            [(TicketLinkKind.MergedInto, two)], (await work.Links.OfAsync(one, TicketWork.Agent, Cancel)).Select(link => (link.Kind, link.Number)));
        Assert.Equal(
            [(TicketLinkKind.MergedFrom, one)], (await work.Links.OfAsync(two, TicketWork.Agent, Cancel)).Select(link => (link.Kind, link.Number)));

        Assert.True((await work.Merging.UnmergeAsync(Which(one), TicketWork.Agent, Cancel)).IsDone);
        var alone = await ReadAsync(work, one);
        Assert.Equal((null, TicketStatus.Answering, null), (alone.MergedInto, alone.Status, alone.ClosedAt));
        Assert.Empty(await work.Links.OfAsync(two, TicketWork.Agent, Cancel));
        var lines = await work.Database.TicketEntries.Where(e => e.TicketNumber == two && e.Kind >= TicketEntryKind.Merged)
            .OrderBy(e => e.Id).Select(e => $"{e.Kind} {e.Before}{e.After}").ToListAsync(Cancel);
        Assert.Equal([$"Merged {new TicketNumber(one)}", $"Unmerged {new TicketNumber(one)}"], lines);
    }

    [Fact]
    public async Task Unmerge_OfATicketThatWasClosedAlready_LeavesItClosed()
    {
        var work = await WorkAsync();
        var (one, two) = (await work.OpenAsync(), await work.OpenAsync());
        Assert.True((await work.Working.MoveAsync(Which(one), TicketMove.Close, TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Merging.MergeAsync(Which(one), two, TicketWork.Agent, Cancel)).IsDone);
        Assert.True((await work.Merging.UnmergeAsync(Which(one), TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketStatus.Closed, (await ReadAsync(work, one)).Status);
    }

    [Fact]
    public async Task Change_OfAMergedTicket_IsRefused()
    {
        var work = await WorkAsync();
        var (one, two) = (await work.OpenAsync(), await work.OpenAsync());
        Assert.True((await work.Merging.MergeAsync(Which(one), two, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketFault.IsMerged, (await work.Working.MoveAsync(Which(one), TicketMove.Reopen, TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(TicketFault.IsMerged, (await work.Working.NoteAsync(one, "Hello", TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(TicketFault.IsMerged, (await work.Merging.MergeAsync(Which(one), two, TicketWork.Agent, Cancel)).Fault);
    }

    [Fact]
    public async Task Merge_WhereItMakesNoSense_IsRefused()
    {
        var work = await WorkAsync();
        var (one, two, three) = (await work.OpenAsync(), await work.OpenAsync(), await work.OpenAsync());
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(mine);
        var resellers = await work.OpenAsync(actor: TicketWork.Reseller(mine));
        Assert.True((await work.Merging.MergeAsync(Which(one), two, TicketWork.Agent, Cancel)).IsDone);

        foreach (var (from, into, expected) in new[]
        {
            (three, three, TicketFault.SameTicket), (three, one, TicketFault.MergedBefore), (two, three, TicketFault.MergedBefore),
            (three, resellers, TicketFault.OfOtherReseller), (resellers, three, TicketFault.OfOtherReseller), (three, three + 1000, TicketFault.UnknownId),
        })
        {
            Assert.Equal((from, into, expected), (from, into, (await work.Merging.MergeAsync(Which(from), into, TicketWork.Agent, Cancel)).Fault));
            Assert.Equal((from, into, expected), (from, into, await work.Merging.WhyNotAsync(from, into, TicketWork.Agent, Cancel)));
        }

        var finished = await work.OpenAsync();
        Assert.True((await work.Working.MoveAsync(Which(finished), TicketMove.Resolve, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketFault.IntoFinished, (await work.Merging.MergeAsync(Which(three), finished, TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(TicketFault.StaffOnly, (await work.Merging.MergeAsync(Which(resellers), resellers, TicketWork.Reseller(mine), Cancel)).Fault);
        Assert.Equal(TicketFault.NotFound, (await work.Merging.MergeAsync(Which(three), two, TicketWork.Reseller(mine), Cancel)).Fault);
    }

    [Fact]
    public async Task Merge_CrosswiseAtOnce_HappensOneWay()
    {
        var address = await server.CreateDatabaseAsync();
        await using var first = server.Open(address);
        await using var second = server.Open(address);
        var (one, two) = (await new TicketWork(first).OpenAsync(), await new TicketWork(first).OpenAsync());
        for (var round = 0; round < 10; round++)
        {
            first.ChangeTracker.Clear();
            var results = await Task.WhenAll(
                Task.Run(() => new TicketWork(first).Merging.MergeAsync(new TicketSeen(one, null), two, TicketWork.Agent, Cancel), Cancel),
                Task.Run(() => new TicketWork(second).Merging.MergeAsync(new TicketSeen(two, null), one, TicketWork.Agent, Cancel), Cancel));

            Assert.Single(results, result => result.IsDone);
            var merged = Assert.Single(await first.Tickets.AsNoTracking().Where(t => t.MergedInto != null).ToListAsync(Cancel));
            Assert.True((await new TicketWork(first).Merging.UnmergeAsync(new TicketSeen(merged.Number, null), TicketWork.Agent, Cancel)).IsDone);
        }
    }

    private static TicketSeen Which(long number) => new(number, null);

    private static Task<TicketRecord> ReadAsync(TicketWork work, long number) =>
        work.Database.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);

    private async Task<TicketWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()));
}
