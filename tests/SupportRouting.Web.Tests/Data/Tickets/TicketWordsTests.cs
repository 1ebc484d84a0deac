using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets.HandOffs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class TicketWordsTests(PostgresFixture server) : TicketWordsOnEveryServer(server);

public sealed class TicketWordsSqlServerTests(SqlServerFixture server) : TicketWordsOnEveryServer(server);

/// <summary>What of a ticket its asker finds it by, and what only the staff does, on each kind of server.</summary>
public abstract class TicketWordsOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("anna@fabrikam.example", true)]
    [InlineData("kowalska", true)]
    [InlineData("0x80042316", true)]
    [InlineData("reinstalled", true)]
    [InlineData("gracias", true)]
    [InlineData("SR-000777", true)]
    [InlineData("escalate", false)]
    [InlineData("PUB-4711", false)]
    [InlineData("support@adatum.example", false)]
    [InlineData("engineers", false)]
    [InlineData("stubborn-customer", false)]
    [InlineData("misrouted", false)]
    public async Task Words_WrittenOnATicket_AreFoundByTheStaffAndByTheAskerWhatItSees(string words, bool isSeenByAsker)
    {
        var (work, reseller) = await WrittenAsync();

        Assert.Equal(1, await CountAsync(work, words, TicketWork.Agent));
        Assert.Equal(isSeenByAsker ? 1 : 0, await CountAsync(work, words, reseller));
        Assert.Equal(0, await CountAsync(work, words, new TicketActor(null, "Another", new RecordReader(Guid.NewGuid()))));
    }

    /// <summary>Not even a word of its own beside one of ours tells whether ours stands there.</summary>
    [Theory]
    [InlineData("anna escalate")]
    [InlineData("restore pub-4711 engineers")]
    [InlineData("restore stubborn")]
    public async Task Words_ThatMixOursIn_TellAnAskerNothing(string words)
    {
        var (work, reseller) = await WrittenAsync();
        Assert.Equal(1, await CountAsync(work, words.Split(' ')[0], reseller));
        Assert.Equal(0, await CountAsync(work, words, reseller));
    }

    [Fact]
    public async Task Words_OfAReplyShownToTheAsker_AreFoundByItFromThenOn()
    {
        var (work, reseller) = await WrittenAsync();
        var reply = await work.Database.TicketEntries.SingleAsync(e => e.Kind == TicketEntryKind.HandOffReplied, Cancel);
        Assert.True((await work.Showing.RunAsync(reply.TicketNumber, reply.Id, TicketWork.Agent, Cancel)).IsDone);

        Assert.Equal(1, await CountAsync(work, "engineers", reseller));
        Assert.Equal(0, await CountAsync(work, "escalate", reseller));
    }

    [Fact]
    public async Task Words_WhenFactsChange_FollowTheSubjectAndKeepWhatWasWritten()
    {
        var work = new TicketWork(server.Open(await server.CreateDatabaseAsync()));
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30), "Nobody can sign in") { ExternalId = "HD-9001" });
        await work.Working.ReplyAsync(number, "We have restarted the connector", TicketWork.Agent, Cancel);
        await work.Working.NoteAsync(number, "The connector again, the connector", TicketWork.Agent, Cancel);
        Assert.True((await work.Routing.ChangeFactsAsync(new TicketSeen(number, null), TicketWork.About(43), TicketWork.Agent, Cancel)).IsDone);

        work.Database.ChangeTracker.Clear();
        var ticket = await work.Database.Tickets.SingleAsync(Cancel);
        var found = ticket.SearchText.Split('\n');
        Assert.StartsWith(" nobody can sign in | nobody can sign in |", found[0] + "|", StringComparison.Ordinal);
        Assert.Equal(" we have restarted the connector", found[1]);
        Assert.Equal(" hd-9001 the connector again,", ticket.StaffSearchText);
    }

    private static async Task<int> CountAsync(HandOffWork work, string words, TicketActor actor)
    {
        var queue = new TicketQueue(work.Database, TimeProvider.System);
        var counts = new List<int>();
        foreach (var sort in Enum.GetValues<TicketSort>().Except([TicketSort.Due]))
        {
            var filter = new TicketFilter { View = TicketView.All, Words = words, Sort = sort };
            counts.Add((await queue.PageAsync(filter, actor, DateTimeOffset.UtcNow, null, 50, Cancel)).Rows.Count);
        }

        return Assert.Single(counts.Distinct());
    }

    private async Task<(HandOffWork Work, TicketActor Reseller)> WrittenAsync()
    {
        var work = new HandOffWork(server.Open(await server.CreateDatabaseAsync()), ManualTime.At("2026-03-04T10:00:00Z"));
        var number = await work.OpenAsync();
        var tenant = Guid.NewGuid();
        await work.Database.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.ResellerTenantId, tenant), Cancel);
        var (which, reseller) = (new TicketSeen(number, null), new TicketActor(Guid.NewGuid(), "Adventure Works", new RecordReader(tenant)));

        await work.Working.NoteAsync(number, "Do not escalate before noon", TicketWork.Agent, Cancel);
        await work.Working.TagAsync(which, ["stubborn-customer"], TicketWork.Agent, Cancel);
        await work.Working.ReplyAsync(number, "Code 0x80042316 again, as in SR-000777; we reinstalled it", TicketWork.Agent, Cancel);
        await work.Working.ReplyAsync(number, "Muchas gracias", reseller, Cancel);
        work.Database.ChangeTracker.Clear();
        await work.HandAsync(number, body: "The case was misrouted at first.");
        var handOff = await work.LastAsync(number);
        await work.Following.ReplyAsync(which, handOff.Id, "Our engineers look at it", "PUB-4711", TicketWork.Agent, Cancel);
        work.Database.ChangeTracker.Clear();
        return (work, reseller);
    }
}
