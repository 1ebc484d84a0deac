using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class TicketSearchTests(PostgresFixture server) : TicketSearchOnEveryServer(server);

public sealed class TicketSearchSqlServerTests(SqlServerFixture server) : TicketSearchOnEveryServer(server);

/// <summary>Finding tickets by words, and reading views that are made of parts, on each kind of server.</summary>
public abstract class TicketSearchOnEveryServer(ServerFixture server)
{
    private static readonly string[] Texts =
    [
        "Backup stops at 87 % with error 0x80042316", "Nocna kopia zapasowa zatrzymała się, żółty pasek", "IT asks for a backup of the mailbox", "La copia de seguridad falló en Málaga",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("backup", 3, 1)]
    [InlineData("BACKU", 3, 1)]
    [InlineData("8004", 1)]
    [InlineData("zolty zatrzymala", 2)]
    [InlineData("malaga", 4)]
    [InlineData("backup mailbox", 3)]
    [InlineData("backup malaga")]
    [InlineData("it", 3)]
    [InlineData("la", 4)]
    [InlineData("ox")]
    [InlineData("100%")]
    [InlineData("87 %", 1)]
    [InlineData("SR-000002", 2)]
    [InlineData("4", 4)]
    [InlineData("8", 1)]
    [InlineData("000002", 2)]
    public async Task Words_FindWhatHasThemAll_NewestFirst(string words, params int[] expected)
    {
        var work = await WorkAsync();
        foreach (var text in Texts)
            await work.OpenAsync(new NewTicket(TicketWork.About(30), text));

        Assert.Equal(expected.Select(number => (long)number), await NumbersAsync(work, new TicketFilter { Words = words }));
        Assert.Equal(
            expected.Order().Select(number => (long)number), await NumbersAsync(work, new TicketFilter { Words = words, Sort = TicketSort.Oldest }));
    }

    [Fact]
    public async Task Pages_OfACommonWord_FollowEachOther()
    {
        var work = await WorkAsync();
        for (var i = 0; i < 7; i++)
            await work.OpenAsync(new NewTicket(TicketWork.About(30), i % 2 == 0 ? "The backup failed" : "Something else"));

        foreach (var (sort, expected) in new[] { (TicketSort.Newest, new long[] { 7, 5, 3, 1 }), (TicketSort.Oldest, [1, 3, 5, 7]) })
        {
            var filter = new TicketFilter { Words = "backup", Sort = sort };
            var first = await PageAsync(work, filter, null, 2);
            var second = await PageAsync(work, filter, first.Next, 2);
            Assert.Equal(expected, first.Rows.Concat(second.Rows).Select(row => row.Number));
            Assert.Null(second.Next);
        }
    }

    [Fact]
    public async Task OnPublisher_HoldsWhatWasSentAndWhatWaits_InOneOrder()
    {
        var work = await WorkAsync();
        for (var i = 0; i < 4; i++)
        {
            var number = await work.OpenAsync();
            Assert.True((await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.HandOff, TicketWork.Agent, Cancel)).IsDone);
            var to = i is 3 ? HopParty.Microsoft : HopParty.IsvPublisher;
            work.Database.Add(new HandOffRecord
            {
                TicketNumber = number,
                To = to,
                ContactKind = ContactKind.CustomerSupport,
                Way = HandOffWay.Copied,
                Subject = "A question",
                Body = "What happened",
                Language = "en",
            });
            await work.Database.SaveChangesAsync(Cancel);
            if (i is 1)
                Assert.True((await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.PublisherReplied, TicketWork.Agent, Cancel)).IsDone);
        }

        var filter = new TicketFilter { View = TicketView.OnPublisher };
        var first = await PageAsync(work, filter, null, 2);
        Assert.Equal([3, 2], first.Rows.Select(row => row.Number));
        Assert.Equal([1], (await PageAsync(work, filter, first.Next, 2)).Rows.Select(row => row.Number));
        var counts = await work.Queue.CountAsync([TicketView.OnPublisher, TicketView.OnMicrosoft, TicketView.OnProvider], TicketWork.Agent, DateTimeOffset.UtcNow, Cancel);
        Assert.Equal([3, 1, 0], [counts[TicketView.OnPublisher], counts[TicketView.OnMicrosoft], counts[TicketView.OnProvider]]);
    }

    [Fact]
    public async Task DueToday_ForgetsWhatIsDone()
    {
        var work = await WorkAsync();
        var due = new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30), "Today, please") { DueAt = due });
        var filter = new TicketFilter { View = TicketView.DueToday };
        Assert.Equal([number], await NumbersAsync(work, filter));

        Assert.True((await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Resolve, TicketWork.Agent, Cancel)).IsDone);
        Assert.Empty(await NumbersAsync(work, filter));

        Assert.True((await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Reopen, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal([number], await NumbersAsync(work, filter));
    }

    private static async Task<IEnumerable<long>> NumbersAsync(TicketWork work, TicketFilter filter) =>
        (await PageAsync(work, filter, null, 50)).Rows.Select(row => row.Number);

    private static Task<TicketPage> PageAsync(TicketWork work, TicketFilter filter, TicketCursor? after, int limit) =>
        work.Queue.PageAsync(filter, TicketWork.Agent, DateTimeOffset.UtcNow, after, limit, Cancel);

    private async Task<TicketWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()));
}
