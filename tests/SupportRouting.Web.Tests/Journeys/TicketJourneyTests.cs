using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>Work on one ticket, in the browser.</summary>
public sealed class TicketJourneyTests(PortalFixture portal, BrowserFixture browser) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task TwoAgents_OnOneTicket_TheSecondIsToldAndLosesNothing()
    {
        var number = await TicketPages.OpenAsync(portal);
        var path = TicketPages.PathOf(number);
        await browser.VisitAsync(portal, first => browser.VisitAsync(portal, async second =>
        {
            await first.EnterAsync(PortalRole.GlobalAdmin);
            await second.EnterAsync(PortalRole.AdminAgent);
            await first.Page.RunAndWaitForResponseAsync(() => first.Page.GotoAsync(path), "**/open");
            await second.Page.GotoAsync(path);
            await Assertions.Expect(second.Page.Locator(".ticket-others")).ToContainTextAsync(DemoPersona.All[0].Name);
            await second.Page.Locator("#plan-tags").FillAsync("escalated");

            await first.Page.Locator("button[name=move][value=take]").ClickAsync();
            await Assertions.Expect(first.Page.Locator("#ticket-status")).ToContainTextAsync(TicketTermsText.StatusAnswering);

            await second.Page.Locator("#plan button").ClickAsync();
            var told = second.Page.Locator("#ticket-meanwhile li");
            await Assertions.Expect(told).ToContainTextAsync(DemoPersona.All[0].Name);
            await Assertions.Expect(told).ToContainTextAsync(TicketTermsText.StatusAnswering);
            await Assertions.Expect(second.Page.Locator("#plan-tags")).ToHaveValueAsync("escalated");
            Assert.Empty((await TicketPages.ReadAsync(portal, number)).Tags);

            await second.Page.Locator("#plan button").ClickAsync();
            await Assertions.Expect(second.Page.Locator("[data-kind=tagsChanged]")).ToBeVisibleAsync();
            var ticket = await TicketPages.ReadAsync(portal, number);
            Assert.Equal(TicketStatus.Answering, ticket.Status);
            Assert.Equal(["escalated"], ticket.Tags);
            await second.AssertAccessibleAsync();
        }));
    }

    [Fact]
    public async Task News_OfATicketOneTypesOn_AreToldAndShownWithoutTouchingTheText()
    {
        var number = await TicketPages.OpenAsync(portal);
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            await session.Page.GotoAsync(TicketPages.PathOf(number));
            await session.Page.Locator("#reply-text").FillAsync("half an answer");
            using var other = await portal.SignedInAsync(PortalRole.GlobalAdmin);
            (await TicketPages.PostAsync(other, number, "Note", ("text", "seen by me"))).Dispose();

            var news = session.Page.Locator("#ticket-news");
            await Assertions.Expect(news).ToContainTextAsync(DemoPersona.All[0].Name);
            await news.Locator("a").ClickAsync();

            await Assertions.Expect(session.Page.Locator(".entry-note")).ToContainTextAsync("seen by me");
            await Assertions.Expect(news).ToBeHiddenAsync();
            await Assertions.Expect(session.Page.Locator("#reply-text")).ToHaveValueAsync("half an answer");
            Assert.Empty(session.Complaints);
        });
    }

    [Fact]
    public async Task Keys_OnATicket_PressWhatIsListedUnlessOneTypes()
    {
        var number = await TicketPages.OpenAsync(portal);
        var path = TicketPages.PathOf(number);
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            var page = session.Page;
            await page.GotoAsync(path);
            await page.Keyboard.PressAsync("?");
            await Assertions.Expect(page.Locator("#keys kbd")).ToHaveTextAsync(["a", "r", "n", "h", "e", "/", "?"]);
            await session.AssertAccessibleAsync();
            await page.Keyboard.PressAsync("Escape");

            await page.Keyboard.PressAsync("n");
            await Assertions.Expect(page.Locator("#note-text")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("here");
            await Assertions.Expect(page.Locator("#note-text")).ToHaveValueAsync("here");
            await page.Locator("h1").ClickAsync();
            await page.Keyboard.PressAsync("r");
            await Assertions.Expect(page.Locator("#reply-text")).ToBeFocusedAsync();
            await page.Locator("h1").ClickAsync();

            await page.Keyboard.PressAsync("a");
            await Assertions.Expect(page.Locator("#assign-to-me")).ToHaveCountAsync(0);
            await page.WaitForLoadStateAsync();
            await page.Keyboard.PressAsync("h");
            await page.WaitForURLAsync("**" + path + "/hand-off");
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.body.dataset.singleKeys = 'off'");
            await page.Keyboard.PressAsync("n");
            await Assertions.Expect(page.Locator("#note-text")).Not.ToBeFocusedAsync();
            await page.EvaluateAsync("document.body.dataset.singleKeys = 'on'");
            await page.Keyboard.PressAsync("e");
            await Assertions.Expect(page.Locator("#ticket-status")).ToContainTextAsync(TicketTermsText.StatusResolved);
            Assert.Equal(TicketStatus.Resolved, (await TicketPages.ReadAsync(portal, number)).Status);
            Assert.Equal(await TicketRows.PersonAsync(portal, PortalRole.AdminAgent), (await TicketPages.ReadAsync(portal, number)).AssigneeId);
            Assert.Empty(session.Complaints);
        });
    }

    [Fact]
    public async Task Override_WithReason_IsSetShownAndTakenBack()
    {
        var number = await TicketPages.OpenAsync(portal);
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.AdminAgent);
            await session.Page.GotoAsync(TicketPages.PathOf(number));
            await session.Page.Locator("#override-link").ClickAsync();
            await session.Page.Locator("label", new() { HasTextString = TicketTermsText.PartyMicrosoft }).ClickAsync();
            await session.Page.Locator("#override .btn-primary").ClickAsync();
            await Assertions.Expect(session.Page.Locator("#override-reason-error")).ToHaveTextAsync(TicketText.ErrorChoice);
            await session.AssertAccessibleAsync();

            await session.Page.Locator("#override-reason").SelectOptionAsync("unreachable");
            await session.Page.Locator("#override-text").FillAsync("Nobody there has answered for a week");
            await session.Page.Locator("#override .btn-primary").ClickAsync();
            await Assertions.Expect(session.Page.Locator(".ticket-party-name")).ToHaveTextAsync(TicketTermsText.PartyMicrosoft);
            await Assertions.Expect(session.Page.Locator("#ticket-override")).ToContainTextAsync("Nobody there has answered for a week");
            await Assertions.Expect(session.Page.Locator("#ticket-override")).ToContainTextAsync(Words.Fill(TicketText.PolicySays, TicketTermsText.PartyIsvPublisher));
            await session.AssertAccessibleAsync();

            await session.Page.Locator("#override-link").ClickAsync();
            await session.Page.Locator("#override-remove button").ClickAsync();
            await Assertions.Expect(session.Page.Locator(".ticket-party-name")).ToHaveTextAsync(TicketTermsText.PartyIsvPublisher);
            // The refused form is told to the console as a failed load; nothing else is.
            Assert.All(session.Complaints, complaint => Assert.Contains("400", complaint, StringComparison.Ordinal));
        });
    }
}
