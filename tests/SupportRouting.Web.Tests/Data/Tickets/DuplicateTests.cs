using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class DuplicateTests(PostgresFixture server) : DuplicatesOnEveryServer(server);

public sealed class DuplicateSqlServerTests(SqlServerFixture server) : DuplicatesOnEveryServer(server);

public abstract class DuplicatesOnEveryServer(ServerFixture server)
{
    private const string Asked = "Nobody can sign in to the backup portal since this morning";
    private const string Alike = "Since this morning none of us can sign in to our backup portal";
    private const string Other = "The invoice of October shows the licences twice";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_SimilarTextOfTheSamePersonOrCustomer_IsShownNearestFirst()
    {
        var work = await WorkAsync();
        var customer = PartnerRows.Customer("Customer with duplicates");
        work.Database.Add(customer);
        await work.Database.SaveChangesAsync(Cancel);
        var about = TicketWork.About(30) with { CustomerTenantId = customer.TenantId };
        var same = await work.OpenAsync(new NewTicket(about, Asked));
        var alike = await work.OpenAsync(new NewTicket(TicketWork.About(30), Alike) { AskerEmail = "ada@customer.example" });
        await work.OpenAsync(new NewTicket(about, Other));
        await work.OpenAsync(new NewTicket(TicketWork.About(30), Asked));

        var found = await work.Duplicates.LikeAsync(new LikeQuestion(Asked, null, customer.TenantId, "ada@customer.example"), TicketWork.Agent, Cancel);
        Assert.Equal([same, alike], found.Select(one => one.Number));
        Assert.Equal(1, found[0].Likeness);
        Assert.Equal("Customer with duplicates", found[0].CustomerName);
        Assert.Empty(await work.Duplicates.OfAsync(same, TicketWork.Agent, Cancel));
        Assert.Empty(await work.Duplicates.LikeAsync(new LikeQuestion(Asked, null, null, null), TicketWork.Agent, Cancel));
    }

    [Fact]
    public async Task Find_OldMergedOrErased_AreLeftOut()
    {
        var work = await WorkAsync();
        var tickets = new List<long>();
        for (var i = 0; i < 5; i++)
            tickets.Add(await work.OpenAsync(new NewTicket(TicketWork.About(30), Asked) { AskerEmail = "ada@customer.example" }));
        var now = DateTimeOffset.UtcNow;
        await SetAsync(work, tickets[0], set => set.SetProperty(t => t.CreatedAt, now.AddDays(-15)));
        await SetAsync(work, tickets[1], set => set.SetProperty(t => t.MergedInto, tickets[4]));
        await SetAsync(work, tickets[2], set => set.SetProperty(t => t.ErasedAt, now));

        Assert.Equal([tickets[3]], (await work.Duplicates.OfAsync(tickets[4], TicketWork.Agent, Cancel)).Select(one => one.Number));
    }

    [Fact]
    public async Task Find_ForAReseller_ShowsOnlyItsOwn()
    {
        var work = await WorkAsync();
        var (mine, theirs) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        work.Database.AddRange(mine, theirs);
        var question = new NewTicket(TicketWork.About(30), Asked) { AskerEmail = "ada@customer.example" };
        var own = await work.OpenAsync(question, TicketWork.Reseller(mine));
        var foreign = await work.OpenAsync(question, TicketWork.Reseller(theirs));
        await work.OpenAsync(question);

        var like = new LikeQuestion(Alike, null, null, "ada@customer.example");
        Assert.Equal([own], (await work.Duplicates.LikeAsync(like, TicketWork.Reseller(mine), Cancel)).Select(one => one.Number));
        Assert.Equal(3, (await work.Duplicates.LikeAsync(like, TicketWork.Agent, Cancel)).Count);
        Assert.Empty(await work.Duplicates.OfAsync(foreign, TicketWork.Reseller(mine), Cancel));
    }

    [Fact]
    public async Task Find_AmongManyAlike_ShowsAFew()
    {
        var work = await WorkAsync();
        for (var i = 0; i < FindDuplicates.Most + 3; i++)
            await work.OpenAsync(new NewTicket(TicketWork.About(30), Asked) { AskerEmail = "ada@customer.example" });
        var found = await work.Duplicates.LikeAsync(new LikeQuestion(Asked, null, null, "ada@customer.example"), TicketWork.Agent, Cancel);
        Assert.Equal(FindDuplicates.Most, found.Count);
        Assert.Equal(found.Select(one => one.Number).OrderDescending(), found.Select(one => one.Number));
    }

    private static Task<int> SetAsync(TicketWork work, long number, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<TicketRecord>> set) =>
        work.Database.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set, Cancel);

    private async Task<TicketWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()));
}
