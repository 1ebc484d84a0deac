using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;
using static SupportRouting.Web.Tests.Pages.TicketPages;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Why somebody answers a ticket, what would change it, and how people change it.</summary>
public sealed class TicketDecisionPageTests(PortalFixture portal) : TicketDecisionPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class TicketDecisionPageSqlServerTests(SqlServerPortalFixture portal)
    : TicketDecisionPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class TicketDecisionPageOnEveryServer(PortalFixture portal)
{
    private static readonly PolicyTable Table = PolicyTable.Compile(BuiltInPolicy.Read());

    public static TheoryData<int> Topics => [1, 16, 30, 41, 58, 67];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Why_OfARow_TellsItTheEarlierOnesAndWhatWouldMoveIt(int topic)
    {
        var number = await OpenAsync(portal, new NewTicket(TicketWork.About(topic), "A question"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync(PathOf(number));

        var facts = TicketWork.About(topic).Given;
        var explained = Table.Explain(facts);
        var row = explained.Decision.RowId ?? "";
        Assert.Equal(RoutingWords.Why(row), page.QuerySelector("#ticket-why")?.TextContent);
        var earlier = explained.Trace.Where(step => step.Outcome != TraceResult.Matched).Select(step => step.RowId);
        Assert.Equal(earlier.Order(StringComparer.Ordinal), page.QuerySelectorAll("#ticket-trace code").Select(code => code.TextContent).Order(StringComparer.Ordinal));
        var turns = SmallestChange.Of(Table, facts).Take(6).Select(turn => TicketWords.Of(TicketParties.Of(turn.Decision), toStaff: true));
        Assert.Equal(turns, page.QuerySelectorAll("#ticket-turns .party-word").Select(word => word.TextContent));
        Assert.Null(page.QuerySelector("#ticket-today"));
    }

    [Fact]
    public async Task Why_DecidedUnderAnotherPolicy_ShowsWhatTodaysSaysAboutTheKeptFacts()
    {
        var number = await OpenAsync(portal);
        await portal.WithDatabaseAsync(db => db.TicketDecisions.Where(d => d.TicketNumber == number).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.PolicyVersion, "0.9").SetProperty(d => d.RowId, "long-gone").SetProperty(d => d.Party, TicketParty.Microsoft)));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync(PathOf(number));

        Assert.Equal(TicketText.RowGone, page.QuerySelector("#ticket-why")?.TextContent);
        Assert.Contains("0.9", page.QuerySelector("#decision .badges")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(TicketTermsText.PartyIsvPublisher, page.QuerySelector("#ticket-today .party-word")?.TextContent);
    }

    [Fact]
    public async Task Override_WithAReason_StandsBesideTheDecisionUntilItIsTakenBack()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/override";

        using var saved = await agent.PostAsync(path, Fields("cspPartner", "agreement", "We agreed to help here"), path);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await agent.PageAsync(PathOf(number));
        Assert.Equal(TicketTermsText.PartyUs, page.QuerySelector(".ticket-party-name")?.TextContent);
        Assert.Contains(TicketText.OverriddenMark, page.QuerySelector(".ticket-head")?.TextContent, StringComparison.Ordinal);
        var told = page.QuerySelector("#ticket-override")?.TextContent;
        foreach (var words in new[] { TicketTermsText.ReasonAgreement, "We agreed to help here", Words.Fill(TicketText.PolicySays, TicketTermsText.PartyIsvPublisher) })
            Assert.Contains(words, told, StringComparison.Ordinal);
        await portal.WithDatabaseAsync(async db =>
        {
            var row = await db.Tickets.Where(t => t.Number == number).Select(t => t.OverriddenRow).SingleAsync(TestContext.Current.CancellationToken);
            var counted = await new OverridesByRow(db).ListAsync(TestContext.Current.CancellationToken);
            Assert.True(counted.Single(one => one.RowId == row).Tickets > 0);
        });

        using var removed = await agent.PostAsync(path + "?handler=Remove", [], path);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        page = await agent.PageAsync(PathOf(number));
        Assert.Equal(TicketTermsText.PartyIsvPublisher, page.QuerySelector(".ticket-party-name")?.TextContent);
        Assert.Null(page.QuerySelector("#ticket-override"));
        Assert.Equal(["overrideRemoved", "overridden"], page.QuerySelectorAll(".entry").Select(entry => entry.GetAttribute("data-kind")).Take(2));
    }

    [Theory]
    [InlineData("", "agreement", "Long enough a text", "#override-party-error")]
    [InlineData("unknown", "agreement", "Long enough a text", "#override-party-error")]
    [InlineData("microsoft", "", "Long enough a text", "#override-reason-error")]
    [InlineData("microsoft", "agreement", "  short  ", "#override-text-error")]
    public async Task Override_WithoutPartyReasonOrText_SaysSoAndKeepsTheRest(string party, string reason, string text, string error)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/override";

        using var refused = await agent.PostAsync(path, Fields(party, reason, text), path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.NotEqual("", page.QuerySelector(error)?.TextContent);
        Assert.Single(page.QuerySelectorAll(".field-error"), one => one.TextContent.Length > 0);
        Assert.Equal(text, page.QuerySelector("#override-text")?.TextContent);
        Assert.Equal(reason, page.QuerySelector("#override-reason option[selected]")?.GetAttribute("value") ?? "");
        Assert.Null((await ReadAsync(portal, number)).OverrideReason);
    }

    [Fact]
    public async Task Override_ChangedMeanwhile_TellsWhatAndKeepsWhatWasTyped()
    {
        var number = await OpenAsync(portal);
        using var first = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var second = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/override";
        var seen = FormOf(await second.PageAsync(path), "#override")["seen"];
        (await PostAsync(first, number, null, ("move", "take"))).Dispose();

        using var refused = await second.PostAsync(path, [.. Fields("microsoft", "refused", "They will not help"), new("seen", seen)], path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Contains(DemoPersona.All[0].Name, Assert.Single(page.QuerySelectorAll("#ticket-meanwhile li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("They will not help", page.QuerySelector("#override-text")?.TextContent);

        using var again = await second.PostAsync(path, FormOf(page, "#override"), path);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(TicketParty.Microsoft, (await ReadAsync(portal, number)).Party);
    }

    [Fact]
    public async Task Facts_Changed_DecidesAnewAndShowsWhatIsDifferent()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/facts";
        var form = FormOf(await agent.PageAsync(path), "#facts");
        Assert.Equal(("customer", "T30", "csp", ""), (form["asker"], form["topic"], form["purchaseChannel"], form["solution"]));

        using var saved = await agent.PostAsync(path, With(form, "publisherKind", "microsoft"), path);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await agent.PageAsync(PathOf(number));
        Assert.NotEqual(TicketTermsText.PartyIsvPublisher, page.QuerySelector(".ticket-party-name")?.TextContent);
        var change = page.QuerySelector("[data-kind=factsChanged] .entry-facts li")?.TextContent ?? "";
        Assert.Contains(RoutingWords.FactName(Fact.PublisherKind), change, StringComparison.Ordinal);
        Assert.Contains(RoutingWords.FactValue(Fact.PublisherKind, "microsoft"), change, StringComparison.Ordinal);
        Assert.Contains(TicketTermsText.PartyIsvPublisher, page.QuerySelector("#ticket-earlier")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(RoutingWords.FactValue(Fact.PublisherKind, "thirdParty"), page.QuerySelector("#ticket-earlier li")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_TopicTakenBack_LeavesTheTicketUndecided()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/facts";

        (await agent.PostAsync(path, With(FormOf(await agent.PageAsync(path), "#facts"), "topic", ""), path)).Dispose();

        var ticket = await ReadAsync(portal, number);
        Assert.Equal((TicketParty.Unknown, TicketStatus.New, null), (ticket.Party, ticket.Status, ticket.Topic));
        Assert.Equal("csp", FormOf(await agent.PageAsync(path), "#facts")["purchaseChannel"]);
    }

    [Fact]
    public async Task Facts_ProductLookedFor_IsPickedWithoutSavingUntilOneSaysSo()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/facts";
        var form = FormOf(await agent.PageAsync(path), "#facts");

        using var found = await agent.PostAsync(path, With(With(form, "productQuery", offer), "find", "product"), path);
        var page = await PortalClient.ReadAsync(found);
        Assert.Equal($"offer:{offer}", Assert.Single(page.QuerySelectorAll("button[name=pick]")).GetAttribute("value"));
        using var picked = await agent.PostAsync(path, With(FormOf(page, "#facts"), "pick", $"offer:{offer}"), path);
        page = await PortalClient.ReadAsync(picked);
        Assert.Null((await ReadAsync(portal, number)).OfferKey);

        (await agent.PostAsync(path, FormOf(page, "#facts"), path)).Dispose();
        Assert.Equal(offer, (await ReadAsync(portal, number)).OfferKey);
    }

    [Theory]
    [InlineData("asker", "", "#facts-asker-error")]
    [InlineData("topic", "T99", "#facts-topic-error")]
    [InlineData("solution", "maybe", "#facts-solution-error")]
    [InlineData("offerId", "no.such-offer", "#facts-product-error")]
    public async Task Facts_FieldThatIsWrong_SaysWhyBesideItAndSavesNothing(string field, string value, string error)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/facts";
        var form = With(FormOf(await agent.PageAsync(path), "#facts"), "purchaseChannel", "direct");

        using var refused = await agent.PostAsync(path, With(form, field, value), path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.NotEqual("", page.QuerySelector(error)?.TextContent);
        Assert.Equal("direct", page.QuerySelector("#facts-purchaseChannel option[selected]")?.GetAttribute("value"));
        Assert.Single((await ReadAsync(portal, number)).Decisions);
    }

    [Fact]
    public async Task FactsAndOverride_ForAReseller_AreNotThere()
    {
        var number = await OpenAsync(portal, actor: new TicketActor(null, "Inés Prado", new RecordReader(DemoPersona.ResellerTenant)));
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        foreach (var place in new[] { "/facts", "/override" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reseller.GetAsync(PathOf(number) + place)).StatusCode);
            using var refused = await reseller.PostAsync(PathOf(number) + place, Fields("microsoft", "refused", "They will not help"), "/account");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    private static KeyValuePair<string, string>[] Fields(string party, string reason, string text) =>
        [new("input.Party", party), new("input.Reason", reason), new("input.Text", text)];
}
