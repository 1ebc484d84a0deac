using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>Many tickets changed from the queue without scripts.</summary>
public sealed class BulkPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rank_ByTwoAtOnce_TellsTheSecondAndKeepsItsTicketsSelected()
    {
        var (queue, numbers) = await TicketsAsync(2);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var shown = Picks(await agent.PageAsync(queue));
        await SendAsync(admin, queue, Picks(await admin.PageAsync(queue)).Take(1), ("what", "rank"), ("priority", "urgent"));

        var second = await SendAsync(agent, queue, shown, ("what", "rank"), ("priority", "low"));

        Assert.Contains("1 changed, 1 left: changed meanwhile by somebody", second.QuerySelector(".queue-told")?.TextContent, StringComparison.Ordinal);
        var row = second.QuerySelector($"#t{numbers[1]}");
        Assert.NotNull(row?.QuerySelector(".mark.urgent"));
        Assert.Equal([$"t{numbers[1]}"], Checked(second));

        // Who has seen it may press again.
        var third = await SendAsync(agent, queue, Picks(second).Take(1), ("what", "rank"), ("priority", "low"));
        Assert.Null(third.QuerySelector($"#t{numbers[1]} .mark.urgent"));
    }

    [Fact]
    public async Task Tag_ThatIsNone_IsRefusedAndKeepsTheSelectionAndWhatWasTyped()
    {
        var (queue, numbers) = await TicketsAsync(3);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var shown = Picks(await agent.PageAsync(queue));

        var refused = await SendAsync(agent, queue, shown.Skip(1), ("what", "addTag"), ("tag", "two words"), ("priority", "high"));

        Assert.NotNull(refused.QuerySelector(".queue-told[role=alert]"));
        Assert.Equal([$"t{numbers[1]}", $"t{numbers[0]}"], Checked(refused));
        Assert.Equal("two words", refused.QuerySelector("#queue-bulk [name=tag]")?.GetAttribute("value"));
        Assert.Equal("high", refused.QuerySelector("#queue-bulk [name=priority] [selected]")?.GetAttribute("value"));
    }

    private static async Task<IHtmlDocument> SendAsync(PortalClient client, string queue, IEnumerable<string> picks, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostAsync(
            "/tickets/bulk", [.. picks.Select(pick => KeyValuePair.Create("tickets", pick)), .. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), new("back", queue)], queue);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await client.PageAsync(queue);
    }

    private static string[] Picks(IParentNode page) => [.. page.QuerySelectorAll("input[name=tickets]").Select(box => box.GetAttribute("value") ?? "")];

    private static IEnumerable<string?> Checked(IParentNode page) => page.QuerySelectorAll(".queue-table tbody tr:has(input[checked])").Select(row => row.Id);

    private async Task<(string Queue, long[] Numbers)> TicketsAsync(int count)
    {
        var mark = $"bulk{Guid.NewGuid():N}";
        var numbers = await TicketRows.SaveAsync(portal, [.. Enumerable.Range(0, count).Select(i => TicketRows.New($"{mark} {i}"))]);
        return ($"/tickets?view=all&words={mark}", [.. numbers]);
    }
}
