using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>The queue: what it shows to whom, and how it is narrowed and paged.</summary>
public sealed class QueuePageTests(PortalFixture portal) : QueuePageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class QueuePageSqlServerTests(SqlServerPortalFixture portal) : QueuePageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class QueuePageOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Row_OfALateTicket_TellsPartyStateAgentAndLateness()
    {
        var mark = Mark();
        var ticket = TicketRows.New(mark, TicketStatus.WaitingOnMicrosoft);
        (ticket.Party, ticket.OverrideReason, ticket.Priority) = (TicketParty.Microsoft, OverrideReason.Agreement, Priority.Urgent);
        ticket.AssigneeId = await TicketRows.PersonAsync(portal, PortalRole.AdminAgent);
        ticket.NextDueAt = DateTimeOffset.UtcNow.AddHours(-3.5);
        var number = (await TicketRows.SaveAsync(portal, ticket))[0];
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var row = Assert.Single(Rows(await agent.PageAsync("/tickets?words=" + mark)));

        Assert.Equal($"/tickets/{new TicketNumber(number)}", row.QuerySelector("a")?.GetAttribute("href"));
        foreach (var words in new[] { mark, "Urgent", "Microsoft", "decided by hand", "Waiting on Microsoft", "Marek Kowal" })
            Assert.Contains(words, row.TextContent, StringComparison.Ordinal);
        Assert.Equal("late 3 h", row.QuerySelector(".late")?.TextContent);
    }

    [Theory]
    [InlineData("party=cspPartner")]
    [InlineData("status=answering")]
    [InlineData("priority=high")]
    [InlineData("asker=isvPublisher")]
    [InlineData("topic=T44")]
    [InlineData("tag=wanted")]
    [InlineData("language=pl")]
    [InlineData("assignee={admin}")]
    [InlineData("customer={customer}")]
    [InlineData("offer={offer}")]
    [InlineData("words=sr-{number}")]
    public async Task Filter_OfAnyKind_LeavesTheOneAndCanBeTakenAway(string filter)
    {
        var mark = Mark();
        var offer = await PartnerRows.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var customer = PartnerRows.Customer(mark + " Spółka");
        await PartnerRows.SaveAsync(portal, customer);
        var admin = await TicketRows.PersonAsync(portal, PortalRole.GlobalAdmin);
        var wanted = TicketRows.New(mark + " wanted", TicketStatus.Answering);
        (wanted.Party, wanted.Priority, wanted.Asker, wanted.Topic) = (TicketParty.CspPartner, Priority.High, Asker.IsvPublisher, "T44");
        (wanted.Language, wanted.AssigneeId, wanted.CustomerId, wanted.OfferId) = ("pl", admin, customer.TenantId, offer.Id);
        wanted.Tags.Add(new TicketTagRecord { Tag = "wanted" });
        var other = TicketRows.New(mark + " other");
        var numbers = await TicketRows.SaveAsync(portal, wanted, other);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        filter = filter.Replace("{admin}", admin.ToString(), StringComparison.Ordinal).Replace("{customer}", customer.TenantId.ToString(), StringComparison.Ordinal)
            .Replace("{offer}", offer.Key, StringComparison.Ordinal).Replace("{number}", $"{numbers[0]}", StringComparison.Ordinal);

        var page = await agent.PageAsync($"/tickets?{filter}{(filter.StartsWith("words", StringComparison.Ordinal) ? "" : "&words=" + mark)}");

        Assert.Equal($"t{numbers[0]}", Assert.Single(Rows(page)).Id);
        var chip = page.QuerySelectorAll(".queue-chips .chip")[^1];
        var without = await agent.PageAsync(chip.GetAttribute("href") ?? "");
        Assert.Contains($"t{numbers[1]}", Rows(without).Select(row => row.Id));
    }

    [Fact]
    public async Task Pages_OfManyTickets_HaveEachOnceInEverySort()
    {
        var mark = Mark();
        var tickets = Enumerable.Range(0, 120).Select(i => TicketRows.New($"{mark} {i}")).ToArray();
        foreach (var (ticket, i) in tickets.Select((ticket, i) => (ticket, i)))
            ticket.NextDueAt = DateTimeOffset.UtcNow.AddHours(i / 7);
        var numbers = await TicketRows.SaveAsync(portal, tickets);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        foreach (var (sort, expected) in new[] { ("newest", numbers.Reverse()), ("oldest", numbers), ("due", numbers) })
        {
            var seen = new List<string?>();
            for (var address = $"/tickets?words={mark}&sort={sort}"; address is not null;)
            {
                var page = await agent.PageAsync(address);
                Assert.True(Rows(page).Count() <= 50);
                seen.AddRange(Rows(page).Select(row => row.Id));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(expected.Select(number => $"t{number}"), seen);
        }
    }

    [Fact]
    public async Task Reseller_SeesItsOwnTicketsAndNothingOfTheStaffs()
    {
        var mark = Mark();
        var own = TicketRows.New(mark + " own", TicketStatus.WaitingOnPublisher);
        (own.ResellerTenantId, own.Priority, own.OverrideReason) = (DemoPersona.ResellerTenant, Priority.Urgent, OverrideReason.Refused);
        own.AssigneeId = await TicketRows.PersonAsync(portal, PortalRole.AdminAgent);
        var numbers = await TicketRows.SaveAsync(portal, own, TicketRows.New(mark + " operator's"));
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        var page = await reseller.PageAsync($"/tickets?words={mark}&status=new&assignee={Guid.NewGuid()}");
        var panel = await reseller.PageAsync("/tickets?panel=filter");

        var row = Assert.Single(Rows(page));
        Assert.Equal($"t{numbers[0]}", row.Id);
        Assert.Contains("Answering", row.TextContent, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Marek", "Urgent", "by hand", "Waiting on publisher", "operator's" })
            Assert.DoesNotContain(hidden, page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.QuerySelectorAll("[name=party]"));
        Assert.Empty(panel.QuerySelectorAll("[name=assignee], [name=status], [name=priority], [name=tag]"));
        Assert.Equal(["Open", "Waiting for you", "Done", "All"], page.QuerySelectorAll(".queue-views a:has(.tabular)").Select(chip => chip.ChildNodes[0].TextContent.Trim()));
    }

    [Fact]
    public async Task Reseller_OfNoPartner_HasNoQueue()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        try
        {
            await SetTenantAsync(null);
            using var nobody = await portal.SignedInAsync(PortalRole.Reseller);
            Assert.NotEmpty((await nobody.PageAsync("/ask")).QuerySelectorAll(".rail-entry"));
            Assert.Empty((await nobody.PageAsync("/ask")).QuerySelectorAll("a[href='/tickets']"));
            await nobody.PageAsync("/tickets", HttpStatusCode.NotFound);
        }
        finally
        {
            await SetTenantAsync(DemoPersona.ResellerTenant);
        }
    }

    [Fact]
    public async Task View_WithoutATicketThatMatches_SaysWhatToDo()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/tickets?view=mine&words=" + Mark());
        Assert.Contains("No ticket matches", page.QuerySelector(".offer-empty")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".offer-empty a[href^='/tickets?view=all&words=']"));
    }

    private static string Mark() => $"queued{Guid.NewGuid():N}";

    private static IEnumerable<IElement> Rows(IParentNode page) => page.QuerySelectorAll(".queue-table tbody tr");

    private Task SetTenantAsync(Guid? tenant) => portal.WithDatabaseAsync(database => database.Users.Where(user => user.Role == PortalRole.Reseller)
        .ExecuteUpdateAsync(set => set.SetProperty(user => user.ResellerTenantId, tenant), TestContext.Current.CancellationToken));
}
