using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An agent works through the queue: by keyboard alone, many at once with undo, and while others work too.</summary>
public sealed class QueueJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Agent_TriagesTenTickets_ByKeyboardAlone() => browser.VisitAsync(portal, async session =>
    {
        var (mark, numbers) = await TicketsAsync(10);
        await session.EnterAsync(PortalRole.AdminAgent, $"/tickets?view=all&sort=oldest&words={mark}");
        var page = session.Page;
        var me = await TicketRows.PersonAsync(portal, PortalRole.AdminAgent);

        // Eight are taken one after the other.
        foreach (var number in numbers.Take(8))
        {
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(page.Locator($"#t{number} td > a")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("a");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator($"#t{number}")).ToContainTextAsync("Marek Kowal");
            await Assertions.Expect(page.Locator($"#t{number} td > a")).ToBeFocusedAsync();
        }

        // The last two are closed together, after a look into one of them.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/tickets/{new TicketNumber(numbers[8])}");
        await page.GoBackAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".queue-told")).ToContainTextAsync("2 changed");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");

        var tickets = await ReadAsync(numbers);
        Assert.All(tickets.Take(8), ticket => Assert.Equal(me, ticket.AssigneeId));
        Assert.All(tickets.Skip(8), ticket => Assert.Equal(TicketStatus.Closed, ticket.Status));
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Agent_ClosesManyAndUndoes_FindsThemAsTheyWere() => browser.VisitAsync(portal, async session =>
    {
        var (mark, numbers) = await TicketsAsync(4);
        await portal.WithDatabaseAsync(database => new TicketWork(database).Working.MoveAsync(new TicketSeen(numbers[3], null), TicketMove.Close, TicketWork.Agent, Cancel));
        await session.EnterAsync(PortalRole.AdminAgent, $"/tickets?view=all&words={mark}");
        var page = session.Page;
        await page.Locator("[data-select-all]").CheckAsync();
        await session.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".queue-told")).ToContainTextAsync("3 changed, 1 left: already closed");
        await Assertions.Expect(page.Locator(".queue-table tbody .state.closed")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".queue-told")).ToContainTextAsync("3 put back");
        await Assertions.Expect(page.Locator(".queue-table tbody .state.routed")).ToHaveCountAsync(3);

        Assert.Equal([TicketStatus.Routed, TicketStatus.Routed, TicketStatus.Routed, TicketStatus.Closed], (await ReadAsync(numbers)).Select(ticket => ticket.Status));
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Agent_WithoutScripts_ChangesManyAndUndoesToo() => browser.VisitAsync(portal, async session =>
    {
        var (mark, numbers) = await TicketsAsync(3);
        await session.EnterAsync(PortalRole.AdminAgent, $"/tickets?view=all&words={mark}");
        var page = session.Page;
        await page.Locator($"#t{numbers[0]} input").CheckAsync();
        await page.Locator($"#t{numbers[2]} input").CheckAsync();
        await page.Locator("input[name=tag]").FillAsync("batch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add tag" }).ClickAsync();
        await Assertions.Expect(page.Locator(".queue-told")).ToContainTextAsync("2 changed");
        await Assertions.Expect(page.Locator(".queue-table tbody tr")).ToHaveCountAsync(3);
        Assert.Equal(2, (await ReadAsync(numbers)).Count(ticket => ticket.Tags.Count == 1));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".queue-told")).ToContainTextAsync("2 put back");
        Assert.All(await ReadAsync(numbers), ticket => Assert.Empty(ticket.Tags));
    }, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });

    [Fact]
    public Task Agent_WhileOthersWork_KeepsPlaceAndSelection() => browser.VisitAsync(portal, async session =>
    {
        var (mark, numbers) = await TicketsAsync(3);
        await session.EnterAsync(PortalRole.AdminAgent, $"/tickets?view=all&words={mark}");
        var page = session.Page;
        await page.Locator($"#t{numbers[1]} input").CheckAsync();
        await page.Locator($"#t{numbers[1]} td > a").FocusAsync();

        await portal.WithDatabaseAsync(async database =>
        {
            var work = new TicketWork(database);
            await work.Working.RankAsync(new TicketSeen(numbers[1], null), Priority.Urgent, TicketWork.Agent, Cancel);
            await work.OpenAsync(new NewTicket(TicketWork.About(30), $"{mark} has just come in"));
        });

        await Assertions.Expect(page.Locator($"#t{numbers[1]} .mark.urgent")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#t{numbers[1]} input")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator($"#t{numbers[1]} td > a")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#queue-news")).ToHaveTextAsync("1 new");
        await Assertions.Expect(page.Locator(".queue-table tbody tr")).ToHaveCountAsync(3);
        await page.Locator("#queue-news").ClickAsync();
        await Assertions.Expect(page.Locator(".queue-table tbody tr")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator($"#t{numbers[1]} input")).ToBeCheckedAsync();
        Assert.Empty(session.Complaints);
    });

    private async Task<(string Mark, IReadOnlyList<long> Numbers)> TicketsAsync(int count)
    {
        var mark = $"worked{Guid.NewGuid():N}";
        return (mark, await TicketRows.SaveAsync(portal, [.. Enumerable.Range(0, count).Select(i => TicketRows.New($"{mark} {i}"))]));
    }

    private async Task<IReadOnlyList<TicketRecord>> ReadAsync(IReadOnlyList<long> numbers)
    {
        IReadOnlyList<TicketRecord> tickets = [];
        await portal.WithDatabaseAsync(async database => tickets = await database.Tickets.AsNoTracking().Include(t => t.Tags)
            .Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).ToListAsync(Cancel));
        return tickets;
    }
}
