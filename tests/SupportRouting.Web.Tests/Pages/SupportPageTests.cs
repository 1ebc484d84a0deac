using System.Net;
using AngleSharp.Html.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Support;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Data.Tickets.Support;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Where a Global admin says who gives technical support.</summary>
public sealed class SupportPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string List = "/admin/technical-support";
    private const string New = List + "/new";

    [Fact]
    public async Task Offer_ForAGlobalAdmin_LeadsToItsSettings_WithWhatIsSetAlready()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var number = await AddAsync(await SupportWork.PublisherAsync(portal, offer), TechnicalSupportBy.Isv, -4);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        Assert.Null((await agent.PageAsync($"/offers/{offer}")).QuerySelector("#technical-support-change"));

        var ofOffer = await admin.PageAsync(Address(await admin.PageAsync($"/offers/{offer}")));
        var ofPublisher = await admin.PageAsync(Address(await admin.PageAsync($"/publishers/{offer.Split('.')[0]}")));

        Assert.Equal(("offer", offer), (Form(ofOffer)["Input.Scope"], Form(ofOffer)["Input.About"]));
        Assert.Empty(ofOffer.QuerySelectorAll("[data-setting]"));
        Assert.Equal(("publisher", offer.Split('.')[0]), (Form(ofPublisher)["Input.Scope"], Form(ofPublisher)["Input.About"]));
        Assert.Equal($"{number}", ofPublisher.QuerySelector("[data-setting]")?.GetAttribute("data-setting"));

        static string Address(IHtmlDocument page) => page.QuerySelector("#technical-support-change")?.GetAttribute("href") ?? "";
    }

    [Fact]
    public async Task New_ShownThenSaved_RoutesTicketsAgain_AndStandsInListAndHistory()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var ticket = await OpenAsync(offer);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = Form(await admin.PageAsync($"{New}?offer={offer}"));
        form["Input.By"] = "partner";
        form["Input.Reason"] = "Their <desk> is closed.";
        using var unseen = await admin.PostAsync(New, Do(form, "save"), New);
        Assert.Equal(HttpStatusCode.OK, unseen.StatusCode);
        var shown = await PortalClient.ReadAsync(unseen);
        Assert.NotNull(shown.QuerySelector(".support-preview [role=alert]"));
        Assert.Equal("1", shown.QuerySelector("[data-turn=unknown-cspPartner] .tabular")?.TextContent);
        Assert.Contains(new TicketNumber(ticket).ToString(), shown.QuerySelector($"[data-ticket='{ticket}']")?.TextContent, StringComparison.Ordinal);
        Assert.False(shown.QuerySelector("[name='Input.Again']")?.HasAttribute("checked"));

        var look = TicketPages.With(Form(shown), "Input.Again", "true");
        using var other = await admin.PostAsync(New, Do(TicketPages.With(look, "Input.By", "isv"), "save"), New);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var saved = await admin.PostAsync(New, Do(look, "save"), New);

        Assert.Equal(List, saved.Headers.Location?.ToString());
        var list = await admin.PageAsync($"{List}?about={offer}");
        Assert.Contains("1 ticket was routed again.", list.QuerySelector("#support-done")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("counts", Assert.Single(list.QuerySelectorAll("[data-setting]")).GetAttribute("data-state"));
        Assert.Contains("Their <desk> is closed.", list.QuerySelector("[data-change]")?.TextContent, StringComparison.Ordinal);
        var line = (await admin.PageAsync(TicketPages.PathOf(ticket))).QuerySelector("[data-kind=decided] .ticket-text")?.TextContent;
        Assert.Equal("Who gives technical support was changed: We give it ourselves", line);
    }

    [Theory]
    [InlineData("Input.Scope", "", "Scope")]
    [InlineData("Input.About", "", "About")]
    [InlineData("Input.About", "nobody.nothing-like-it", "About")]
    [InlineData("Input.By", "", "By")]
    [InlineData("Input.By", "unknown", "By")]
    [InlineData("Input.From", "31/12/2026", "From")]
    [InlineData("Input.Until", "2020-01-01", "Until")]
    [InlineData("Input.From", "2026-02-02", "From")]
    public async Task New_WithAWrongField_SaysSoBesideIt_AndKeepsWhatWasTyped(string field, string value, string wrong)
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        await portal.WithDatabaseAsync(async db => await new SupportWork(db).AddAsync(owner, new SupportTerms(TechnicalSupportBy.Isv, new DateOnly(2026, 2, 2), null)));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = Form(await admin.PageAsync($"{New}?offer={offer}"));
        form["Input.By"] = "partner";
        form["Input.Reason"] = "Typed";
        form[field] = value;

        using var refused = await admin.PostAsync(New, Do(form, "look"), New);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        var error = Assert.Single(page.QuerySelectorAll(".field-error"));
        Assert.NotNull(error.ParentElement?.QuerySelector($"[name='Input.{wrong}']"));
        Assert.Equal("Typed", Form(page)["Input.Reason"]);
        Assert.Equal(field is "Input.Scope" or "Input.By" ? null : value, field is "Input.Scope" or "Input.By" ? null : Form(page)[field]);
        Assert.Single(await OfAsync(owner));
    }

    [Fact]
    public async Task New_WithHalfAName_OffersWhatMayBeMeant_AndTakesThePick()
    {
        var offer = await SampleOffers.AddAsync(portal, "Quartzline Ledger");
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = Form(await admin.PageAsync($"{New}?offer=quartzline"));
        form["Input.By"] = "isv";
        using var asked = await admin.PostAsync(New, Do(form, "look"), New);
        var page = await PortalClient.ReadAsync(asked);
        Assert.NotNull(page.QuerySelector($"#support-like legend + .form-choices input[value='{offer}']"));

        using var shown = await admin.PostAsync(New, Do(TicketPages.With(Form(page), "Input.Pick", offer), "look"), New);
        using var saved = await admin.PostAsync(New, Do(Form(await PortalClient.ReadAsync(shown)), "save"), New);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Single(await OfAsync(await SupportWork.OfferAsync(portal, offer)));
    }

    [Fact]
    public async Task Change_ByTheSecondOfTwo_ShowsWhatTheFirstDid_AndKeepsWhatWasTyped()
    {
        var owner = await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var path = $"{List}/{await AddAsync(owner, TechnicalSupportBy.Isv, -9)}";
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var looked = await admin.PostAsync(path, Do(TicketPages.With(Form(await admin.PageAsync(path)), "Input.Until", "2030-05-05"), "look"), path);
        var mine = Form(await PortalClient.ReadAsync(looked));
        using (var first = await admin.PostAsync(path, Do(TicketPages.With(Form(await admin.PageAsync(path)), "Input.By", "partner"), "look"), path))
        using (var kept = await admin.PostAsync(path, Do(Form(await PortalClient.ReadAsync(first)), "save"), path))
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        using var refused = await admin.PostAsync(path, Do(mine, "save"), path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.NotNull(page.QuerySelector("#support-meanwhile"));
        Assert.Contains("We give it ourselves", Assert.Single(page.QuerySelectorAll(".stored-now")).TextContent, StringComparison.Ordinal);
        Assert.Equal(("partner", "2030-05-05"), (Form(page)["Input.By"], Form(page)["Input.Until"]));
        using var again = await admin.PostAsync(path, Do(Form(page), "look"), path);
        using var saved = await admin.PostAsync(path, Do(Form(await PortalClient.ReadAsync(again)), "save"), path);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal((TechnicalSupportBy.Partner, new DateOnly(2030, 5, 5)), ((await OfAsync(owner))[0].Terms.By, (await OfAsync(owner))[0].Terms.Until));
    }

    [Fact]
    public async Task End_OfWhatCounts_EndsYesterday_AndOfWhatBeginsToday_TakesItAway()
    {
        var owner = await SupportWork.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var (old, fresh) = (await AddAsync(owner, TechnicalSupportBy.Isv, -9), await AddAsync(owner, TechnicalSupportBy.Partner, 0));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        foreach (var (number, press) in new[] { (old, "save"), (fresh, "away") })
        {
            var path = $"{List}/{number}";
            var page = await admin.PageAsync(path + "?end=true");
            Assert.Equal(press, page.QuerySelector(".support-preview .btn-primary")?.GetAttribute("value"));
            using var saved = await admin.PostAsync(path, Do(Form(page), press), path);
            Assert.Equal(List, saved.Headers.Location?.ToString());
        }

        var left = Assert.Single(await OfAsync(owner));
        Assert.Equal((old, DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime).AddDays(-1)), (left.Number, left.Terms.Until));
        Assert.Equal("ended", (await admin.PageAsync($"{List}?state=ended&about={owner.Key}")).QuerySelector("[data-setting]")?.GetAttribute("data-state"));
        Assert.Empty((await admin.PageAsync($"{List}?about={owner.Key}")).QuerySelectorAll("[data-setting]"));
    }

    [Fact]
    public async Task Change_WithoutRouting_LeavesTickets_AndALaterLookRoutesThem()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        var ticket = await OpenAsync(offer);
        var path = $"{List}/{await AddAsync(owner, TechnicalSupportBy.Partner, -1)}";
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using (var looked = await admin.PostAsync(path, Do(TicketPages.With(Form(await admin.PageAsync(path)), "Input.By", "isv"), "look"), path))
        {
            var form = Form(await PortalClient.ReadAsync(looked));
            form.Remove("Input.Again");
            using var saved = await admin.PostAsync(path, Do(form, "save"), path);
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        Assert.Contains("1 open ticket stays as it was decided.", (await admin.PageAsync(List)).QuerySelector("#support-done")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(TicketParty.Unknown, (await TicketPages.ReadAsync(portal, ticket)).Party);
        using var later = await admin.PostAsync(path, Do(Form(await admin.PageAsync(path)), "look"), path);
        using var routed = await admin.PostAsync(path, Do(TicketPages.With(Form(await PortalClient.ReadAsync(later)), "Input.Again", "true"), "save"), path);
        Assert.Equal(HttpStatusCode.Redirect, routed.StatusCode);
        Assert.Equal(TicketParty.IsvPublisher, (await TicketPages.ReadAsync(portal, ticket)).Party);
    }

    [Fact]
    public async Task TakeAway_WithMoreTicketsThanOneLook_LeavesNoneOutOfReach()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var owner = await SupportWork.OfferAsync(portal, offer);
        var path = $"{List}/{await AddAsync(owner, TechnicalSupportBy.Partner, 0)}";
        var oldest = await OpenAsync(offer);
        await PartnerRows.SaveAsync(portal, [.. Enumerable.Range(0, PreviewSupport.Most).Select(i => Newer(owner, i))]);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var newest = await admin.PageAsync(path + "?end=true");
        Assert.Equal("0", Moves(newest));
        using var looked = await admin.PostAsync(path, Do(Form(newest), Older(newest)), path);
        var older = await PortalClient.ReadAsync(looked);
        Assert.Equal(("1", "away"), (Moves(older), older.QuerySelector(".support-preview .btn-primary")?.GetAttribute("value")));

        using var away = await admin.PostAsync(path, Do(Form(newest), "away"), path);
        var later = (await admin.PageAsync(List)).QuerySelector("[data-change] a")?.GetAttribute("href") ?? "";
        newest = await admin.PageAsync(later);
        Assert.Equal(("0", null), (Moves(newest), newest.QuerySelector(".support-preview .btn-primary")));
        using var rest = await admin.PostAsync(New, Do(Form(newest), Older(newest)), New);
        older = await PortalClient.ReadAsync(rest);
        Assert.Equal("1", older.QuerySelector("[data-turn=cspPartner-unknown] .tabular")?.TextContent);
        using var routed = await admin.PostAsync(New, Do(Form(older), "route"), New);

        Assert.Equal(List, routed.Headers.Location?.ToString());
        Assert.Equal("1 ticket was routed again.", (await admin.PageAsync(List)).QuerySelector("#support-done")?.TextContent.Trim());
        Assert.Equal(TicketParty.Unknown, (await TicketPages.ReadAsync(portal, oldest)).Party);
        Assert.Empty(await OfAsync(owner));

        static string? Moves(IHtmlDocument page) => page.QuerySelector(".support-preview")?.GetAttribute("data-moves");
        static string Older(IHtmlDocument page) => page.QuerySelector("[data-older] button")?.GetAttribute("value") ?? "";
    }

    private static TicketRecord Newer(SupportOwner owner, int number)
    {
        var sheet = FactSheet.Fill(TicketWork.About(30, TechnicalSupportBy.Unknown).Given, false, []);
        var ticket = TicketRows.New($"Newer {number}");
        (ticket.Topic, ticket.OfferId, ticket.GivenFacts) = ("T30", owner.OfferId, TicketFacts.WriteGiven(sheet.Facts, false));
        ticket.Decisions.Add(new TicketDecisionRecord { Facts = TicketFacts.WriteSheet(sheet), PolicyVersion = "1", DecidedAt = DateTimeOffset.UtcNow });
        return ticket;
    }

    private static Dictionary<string, string> Form(IHtmlDocument page) => TicketPages.FormOf(page, "form.support-form");

    private static Dictionary<string, string> Do(Dictionary<string, string> form, string what) => TicketPages.With(form, "do", what);

    private async Task<long> AddAsync(SupportOwner owner, TechnicalSupportBy by, int from)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db =>
        {
            var work = new SupportWork(db);
            number = (await work.AddAsync(owner, work.By(by, from))).Number;
        });
        return number;
    }

    private async Task<long> OpenAsync(string offer)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new SupportWork(db).OpenAsync(offer));
        return number;
    }

    private async Task<IReadOnlyList<SupportRow>> OfAsync(SupportOwner owner)
    {
        IReadOnlyList<SupportRow> rows = [];
        await portal.WithDatabaseAsync(async db => rows = await new SupportWork(db).Listing.OfAsync(owner, TestContext.Current.CancellationToken));
        return rows;
    }
}
