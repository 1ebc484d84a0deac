using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>While a question is typed, tickets that ask nearly the same are shown.</summary>
public sealed class LikeTicketPageTests(PortalFixture portal) : LikeTicketPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class LikeTicketPageSqlServerTests(SqlServerPortalFixture portal) : LikeTicketPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class LikeTicketPageOnEveryServer(PortalFixture portal)
{
    private static readonly TicketActor Mine = new(null, "Inés Prado", new RecordReader(DemoPersona.ResellerTenant));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Type_AQuestionAskedBefore_ListsOnlyWhatTheReaderMaySee()
    {
        var email = $"ada{Guid.NewGuid():N}@customer.example";
        var other = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(other);
            await database.SaveChangesAsync(Cancel);
        });
        var asked = new NewTicket(TicketWork.About(30), "Nobody can sign in to the backup portal since this morning") { AskerEmail = email };
        var mine = await TicketPages.OpenAsync(portal, asked, Mine);
        var theirs = await TicketPages.OpenAsync(portal, asked, TicketWork.Reseller(other));

        Assert.Equal([mine], await LikeAsync(PortalRole.Reseller, email));
        Assert.Equal([theirs, mine], await LikeAsync(PortalRole.AdminAgent, email));
        Assert.Empty(await LikeAsync(PortalRole.AdminAgent, "nobody@customer.example"));
    }

    [Fact]
    public async Task New_AsksForThemWhileOneTypes()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/tickets/new");
        Assert.Equal("/tickets/like", page.QuerySelector("#text")?.GetAttribute("hx-post"));
        Assert.Equal("polite", page.QuerySelector(page.QuerySelector("#text")?.GetAttribute("hx-target") ?? "")?.GetAttribute("aria-live"));
    }

    private async Task<IEnumerable<long>> LikeAsync(PortalRole role, string email)
    {
        using var reader = await portal.SignedInAsync(role);
        using var response = await reader.PostAsync(
            "/tickets/like", [new("text", "Since this morning nobody can sign in to our backup portal"), new("askerEmail", email)], "/tickets/new");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var part = await PortalClient.ReadAsync(response);
        var links = part.QuerySelectorAll("a[target=_blank]");
        Assert.Equal(links.Length > 0, part.QuerySelector("h2")?.TextContent == TicketPartsText.DuplicatesTitle);
        return [.. links.Select(link => long.Parse(link.TextContent.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture))];
    }
}
