using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class OpenTicketOnceTests(PostgresFixture server) : OpenTicketOnceOnEveryServer(server);

public sealed class OpenTicketOnceSqlServerTests(SqlServerFixture server) : OpenTicketOnceOnEveryServer(server);

/// <summary>The same call is one ticket, on each kind of server.</summary>
public abstract class OpenTicketOnceOnEveryServer(ServerFixture server)
{
    private static readonly TicketRequest Request = TicketRequest.Of(Guid.CreateVersion7(), "order-17", "the body");
    private static readonly NewTicket Question = new(TicketWork.About(30), "Nobody can sign in");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_FiftyTimesAtOnceUnderOneKey_IsOneTicket()
    {
        var address = await server.CreateDatabaseAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            await using var db = server.Open(address);
            return await Once(db).RunAsync(Question, Request, TicketWork.Agent, Cancel);
        }, Cancel)));

        await using var read = server.Open(address);
        var number = (await read.Tickets.SingleAsync(Cancel)).Number;
        Assert.All(all, opened => Assert.Equal((number, false), (opened.Number, opened.KeyIsTaken)));
        Assert.Single(all, opened => opened.IsNew);
        Assert.Equal(1, await read.TicketRequests.CountAsync(Cancel));
    }

    [Fact]
    public async Task Open_OtherContentUnderTheSameKey_IsRefused()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        await Once(db).RunAsync(Question, Request, TicketWork.Agent, Cancel);

        var other = await Once(db).RunAsync(Question, Request with { Hash = new string('0', 64) }, TicketWork.Agent, Cancel);
        var others = await Once(db).RunAsync(Question, Request with { CallerId = Guid.CreateVersion7() }, TicketWork.Agent, Cancel);

        Assert.Equal((null, true), (other.Number, other.KeyIsTaken));
        Assert.True(others.IsNew);
        Assert.Equal(2, await db.Tickets.CountAsync(Cancel));
    }

    [Fact]
    public async Task Open_UnderAKeyOfTheDayBefore_IsANewTicket()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var first = await Once(db).RunAsync(Question, Request, TicketWork.Agent, Cancel);
        await db.TicketRequests.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.At, r => r.At.AddHours(-25)), Cancel);
        db.ChangeTracker.Clear();

        var second = await Once(db).RunAsync(Question, Request, TicketWork.Agent, Cancel);

        Assert.True(second.IsNew);
        Assert.NotEqual(first.Number, second.Number);
    }

    [Fact]
    public async Task Open_AboutAnIdThatLeadsNowhere_LeavesTheKeyFree()
    {
        await using var db = server.Open(await server.CreateDatabaseAsync());
        var nowhere = Question with { Question = Question.Question with { SubscriptionId = Guid.CreateVersion7() } };

        var refused = await Once(db).RunAsync(nowhere, Request, TicketWork.Agent, Cancel);
        var opened = await Once(db).RunAsync(Question, Request, TicketWork.Agent, Cancel);

        Assert.Equal("subscriptionId", Assert.Single(refused.Refused).Field);
        Assert.True(opened.IsNew);
    }

    private static OpenTicketOnce Once(PortalDbContext db) => new(db, new TicketWork(db).Opening, new TicketRequests(db, TimeProvider.System));
}
