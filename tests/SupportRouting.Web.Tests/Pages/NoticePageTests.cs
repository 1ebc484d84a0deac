using System.Net;
using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Notices;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

public sealed class NoticePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/admin/notices/new";

    [Fact]
    public async Task Agent_WritesANotice_ItIsToldWhereItsOfferIs()
    {
        var (offer, other) = (await SampleOffers.AddAsync(portal), await SampleOffers.AddAsync(portal, "Untouched"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var form = Filled(TicketPages.FormOf(await agent.PageAsync($"{New}?offer={offer}"), "form.partner-form"), offer);

        using var saved = await agent.PostAsync(New, form, New);
        using var again = await agent.PostAsync(New, form, New);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var path = saved.Headers.Location?.ToString() ?? "";
        Assert.Equal(path, again.Headers.Location?.ToString());
        foreach (var reader in new[] { agent, reseller })
        {
            foreach (var place in new[] { $"/ask?offerId={offer}", $"/offers/{offer}" })
                Assert.Equal(path, (await reader.PageAsync(place)).QuerySelector(".notices .notice a")?.GetAttribute("href"));
            Assert.Null((await reader.PageAsync($"/offers/{other}")).QuerySelector(".notices"));
        }

        var (mine, theirs) = (await agent.PageAsync(path), await reseller.PageAsync(path));
        Assert.Equal("Restores stop at half.\nBackups run.", theirs.QuerySelector("#notice .ticket-text")?.TextContent);
        Assert.Equal("https://status.contoso.example/7", theirs.QuerySelector("#notice a[rel~=noopener]")?.GetAttribute("href"));
        Assert.NotNull(mine.QuerySelector("#notice-history"));
        Assert.Null(theirs.QuerySelector("#notice-history, form[action*=notices], a[href*='/admin/notices']"));
    }

    [Theory]
    [InlineData("Input.Title", "", "ErrorMissing")]
    [InlineData("Input.Text", " ", "ErrorMissing")]
    [InlineData("Input.From", "soon", "ErrorMoment")]
    [InlineData("Input.Until", "2001-01-01T10:00", "ErrorNotAfterFrom")]
    [InlineData("Input.Link", "http://status.contoso.example", "ErrorNotHttps")]
    [InlineData("Input.Kind", "rain", "ErrorChoice")]
    [InlineData("Input.Scope", "microsoft", "ErrorNotWanted")]
    [InlineData("Input.Covered", "no such offer anywhere", "ErrorNoneLike")]
    public async Task Write_AWrongField_IsToldBesideItAndTheRestIsKept(string field, string value, string error)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent, "pl");
        var form = Filled(TicketPages.FormOf(await agent.PageAsync(New), "form.partner-form"), "northwind.northwind-backup");
        form[field] = value;

        using var refused = await agent.PostAsync(New, form, New);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        var told = NoticesText.ResourceManager.GetString(error, System.Globalization.CultureInfo.GetCultureInfo("pl"));
        Assert.Equal(told, Assert.Single(page.QuerySelectorAll(".field-error")).TextContent);
        if (field is not "Input.Title")
            Assert.Equal("Restores fail", page.QuerySelector("#notice-Title")?.GetAttribute("value"));
        if (page.QuerySelector($"input.form-control[name='{field}'], textarea[name='{field}']") is { } input)
            Assert.Equal((value.Trim(), "true"), ((input.GetAttribute("value") ?? input.TextContent).Trim(), input.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Write_PartOfAName_OffersThoseThatMayBeMeant()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var form = Filled(TicketPages.FormOf(await agent.PageAsync(New), "form.partner-form"), "northwind back");
        using var asked = await agent.PostAsync(New, form, New);
        var page = await PortalClient.ReadAsync(asked);
        var pick = page.QuerySelectorAll("#notice-like legend + .form-choices input[type=radio]").Select(one => one.GetAttribute("value")).First(one => one == "northwind.northwind-backup");
        (form["Input.Pick"], form["Input.PickFor"]) = (pick ?? "", "northwind back");

        using var saved = await agent.PostAsync(New, form, New);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("/offers/northwind.northwind-backup", (await agent.PageAsync(saved.Headers.Location?.ToString() ?? "")).QuerySelector("#notice .notice-facts a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Edit_TheSecondOfTwo_SeesBothAndLosesNothing()
    {
        var number = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null, "Sign-in is slow"));
        var path = $"/admin/notices/{number}/edit";
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var first = TicketPages.FormOf(await agent.PageAsync(path), "form.partner-form");
        var second = TicketPages.With(first, "Input.Title", "Sign-in fails");
        first["Input.Severity"] = "critical";
        using (var saved = await agent.PostAsync(path, first, path))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var refused = await agent.PostAsync(path, second, path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.NotNull(page.QuerySelector("#notice-meanwhile"));
        Assert.Contains("Critical", Assert.Single(page.QuerySelectorAll(".stored-now")).TextContent, StringComparison.Ordinal);
        var merged = TicketPages.FormOf(page, "form.partner-form");
        Assert.Equal(("Sign-in fails", "critical"), (merged["Input.Title"], merged["Input.Severity"]));
        using var kept = await agent.PostAsync(path, merged, path);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var stored = await ReadAsync(number);
        Assert.Equal(("Sign-in fails", NoticeSeverity.Critical, 3), (stored.Title, stored.Severity, stored.Revision));
    }

    [Fact]
    public async Task End_ACurrentOne_IsOver()
    {
        var number = await NoticeWork.AddAsync(portal, NoticeWork.Outage(null, "Billing stands still"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var ended = await agent.PostAsync($"/admin/notices/{number}/edit?handler=End", [], $"/notices/{number}");

        Assert.Equal($"/notices/{number}", ended.Headers.Location?.ToString());
        Assert.Equal("over", (await agent.PageAsync($"/notices/{number}")).QuerySelector("#notice")?.GetAttribute("data-state"));
        Assert.Contains($"/notices/{number}", (await agent.PageAsync("/admin/notices?state=over")).QuerySelectorAll(".notice-title").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain($"/notices/{number}", (await agent.PageAsync("/admin/notices")).QuerySelectorAll(".notice-title").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Ticket_OfACoveredProduct_IsLinkedByOnePress_AndSaysSoToItsAsker()
    {
        var offer = await SampleOffers.AddAsync(portal);
        var number = await NoticeWork.AddAsync(portal, NoticeWork.Outage(offer));
        var row = await PartnerRows.OfferAsync(portal, offer);
        var (own, other) = (TicketRows.New("Own"), TicketRows.New("Another's"));
        (own.OfferId, own.ResellerTenantId, other.OfferId) = (row.Id, DemoPersona.ResellerTenant, row.Id);
        await TicketRows.SaveAsync(portal, own, other);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var path = TicketPages.PathOf(own.Number);
        Assert.Equal("no", (await agent.PageAsync(path)).QuerySelector("#ticket-notices [data-part]")?.GetAttribute("data-part"));

        using (var linked = await agent.PostAsync($"/notices/{number}/tickets", [KeyValuePair.Create("tickets", $"{own.Number}"), KeyValuePair.Create("back", path)], path))
            Assert.Equal(path, linked.Headers.Location?.ToString());
        using (var all = await agent.PostAsync($"/notices/{number}/tickets", [KeyValuePair.Create("tickets", $"{other.Number}")], $"/notices/{number}"))
            Assert.Equal($"/notices/{number}", all.Headers.Location?.ToString());

        Assert.Equal("yes", (await agent.PageAsync(path)).QuerySelector("#ticket-notices [data-part]")?.GetAttribute("data-part"));
        var notice = await agent.PageAsync($"/notices/{number}");
        Assert.Equal("1 ticket linked", notice.QuerySelector("#notice-told")?.TextContent);
        Assert.Equal(2, notice.QuerySelectorAll("#notice-linked-list li").Length);
        var seen = await reseller.PageAsync(path);
        Assert.Equal($"/notices/{number}", seen.QuerySelector("[data-kind=noticeLinked] a[href*=notices]")?.GetAttribute("href"));
        Assert.Null(seen.QuerySelector("#ticket-notices form"));
        var told = await reseller.PageAsync($"/notices/{number}");
        Assert.DoesNotContain("SR-", told.QuerySelector("main")?.TextContent ?? "SR-", StringComparison.Ordinal);
        using var refused = await reseller.PostAsync($"/notices/{number}/tickets", [KeyValuePair.Create("tickets", $"{own.Number}")], path);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Dictionary<string, string> Filled(Dictionary<string, string> form, string covered) => new(form, StringComparer.Ordinal)
    {
        ["Input.Covered"] = covered,
        ["Input.Title"] = "Restores fail",
        ["Input.Text"] = "Restores stop at half.\r\nBackups run.",
        ["Input.Link"] = "https://status.contoso.example/7",
    };

    private async Task<NoticeDetails> ReadAsync(long number)
    {
        NoticeDetails? found = null;
        await portal.WithDatabaseAsync(async db => found = await new NoticeWork(db).Reading.FindAsync(number, TestContext.Current.CancellationToken));
        return found ?? throw new InvalidOperationException("The notice is gone.");
    }
}
