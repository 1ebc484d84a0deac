using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Security;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Confirmations;

/// <summary>The page a publisher answers on: by its link alone, in its language, and nothing of anybody else.</summary>
public sealed class ConfirmPageTests(ConfirmationFixture portal) : IClassFixture<ConfirmationFixture>
{
    private const string Support = "contacts/customerSupport/1";
    private const string Program = "contacts/cspProgram/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_WhateverHostTheRequestNamed_LeadsToThePortal()
    {
        var (id, owner) = await OfferAsync();
        var mail = await portal.AskAsync(id, "it", ("X-Forwarded-Host", "evil.example"), ("X-Original-Host", "evil.example"), ("Forwarded", "host=evil.example"));
        Assert.Contains($"\n{ConfirmationFixture.PublicUrl}/confirm/", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", mail.Body, StringComparison.Ordinal);
        Assert.Contains("potete ignorarla", mail.Body, StringComparison.Ordinal);
        Assert.StartsWith("text/plain", mail.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal(1, mail.Body.Split("http").Length - 1);
        await portal.WithDatabaseAsync(async db =>
        {
            await Eventually.TrueAsync(() => db.ConfirmationRequests.AnyAsync(c => c.OfferId == owner.Id && c.Mail!.State == OutboxState.Sent, Cancel), "The mail did not leave.");
            Assert.Equal("", await db.ConfirmationRequests.Where(c => c.OfferId == owner.Id).Select(c => c.Mail!.Body).SingleAsync(Cancel));
        });
    }

    [Fact]
    public async Task Page_OpenedTenTimesByAScanner_StillTakesTheAnswerWithoutACookie()
    {
        var (link, owner) = await AskedAsync("en");
        using var scanner = portal.Stranger(11);
        for (var i = 0; i < 10; i++)
        {
            using var seen = await scanner.GetAsync(link, Cancel);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }

        using var publisher = portal.Stranger(12);
        var form = Fields(await PageAsync(publisher, link));
        form[$"verdict:{Support}"] = "Right";
        form[$"field:{Program}/phone"] = "+48 22 555 01 90";
        using var answer = await publisher.PostAsync(link, new FormUrlEncodedContent(form), Cancel);
        Assert.Equal((HttpStatusCode.Redirect, "/confirm/thanks/en"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal("publisher", (await RecordRows.SheetAsync(portal, owner))[$"{Support}/confirmedHow"]);
        await PageAsync(publisher, link, HttpStatusCode.NotFound);
        using var again = await publisher.PostAsync(link, new FormUrlEncodedContent(form), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        Assert.NotNull((await admin.PageAsync($"/admin/confirmations/{await IdAsync(owner)}")).QuerySelector("li[data-state=Used]"));
    }

    [Fact]
    public async Task Page_SentAFormThatCannotBeRead_RefusesIt()
    {
        var (link, _) = await AskedAsync("en");
        using var stranger = portal.Stranger(14);
        using var body = new StringContent("no boundary");
        body.Headers.ContentType = new("multipart/form-data");
        using var answer = await stranger.PostAsync(link, body, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Page_OfALink_IsKeptByNobody()
    {
        var (link, _) = await AskedAsync("en");
        using var stranger = portal.Stranger(13);
        foreach (var path in new[] { link, "/confirm/nothing", "/confirm/thanks/pl" })
        {
            using var answer = await stranger.GetAsync(path, Cancel);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
            var page = await PortalClient.ReadAsync(answer);
            Assert.All(page.QuerySelectorAll("[src], link[href], a[href], form[action]"), element => Assert.Matches(
                "^(/[^/]|/$|#)", element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action") ?? "?"));
        }
    }

    [Fact]
    public async Task Answer_WithMistakes_IsShownAgainInThePublishersLanguageWithAllThatWasTyped()
    {
        var (link, _) = await AskedAsync("pl");
        using var publisher = portal.Stranger(14);
        var page = await PageAsync(publisher, link);
        Assert.Equal("pl", page.DocumentElement.GetAttribute("lang"));
        var form = Fields(page);
        form[$"verdict:{Support}"] = "Gone";
        form[$"field:{Program}/email"] = "to nie adres";
        form[$"field:{Program}/hours"] = "kiedyś";
        form["comment"] = "Zażółć gęślą jaźń";
        using var answer = await publisher.PostAsync(link, new FormUrlEncodedContent(form), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await PortalClient.ReadAsync(answer);
        var polish = System.Globalization.CultureInfo.GetCultureInfo("pl");
        Assert.Equal(SheetText.ResourceManager.GetString("NotAnEmail", polish), ErrorOf(again, $"{Program}/email"));
        Assert.Equal(SheetText.ResourceManager.GetString("NotHours", polish), ErrorOf(again, $"{Program}/hours"));
        Assert.Equal(form, Fields(again));
        Assert.Contains("Zażółć gęślą jaźń", again.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LanguageThatTheVisitorChose_ComesFirst()
    {
        var (link, _) = await AskedAsync("pl");
        using var publisher = portal.Stranger(15);
        publisher.DefaultRequestHeaders.Add("Cookie", "portal.language=es");
        Assert.Equal("es", (await PageAsync(publisher, link)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Link_WhateverIsWrongWithIt_ShowsTheSamePage()
    {
        var (expired, first) = await AskedAsync("en");
        await portal.WithDatabaseAsync(db => db.ConfirmationRequests.Where(c => c.OfferId == first.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, TimeProvider.System.GetUtcNow().AddDays(-1)), Cancel));
        var (withdrawn, second) = await AskedAsync("en");
        using (var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin))
        {
            var ask = $"/admin/confirmations/{await IdAsync(second)}";
            var request = (await admin.PageAsync(ask)).QuerySelector("li[data-state=Open] input[name=id]")?.GetAttribute("value") ?? "";
            (await admin.PostAsync($"{ask}?handler=Revoke", [new("id", request)])).Dispose();
        }

        var (good, _) = await AskedAsync("en");
        using var stranger = portal.Stranger(16);
        var pages = new List<string>();
        foreach (var path in new[] { expired, withdrawn, good[..^1] + (good[^1] is 'A' ? 'Q' : 'A'), good + "x", "/confirm/nothing-like-it" })
            pages.Add((await PageAsync(stranger, path, HttpStatusCode.NotFound)).QuerySelector("main")?.TextContent ?? "");
        Assert.Contains(ConfirmText.ResourceManager.GetString("NoLinkTitle", System.Globalization.CultureInfo.InvariantCulture) ?? "?", pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
        Assert.NotNull((await PageAsync(stranger, good)).QuerySelector("form.confirm-form"));
    }

    [Fact]
    public async Task Log_OfAVisit_HasNeitherLinkNorPerson()
    {
        var (link, _) = await AskedAsync("en");
        using var publisher = portal.Stranger(17);
        var form = Fields(await PageAsync(publisher, link));
        form[$"field:{Program}/name"] = "Very Private Person";
        form["comment"] = "very private words";
        (await publisher.PostAsync(link, new FormUrlEncodedContent(form), Cancel)).Dispose();
        await PageAsync(publisher, link, HttpStatusCode.NotFound);
        var secret = link["/confirm/".Length..];
        Assert.Contains(portal.Log.Lines, line => line.Contains("confirm/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log.Lines, line => new[] { secret, secret[..40], "Very Private Person", "very private words" }
            .Any(personal => line.Contains(personal, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Page_OfEachSampleRecord_HoldsNothingOfAnyOther()
    {
        var sheets = new List<(RecordOwner Owner, string Key, string Name, RecordSheet Sheet)>();
        await portal.WithDatabaseAsync(async db =>
        {
            var read = new ReadHistory(db);
            foreach (var offer in await db.Offers.AsNoTracking().Where(o => o.Contacts.Count > 0).OrderBy(o => o.Key).Take(12).ToListAsync(Cancel))
                sheets.Add((new(RecordKind.Offer, offer.Id), offer.Key, offer.Title, (await read.NowAsync(new(RecordKind.Offer, offer.Id), Cancel))!.Sheet));
            foreach (var publisher in await db.Publishers.AsNoTracking().Where(p => p.Contacts.Count > 0).OrderBy(p => p.Code).Take(6).ToListAsync(Cancel))
                sheets.Add((new(RecordKind.Publisher, publisher.Id), publisher.Code, publisher.Name, (await read.NowAsync(new(RecordKind.Publisher, publisher.Id), Cancel))!.Sheet));
        });
        Assert.Contains(sheets, sheet => sheet.Owner.Kind is RecordKind.Publisher);
        foreach (var (owner, key, name, sheet) in sheets)
        {
            var rows = new Data.Offers.Confirmations.ConfirmationRows(portal, new ManualTime(TimeProvider.System.GetUtcNow()));
            var address = ConfirmationAddress.Of(owner.Kind, sheet)[0].Email;
            // How often an address may be asked is not what is tried here.
            await portal.WithDatabaseAsync(db => db.ConfirmationRequests.ExecuteDeleteAsync(Cancel));
            await RecordRows.ChangeAsync(portal, owner, ("notes", "call our own Ada first"));
            using var stranger = portal.Stranger(18);
            var html = (await PageAsync(stranger, "/confirm/" + await rows.AskAsync(owner, address))).DocumentElement.OuterHtml;
            Assert.DoesNotContain("call our own Ada", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Giulia", html, StringComparison.Ordinal);
            foreach (var other in sheets.Where(other => other.Key != key))
            {
                foreach (var value in other.Sheet.Values.Where(v => v.Key.EndsWith("/email", StringComparison.Ordinal) || v.Key.EndsWith("/phone", StringComparison.Ordinal) || v.Key is "title")
                    .Select(v => v.Value).Where(value => !sheet.Values.Values.Contains(value, StringComparer.Ordinal)))
                    Assert.DoesNotContain(value, html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Visits_OfOneAddress_AreLimited()
    {
        using var greedy = portal.Stranger(19);
        for (var i = 0; i < ConfirmationThrottle.VisitsPerAddress; i++)
            await PageAsync(greedy, $"/confirm/guess-{i}", HttpStatusCode.NotFound);
        await PageAsync(greedy, "/confirm/guess", HttpStatusCode.TooManyRequests);
        using var other = portal.Stranger(20);
        await PageAsync(other, "/confirm/guess", HttpStatusCode.NotFound);
    }

    private async Task<(string Link, RecordOwner Owner)> AskedAsync(string language)
    {
        var (id, owner) = await OfferAsync();
        return (ConfirmationFixture.LinkOf(await portal.AskAsync(id, language)), owner);
    }

    private async Task<(string Id, RecordOwner Owner)> OfferAsync()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        await RecordRows.ChangeAsync(portal, owner, ("contacts/customerSupport/1/email", $"help@{owner.Id:N}.example"), ("contacts/cspProgram/1/email", $"csp@{owner.Id:N}.example"));
        return (id, owner);
    }

    private async Task<string> IdAsync(RecordOwner owner)
    {
        var id = "";
        await portal.WithDatabaseAsync(async db => id = await db.Offers.Where(o => o.Id == owner.Id).Select(o => o.Key).SingleAsync(Cancel));
        return id;
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(path, Cancel);
        Assert.Equal(expected, answer.StatusCode);
        return await PortalClient.ReadAsync(answer);
    }

    private static Dictionary<string, string> Fields(IParentNode page) =>
        (page.QuerySelector("form.confirm-form")?.QuerySelectorAll("input, textarea") ?? throw new InvalidOperationException("No form."))
            .Where(input => input.GetAttribute("type") is not "radio" || input.HasAttribute("checked"))
            .ToDictionary(input => input.GetAttribute("name") ?? "", input => input is IHtmlTextAreaElement area ? area.Value : input.GetAttribute("value") ?? "", StringComparer.Ordinal);

    private static string? ErrorOf(IParentNode page, string path) => page.QuerySelector($"[name='field:{path}']")?.ParentElement?.QuerySelector(".field-error")?.TextContent;
}
