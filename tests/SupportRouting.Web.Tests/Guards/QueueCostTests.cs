using System.Net;
using System.Text;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>What a page of the queue costs: few SQL commands and few bytes, however many tickets it shows.</summary>
public sealed class QueueCostTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    private const int MostCommands = 4;
    private const int MostBytes = 60 * 1024;

    [Theory]
    [InlineData(PortalRole.AdminAgent, "/tickets?view=all&words={mark}")]
    [InlineData(PortalRole.AdminAgent, "/tickets?view=onPublisher&words={mark}&sort=due")]
    [InlineData(PortalRole.AdminAgent, "/tickets?handler=Live&view=all&words={mark}")]
    [InlineData(PortalRole.Reseller, "/tickets?view=all&words={mark}")]
    public async Task Page_OfFifty_TakesFourCommandsAndSixtyKilobytes(PortalRole role, string path)
    {
        var mark = $"counted{Guid.NewGuid():N}";
        await TicketRows.SaveAsync(portal, [.. Enumerable.Range(0, 60).Select(i => Long(mark, i))]);
        using var client = await portal.SignedInAsync(role, "pl");
        (await client.GetAsync("/account")).Dispose();

        var html = "";
        var commands = await portal.Commands.DuringAsync(async () =>
        {
            using var response = await client.GetAsync(path.Replace("{mark}", mark, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(50, html.Split("<tr id=").Length - 1);
        Assert.True(commands.Count is > 0 and <= MostCommands, $"{commands.Count} commands:\n{string.Join("\n--\n", commands)}");
        Assert.True(Encoding.UTF8.GetByteCount(html) <= MostBytes, $"{Encoding.UTF8.GetByteCount(html)} bytes.");
    }

    private static TicketRecord Long(string mark, int i)
    {
        var ticket = TicketRows.New($"{mark} Nobody can sign in since this morning {i}", TicketStatus.WaitingOnPublisher);
        ticket.ResellerTenantId = Web.Demo.DemoPersona.ResellerTenant;
        (ticket.Language, ticket.Priority, ticket.NextDueAt) = ("it", Priority.Urgent, DateTimeOffset.UtcNow.AddHours(-i));
        return ticket;
    }
}
