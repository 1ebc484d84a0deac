using System.Net;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

using static SupportRouting.Web.Tests.Pages.TicketPages;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>One ticket's page: what it shows, and each of its forms.</summary>
public sealed class TicketPageTests(PortalFixture portal) : TicketPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class TicketPageSqlServerTests(SqlServerPortalFixture portal) : TicketPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class TicketPageOnEveryServer(PortalFixture portal)
{
    private static readonly TicketActor Reseller = new(null, "Inés Prado", new RecordReader(DemoPersona.ResellerTenant));

    [Fact]
    public async Task Open_NumberInAnySpelling_LeadsToTheOneAddress()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        foreach (var spelling in new[] { $"{number}", $"sr-{number}", $"SR-{number:000000000}" })
        {
            using var moved = await agent.GetAsync($"/tickets/{spelling}?show=words");
            Assert.Equal((HttpStatusCode.Redirect, PathOf(number) + "?show=words"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        }

        foreach (var none in new[] { "SR-999999", "SR-0", "nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync("/tickets/" + none)).StatusCode);
    }

    [Fact]
    public async Task Page_OfARoutedTicket_ShowsQuestionPartyStateFactsAndTimeline()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync(PathOf(number));

        Assert.Equal("Nobody can sign in since this morning", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(TicketTermsText.PartyIsvPublisher, page.QuerySelector(".ticket-party-name")?.TextContent);
        Assert.EndsWith(TicketTermsText.StatusRouted, page.QuerySelector("#ticket-status")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(RoutingWords.Topic(new SupportRouting.Domain.Routing.TopicId(30)), page.QuerySelector("#decision")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["decided", "opened"], page.QuerySelectorAll(".entry").Select(entry => entry.GetAttribute("data-kind")));
        Assert.Equal(["take", "askCustomer", "resolve", "close"], page.QuerySelectorAll("button[name=move]").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task Move_NotInTheTable_SaysSoAndChangesNothing()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        foreach (var move in new[] { "reopen", "handOff", "route", "nonsense" })
        {
            using var refused = await PostAsync(agent, number, null, ("move", move));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await PortalClient.ReadAsync(refused);
            Assert.Equal(Words.Fill(TicketText.RefusedMove, TicketTermsText.StatusRouted), page.QuerySelector("#ticket-refusal")?.TextContent);
        }

        using var done = await PostAsync(agent, number, null, ("move", "take"));
        Assert.Equal((HttpStatusCode.Redirect, PathOf(number)), (done.StatusCode, done.Headers.Location?.ToString()));
        Assert.Equal(TicketStatus.Answering, (await ReadAsync(portal, number)).Status);
    }

    [Fact]
    public async Task Plan_Saved_IsStoredAtOnceAndToldInTheTimeline()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await PostAsync(agent, number, "Mine")).Dispose();
        var form = FormOf(await agent.PageAsync(PathOf(number)), "#plan");
        Assert.NotEqual("", form["plan.Assignee"]);

        using var saved = await agent.PostAsync(
            PathOf(number) + "?handler=Plan",
            With(With(With(form, "plan.Priority", "urgent"), "plan.Due", "2026-12-01T09:30"), "plan.Tags", "vip, outage"), PathOf(number));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var ticket = await ReadAsync(portal, number);
        Assert.Equal((Priority.Urgent, new DateTimeOffset(2026, 12, 1, 8, 30, 0, TimeSpan.Zero)), (ticket.Priority, ticket.DueAt));
        Assert.Equal(["outage", "vip"], ticket.Tags);
        var page = await agent.PageAsync(PathOf(number));
        Assert.Equal(["tagsChanged", "dueChanged", "priorityChanged", "assigned"], page.QuerySelectorAll(".entry").Take(4).Select(entry => entry.GetAttribute("data-kind")));
        Assert.Equal(TicketTermsText.PriorityUrgent, page.QuerySelector("[data-kind=priorityChanged] .entry-after")?.TextContent);
    }

    [Theory]
    [InlineData("plan.Due", "tomorrow", nameof(TicketText.ErrorDue))]
    [InlineData("plan.Priority", "9", nameof(TicketText.ErrorChoice))]
    [InlineData("plan.Assignee", "nobody", nameof(TicketText.ErrorAssignee))]
    [InlineData("plan.Assignee", "3f0a5c60-2b11-4c0b-9a51-2f1f5f0e9a99", nameof(TicketText.ErrorAssignee))]
    [InlineData("plan.Tags", "one-tag-that-is-much-longer-than-any-tag-may-be-here", nameof(TicketText.ErrorTags))]
    public async Task Plan_FieldThatIsWrong_SaysWhyBesideItAndKeepsTheRest(string field, string value, string error)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var kept = field == "plan.Tags" ? "plan.Due" : "plan.Tags";
        var typed = kept == "plan.Due" ? "2026-12-01T09:30" : "kept";
        var form = FormOf(await agent.PageAsync(PathOf(number)), "#plan");

        using var refused = await agent.PostAsync(PathOf(number) + "?handler=Plan", With(With(form, field, value), kept, typed), PathOf(number));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        var text = TicketText.ResourceManager.GetString(error, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        Assert.Equal([Words.Fill(text, TicketLimits.Tags, TicketLimits.Tag)], page.QuerySelectorAll(".field-error").Select(one => one.TextContent).Where(one => one.Length > 0));
        Assert.Equal(typed, page.QuerySelector($"[name='{kept}']")?.GetAttribute("value"));
        Assert.Equal(Priority.Normal, (await ReadAsync(portal, number)).Priority);
    }

    [Fact]
    public async Task Plan_ChangedMeanwhile_TellsWhatAndKeepsWhatWasTyped()
    {
        var number = await OpenAsync(portal);
        using var first = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var second = await portal.SignedInAsync(PortalRole.AdminAgent);
        var seenByBoth = FormOf(await second.PageAsync(PathOf(number)), "#plan");
        (await first.PostAsync(PathOf(number) + "?handler=Plan", With(seenByBoth, "plan.Priority", "high"), PathOf(number))).Dispose();

        using var refused = await second.PostAsync(PathOf(number) + "?handler=Plan", With(seenByBoth, "plan.Tags", "mine"), PathOf(number));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        var told = Assert.Single(page.QuerySelectorAll("#ticket-meanwhile li")).TextContent;
        Assert.Contains(DemoPersona.All[0].Name, told, StringComparison.Ordinal);
        Assert.Contains(TicketTermsText.PriorityHigh, told, StringComparison.Ordinal);
        Assert.Equal("high", page.QuerySelector("#plan-priority option[selected]")?.GetAttribute("value"));
        Assert.Equal("mine", page.QuerySelector("#plan-tags")?.GetAttribute("value"));

        using var again = await second.PostAsync(PathOf(number) + "?handler=Plan", FormOf(page, "#plan"), PathOf(number));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var ticket = await ReadAsync(portal, number);
        Assert.Equal(Priority.High, ticket.Priority);
        Assert.Equal(["mine"], ticket.Tags);
    }

    [Fact]
    public async Task Write_NoteAndAnswer_AreKeptApart()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await PostAsync(agent, number, "Note", ("text", "Called them"))).Dispose();
        (await PostAsync(agent, number, "Reply", ("text", "Please restart it"), ("then", "resolve"))).Dispose();

        var page = await agent.PageAsync(PathOf(number) + "?show=words");
        Assert.Equal(["answer", "note"], page.QuerySelectorAll(".entry").Select(entry => entry.GetAttribute("data-kind")));
        Assert.Contains(TicketText.Internal, page.QuerySelector(".entry-note")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(TicketText.Internal, page.QuerySelector(".entry-answer")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(TicketStatus.Resolved, (await ReadAsync(portal, number)).Status);
    }

    [Theory]
    [InlineData("Note", "#note-error")]
    [InlineData("Reply", "#reply-error")]
    public async Task Write_NothingOrTooMuch_SaysSoAndKeepsIt(string handler, string error)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        foreach (var (text, expected) in new[]
        {
            ("  ", TicketText.ErrorText), (new string('x', TicketLimits.Text + 1), Words.Fill(TicketText.ErrorTooLong, TicketLimits.Text)),
        })
        {
            using var refused = await PostAsync(agent, number, handler, ("text", text));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await PortalClient.ReadAsync(refused);
            Assert.Equal(expected, page.QuerySelector(error)?.TextContent);
            Assert.Equal(text.Trim(), page.QuerySelector($"#{handler}-text".ToLowerInvariant())?.TextContent);
        }
    }

    [Fact]
    public async Task Reseller_OnItsTicket_SeesTheAnswerAndNothingInternal()
    {
        var number = await OpenAsync(portal, actor: Reseller);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await PostAsync(agent, number, "Note", ("text", "secret-note"))).Dispose();
        (await PostAsync(agent, number, "Reply", ("text", "open-answer"))).Dispose();
        (await PostAsync(agent, number, "Mine")).Dispose();
        var form = FormOf(await agent.PageAsync(PathOf(number)), "#plan");
        (await agent.PostAsync(PathOf(number) + "?handler=Plan", With(form, "plan.Tags", "secret-tag"), PathOf(number))).Dispose();
        await portal.WithDatabaseAsync(async db => Assert.True((await new TicketWork(db).Working.MoveAsync(
            new TicketSeen(number, null), TicketMove.HandOff, TicketWork.Agent, TestContext.Current.CancellationToken)).IsDone));

        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync(PathOf(number));
        var html = page.DocumentElement.OuterHtml;
        Assert.Contains("open-answer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
        Assert.DoesNotContain(TicketTermsText.StatusHandedOff, page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["answer", "opened"], page.QuerySelectorAll(".entry").Select(entry => entry.GetAttribute("data-kind")));
        Assert.Empty(page.QuerySelectorAll("#note, #plan, #assign-to-me"));
        Assert.Equal(["resolve"], page.QuerySelectorAll("button[name=move]").Select(button => button.GetAttribute("value")));

        foreach (var handler in new[] { "Mine", "Note" })
            Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(reseller, number, handler, ("text", "mine"))).StatusCode);
        (await PostAsync(reseller, number, "Reply", ("text", "Thank you"))).Dispose();
        Assert.Contains("Thank you", (await reseller.PageAsync(PathOf(number))).QuerySelector(".entry-asker")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ReplyOfAHandOff_IsPrivateUntilAnAgentSaysSo()
    {
        var number = await OpenAsync(portal, actor: Reseller);
        await portal.WithDatabaseAsync(async db =>
        {
            db.Add(new TicketEntryRecord { TicketNumber = number, ActorName = "Marta", Kind = TicketEntryKind.HandOffReplied, IsInternal = true, Text = "the-reply" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var entry = (await agent.PageAsync(PathOf(number))).QuerySelector("button[name=entry]")?.GetAttribute("value") ?? "";
        Assert.Null((await reseller.PageAsync(PathOf(number))).QuerySelector(".entry-note"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(reseller, number, "Show", ("entry", entry))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(agent, number, "Show", ("entry", "0"))).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(agent, number, "Show", ("entry", entry))).StatusCode);

        var page = await reseller.PageAsync(PathOf(number));
        Assert.Contains("the-reply", page.QuerySelector(".entry-note")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-kind=shown]"));
    }

    [Fact]
    public async Task Timeline_LongerThanAPage_IsPagedWithoutGapOrDouble()
    {
        var number = await OpenAsync(portal);
        await portal.WithDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 230).Select(i => new TicketEntryRecord { TicketNumber = number, ActorName = "Marta", Kind = TicketEntryKind.Note, Text = $"note {i}" }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var seen = new List<string>();
        for (var address = PathOf(number) + "?show=words"; address is not null;)
        {
            var page = await agent.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".entry").Select(entry => entry.Id ?? ""));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
        }

        Assert.Equal((230, 230), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Reseller_OnAnothersTicket_FindsNone()
    {
        var number = await OpenAsync(portal);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        Assert.Equal(HttpStatusCode.NotFound, (await reseller.GetAsync(PathOf(number))).StatusCode);
        foreach (var handler in new[] { null, "Mine", "Plan", "Note", "Reply", "Show" })
        {
            using var refused = await reseller.PostAsync(PathOf(number) + (handler is null ? "?" : $"?handler={handler}"), [new("text", "Hello"), new("move", "resolve")], "/account");
            Assert.Equal((handler, HttpStatusCode.NotFound), (handler, refused.StatusCode));
        }
    }
}
