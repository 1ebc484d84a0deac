using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>How many SQL commands a ticket's page takes: as many for a long history as for a short one.</summary>
public sealed class TicketPageCommandCountTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    private const int Most = 6;

    private static readonly TicketActor Reseller = new(null, "Inés Prado", new RecordReader(DemoPersona.ResellerTenant));

    [Theory]
    [InlineData(PortalRole.AdminAgent)]
    [InlineData(PortalRole.Reseller)]
    public async Task TicketPage_ShortOrLongHistory_TakesTheSameFewCommands(PortalRole role)
    {
        var brief = await CountAsync(role, 1);
        var full = await CountAsync(role, 120);

        Assert.True(brief.Count is > 0 and <= Most, $"{brief.Count} commands, at most {Most} are meant:\n{string.Join("\n--\n", brief)}");
        Assert.Equal(brief.Count, full.Count);
    }

    private async Task<IReadOnlyList<string>> CountAsync(PortalRole role, int lines)
    {
        var number = await TicketPages.OpenAsync(portal, actor: Reseller);
        await portal.WithDatabaseAsync(async db =>
        {
            for (var i = 0; i < lines; i++)
                await new TicketWork(db).Working.ReplyAsync(number, $"Answer {i}", TicketWork.Agent, TestContext.Current.CancellationToken);
        });
        using var client = await portal.SignedInAsync(role);
        (await client.GetAsync("/account")).Dispose();
        return await portal.Commands.DuringAsync(async () =>
        {
            using var response = await client.GetAsync(TicketPages.PathOf(number));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        });
    }
}
