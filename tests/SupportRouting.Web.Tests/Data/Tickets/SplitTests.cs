using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class SplitTests(PostgresFixture server) : SplitOnEveryServer(server);

public sealed class SplitSqlServerTests(SqlServerFixture server) : SplitOnEveryServer(server);

public abstract class SplitOnEveryServer(ServerFixture server)
{
    private static readonly SplitPart Billed = new(new TopicId(1), "Billed twice", "We were billed twice");
    private static readonly SplitPart SignIn = new(new TopicId(30), "Cannot sign in", "And nobody can sign in");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Split_AMixedQuestion_MakesLinkedTicketsEachWithItsParty()
    {
        var work = await WorkAsync();
        var customer = PartnerRows.Customer("Split customer");
        work.Database.Add(customer);
        await work.Database.SaveChangesAsync(Cancel);
        var number = await work.OpenAsync(new NewTicket(TicketWork.About(30) with { CustomerTenantId = customer.TenantId }, "Billed twice, and nobody can sign in")
        {
            AskerName = "Ada",
            AskerEmail = "ada@customer.example",
            Language = "it",
            Priority = Priority.High,
            Tags = ["vip"],
        });

        var result = await work.Splitting.RunAsync(Which(number), [Billed, SignIn], Request("once"), TicketWork.Agent, Cancel);
        Assert.True(result.IsDone);
        var stays = await ReadAsync(work, number);
        Assert.Equal(("T01", TicketParty.CspPartner, "Billed twice", "Billed twice, and nobody can sign in"), (stays.Topic, stays.Party, stays.Subject, stays.Question));
        var made = await ReadAsync(work, Assert.Single(result.Numbers));
        Assert.Equal(("T30", TicketParty.IsvPublisher, "And nobody can sign in", number), (made.Topic, made.Party, made.Question, made.SplitFrom));
        Assert.Equal((customer.TenantId, "Ada", "ada@customer.example", "it"), (made.CustomerId, made.AskerName, made.AskerEmail, made.Language));
        Assert.Equal((Priority.High, TicketSource.Split, "vip"), (made.Priority, made.Source, Assert.Single(made.Tags).Tag));
        Assert.Equal([(TicketLinkKind.SplitOff, made.Number)], await LinksAsync(work, number));
        Assert.Equal([(TicketLinkKind.SplitFrom, number)], await LinksAsync(work, made.Number));
        Assert.Equal(new TicketNumber(made.Number).ToString(), (await SplitEntryAsync(work, number)).After);
        Assert.Equal(new TicketNumber(number).ToString(), (await SplitEntryAsync(work, made.Number)).Before);
    }

    [Fact]
    public async Task Split_TheSameFormTwiceAtOnce_SplitsOnce()
    {
        var address = await server.CreateDatabaseAsync();
        await using var first = server.Open(address);
        await using var second = server.Open(address);
        var number = await new TicketWork(first).OpenAsync();
        var results = await Task.WhenAll(new[] { first, second }.Select(db => Task.Run(
            () => new TicketWork(db).Splitting.RunAsync(Which(number), [Billed, SignIn], Request("twice"), TicketWork.Agent, Cancel), Cancel)));

        Assert.All(results, result => Assert.True(result.IsDone, result.Fault.ToString()));
        Assert.Equal(2, await first.Tickets.CountAsync(Cancel));
        Assert.Equal(results[0].Numbers, results[1].Numbers);
        var other = await new TicketWork(first).Splitting.RunAsync(Which(number), [SignIn, Billed], Request("twice", "other"), TicketWork.Agent, Cancel);
        Assert.Equal(TicketFault.ChangedMeanwhile, other.Fault);
    }

    [Fact]
    public async Task Split_AfterSomebodyElseChangedIt_KeepsNothing()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var seen = new TicketSeen(number, await work.Database.TicketEntries.MaxAsync(e => e.Id, Cancel));
        Assert.True((await work.Working.MoveAsync(seen, TicketMove.Take, TicketWork.Agent, Cancel)).IsDone);

        var late = await work.Splitting.RunAsync(seen, [Billed, SignIn], Request("late"), TicketWork.Agent, Cancel);
        Assert.Equal(TicketFault.ChangedMeanwhile, late.Fault);
        Assert.Single(late.Since);
        Assert.Equal(1, await work.Database.Tickets.CountAsync(Cancel));
        Assert.Equal(0, await work.Database.TicketRequests.CountAsync(Cancel));
    }

    [Fact]
    public async Task Split_OfAResellersTicket_StaysItsOwnAndIsForStaffAlone()
    {
        var work = await WorkAsync();
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(mine);
        var number = await work.OpenAsync(actor: TicketWork.Reseller(mine));
        Assert.Equal(
            TicketFault.StaffOnly, (await work.Splitting.RunAsync(Which(number), [Billed, SignIn], Request("a"), TicketWork.Reseller(mine), Cancel)).Fault);
        var result = await work.Splitting.RunAsync(Which(number), [Billed, SignIn], Request("b"), TicketWork.Agent, Cancel);
        Assert.Equal(mine.TenantId, (await ReadAsync(work, Assert.Single(result.Numbers))).ResellerTenantId);
    }

    [Fact]
    public async Task Split_OfAFinishedTicket_IsRefused()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        Assert.True((await work.Working.MoveAsync(Which(number), TicketMove.Close, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(TicketFault.MoveNotAllowed, (await work.Splitting.RunAsync(Which(number), [Billed, SignIn], Request("c"), TicketWork.Agent, Cancel)).Fault);
        Assert.Equal(1, await work.Database.Tickets.CountAsync(Cancel));
    }

    [Fact]
    public async Task Preview_OfParts_SaysWhoWouldAnswerAndKeepsNothing()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var answers = await work.Splitting.PreviewAsync(number, [Billed, SignIn], TicketWork.Agent, Cancel);
        Assert.Equal([TicketParty.CspPartner, TicketParty.IsvPublisher], answers.Select(answer => TicketParties.Of(answer.Decision)));
        Assert.Equal(1, await work.Database.Tickets.CountAsync(Cancel));
        Assert.Empty(await work.Splitting.PreviewAsync(number + 1000, [Billed, SignIn], TicketWork.Agent, Cancel));
    }

    private static TicketSeen Which(long number) => new(number, null);

    private static TicketRequest Request(string key, string content = "the same") => TicketRequest.Of(Guid.Empty, key, content);

    private static async Task<IEnumerable<(TicketLinkKind, long)>> LinksAsync(TicketWork work, long number) =>
        (await work.Links.OfAsync(number, TicketWork.Agent, Cancel)).Select(link => (link.Kind, link.Number));

    private static Task<TicketEntryRecord> SplitEntryAsync(TicketWork work, long number) =>
        work.Database.TicketEntries.AsNoTracking().SingleAsync(e => e.TicketNumber == number && e.Kind == TicketEntryKind.Split, Cancel);

    private static Task<TicketRecord> ReadAsync(TicketWork work, long number) =>
        work.Database.Tickets.AsNoTracking().Include(t => t.Tags).SingleAsync(t => t.Number == number, Cancel);

    private async Task<TicketWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()));
}
