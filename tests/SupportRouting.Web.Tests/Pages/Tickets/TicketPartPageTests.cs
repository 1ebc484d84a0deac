using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>Files, splitting and merging on their pages.</summary>
public sealed class TicketPartPageTests(PortalFixture portal) : TicketPartPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class TicketPartPageSqlServerTests(SqlServerPortalFixture portal) : TicketPartPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class TicketPartPageOnEveryServer(PortalFixture portal)
{
    private static readonly TicketActor Reseller = new(null, "Inés Prado", new RecordReader(DemoPersona.ResellerTenant));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_AFile_IsHandedOutToBeSavedAndNeverShown()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var sent = await UploadAsync(agent, number, forAsker: false, ("żółty <b>.html", "<script>alert(1)</script>"));
        Assert.Equal((HttpStatusCode.Redirect, PathOf(number)), (sent.StatusCode, sent.Headers.Location?.ToString()));

        var link = (await agent.PageAsync(PathOf(number) + "/parts")).QuerySelector("#ticket-parts a[href*='/files/']");
        using var file = await agent.GetAsync(link?.GetAttribute("href") ?? "");
        Assert.Equal(("text/plain", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("żółty <b>.html", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("<script>alert(1)</script>", await file.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(["default-src 'none'; sandbox"], file.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains((await agent.PageAsync(PathOf(number))).QuerySelectorAll("[data-kind=attached]"), entry => entry.TextContent.Contains("żółty <b>.html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_FilesOfWhichSomeAreWrong_KeepsTheOthersAndNamesThem()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var refused = await UploadAsync(
            agent, number, forAsker: true, ("good.txt", "fine"), ("none.txt", ""), ("big.txt", new string('x', TicketLimits.AttachmentBytes + 1)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(
            [Words.Fill(TicketPartsText.ErrorEmpty, "none.txt"), Words.Fill(TicketPartsText.ErrorTooLarge, "big.txt", 10)],
            page.QuerySelectorAll("#files-errors li").Select(line => line.TextContent));
        Assert.Equal(["good.txt"], page.QuerySelectorAll("#ticket-parts a[href*='/files/']").Select(line => line.TextContent));
        Assert.NotNull(page.QuerySelector("input[name=ForAsker][checked]"));

        using var none = await UploadAsync(agent, number, forAsker: false);
        Assert.Equal((HttpStatusCode.BadRequest, TicketPartsText.ErrorNoFile), (none.StatusCode, (await PortalClient.ReadAsync(none)).QuerySelector("#files-errors li")?.TextContent));
    }

    [Fact]
    public async Task Parts_OfAReseller_AreItsOwnWithoutWhatIsOurs()
    {
        var number = await OpenAsync(Reseller);
        var foreign = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await UploadAsync(agent, number, forAsker: false, ("internal.txt", "one"))).Dispose();
        (await UploadAsync(agent, number, forAsker: true, ("shared.txt", "one"))).Dispose();
        var hidden = (await agent.PageAsync(PathOf(number) + "/parts")).QuerySelectorAll("#ticket-parts a[href*='/files/']")
            .Single(link => link.TextContent == "internal.txt").GetAttribute("href");

        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync(PathOf(number) + "/parts");
        Assert.Equal(["shared.txt"], page.QuerySelectorAll("#ticket-parts a[href*='/files/']").Select(link => link.TextContent));
        Assert.Empty(page.QuerySelectorAll("a[href$='/split'], a[href$='/merge'], input[name=ForAsker]"));
        Assert.Equal(HttpStatusCode.NotFound, (await reseller.GetAsync(hidden ?? "")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reseller.GetAsync(PathOf(foreign) + "/parts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(reseller, foreign, forAsker: true, ("a.txt", "one"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(reseller, number, forAsker: false, ("own.txt", "one"))).StatusCode);
    }

    [Fact]
    public async Task Upload_WithoutToken_IsRefused()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var form = new MultipartFormDataContent { { new StringContent("one"), "Files", "a.txt" } };
        using var response = await agent.SendAsync(new(HttpMethod.Post, PathOf(number) + "/parts") { Content = form });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await agent.PageAsync(PathOf(number) + "/parts")).QuerySelectorAll("a[href*='/files/']"));
    }

    [Fact]
    public async Task Split_WithMistakes_SaysWhichBesideTheFieldAndKeepsTheRest()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/split";
        var form = FormOf(await agent.PageAsync(path));
        Assert.Equal(("T30", "Nobody can sign in since this morning"), (form["Input.Parts[0].Topic"], form["Input.Parts[1].Text"]));
        form["Input.Parts[1].Topic"] = "T30";
        form["Input.Parts[1].Subject"] = "kept";
        form["Input.Parts[1].Text"] = " ";

        using var refused = await agent.PostAsync(path, form, path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal((TicketPartsText.ErrorSameTopic, TicketPartsText.ErrorText), (page.QuerySelector("#topic-1-error")?.TextContent, page.QuerySelector("#text-1-error")?.TextContent));
        Assert.Equal("kept", page.QuerySelector("#subject-1")?.GetAttribute("value"));

        using var more = await agent.PostAsync(path + "?handler=More", form, path);
        var three = await PortalClient.ReadAsync(more);
        Assert.Equal((3, "kept"), (three.QuerySelectorAll(".split-part").Length, three.QuerySelector("#subject-1")?.GetAttribute("value")));
    }

    [Fact]
    public async Task Split_PreviewedAndSentTwice_SplitsOnceAndLinksBothWays()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/split";
        var form = FormOf(await agent.PageAsync(path));
        form["Input.Parts[1].Topic"] = "T01";
        using var shown = await agent.PostAsync(path + "?handler=Preview", form, path);
        var parties = (await PortalClient.ReadAsync(shown)).QuerySelectorAll(".split-party strong").Select(party => party.TextContent);
        Assert.Equal([TicketTermsText.PartyIsvPublisher, TicketTermsText.PartyUs], parties);

        for (var i = 0; i < 2; i++)
        {
            using var sent = await agent.PostAsync(path, form, path);
            Assert.Equal((HttpStatusCode.Redirect, PathOf(number)), (sent.StatusCode, sent.Headers.Location?.ToString()));
        }

        var parts = await agent.PageAsync(PathOf(number) + "/parts");
        var link = Assert.Single(parts.QuerySelectorAll("[data-link=splitOff] a")).GetAttribute("href") ?? "";
        Assert.Equal(PathOf(number), (await agent.PageAsync(link + "/parts")).QuerySelector("[data-link=splitFrom] a")?.GetAttribute("href"));
        Assert.Equal(link, (await agent.PageAsync(PathOf(number))).QuerySelector("[data-kind=split] a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Split_ChangedMeanwhile_TellsWhatAndKeepsWhatWasTyped()
    {
        var number = await OpenAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(number) + "/split";
        var form = FormOf(await agent.PageAsync(path));
        form["Input.Parts[1].Topic"] = "T01";
        form["Input.Parts[1].Subject"] = "kept";
        (await agent.PostAsync(PathOf(number), [new("move", "take")], PathOf(number))).Dispose();

        using var refused = await agent.PostAsync(path, form, path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Single(page.QuerySelectorAll("#part-meanwhile li"));
        Assert.Equal("kept", page.QuerySelector("#subject-1")?.GetAttribute("value"));
        using var again = await agent.PostAsync(path, FormOf(page), path);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Merge_AndSeparate_IsSaidOnBothPages()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(one) + "/merge";
        Assert.Equal(TicketPartsText.ErrorNoSuchTicket, (await agent.PageAsync(path + "?into=SR-999999")).QuerySelector("#into-error")?.TextContent);
        var form = FormOf(await agent.PageAsync($"{path}?into={two}"), "form[method=post]");
        using var merged = await agent.PostAsync(path, form, path);
        Assert.Equal((HttpStatusCode.Redirect, PathOf(two)), (merged.StatusCode, merged.Headers.Location?.ToString()));

        var ended = await agent.PageAsync(PathOf(one));
        Assert.Equal(PathOf(two), ended.QuerySelector("#ticket-merged a")?.GetAttribute("href"));
        Assert.Empty(ended.QuerySelectorAll("button[name=move], #note, #reply"));
        using var refused = await agent.PostAsync(PathOf(one) + "?handler=Note", [new("text", "late")], PathOf(one));
        Assert.Equal(TicketPartsText.RefusedMerged, (await PortalClient.ReadAsync(refused)).QuerySelector("#ticket-refusal")?.TextContent);
        Assert.Contains((await agent.PageAsync(PathOf(two))).QuerySelectorAll(".entry-merged"), link => link.GetAttribute("href") == PathOf(one));

        using var separated = await agent.PostAsync(path + "?handler=Unmerge", FormOf(await agent.PageAsync(path), "form[method=post]"), path);
        Assert.Equal(PathOf(one), separated.Headers.Location?.ToString());
        Assert.Null((await agent.PageAsync(PathOf(one))).QuerySelector("#ticket-merged"));
        Assert.Empty((await agent.PageAsync(PathOf(two))).QuerySelectorAll(".entry-merged"));
    }

    [Fact]
    public async Task Merge_OfTicketsOfDifferentResellers_IsRefusedBesideTheField()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync(Reseller));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = PathOf(one) + "/merge";
        var told = await agent.PageAsync($"{path}?into={two}");
        Assert.Equal(TicketPartsText.ErrorMergeReseller, told.QuerySelector("#into-error")?.TextContent);
        Assert.Null(told.QuerySelector("#merge-now"));

        // Whoever posts it by hand is told the same.
        var form = FormOf(await agent.PageAsync($"{path}?into={await OpenAsync()}"), "form[method=post]");
        form["into"] = new TicketNumber(two).ToString();
        using var refused = await agent.PostAsync(path, form, path);
        Assert.Equal((HttpStatusCode.BadRequest, TicketPartsText.ErrorMergeReseller), (refused.StatusCode, (await PortalClient.ReadAsync(refused)).QuerySelector("#into-error")?.TextContent));
    }

    [Fact]
    public async Task Remove_AFile_TakesItAwayAndSaysSoAndIsTheStaffsAlone()
    {
        var number = await OpenAsync(Reseller);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        (await UploadAsync(agent, number, forAsker: true, ("wrong.txt", "of another customer"))).Dispose();
        var parts = await agent.PageAsync(PathOf(number) + "/parts");
        var file = parts.QuerySelector("button[name=file]")?.GetAttribute("value") ?? "";
        var address = parts.QuerySelector("#ticket-parts a[href*='/files/']")?.GetAttribute("href") ?? "";
        Assert.Empty((await reseller.PageAsync(PathOf(number) + "/parts")).QuerySelectorAll("button[name=file]"));
        using var refused = await reseller.PostAsync(PathOf(number) + "/parts?handler=Remove", [new("file", file)], "/account");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reseller.GetAsync(address)).StatusCode);

        using var removed = await agent.PostAsync(PathOf(number) + "/parts?handler=Remove", [new("file", file)], "/account");

        Assert.Equal((HttpStatusCode.Redirect, PathOf(number)), (removed.StatusCode, removed.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync(address)).StatusCode);
        foreach (var client in new[] { agent, reseller })
            Assert.Contains("wrong.txt", (await client.PageAsync(PathOf(number))).QuerySelector("[data-kind=detached]")?.TextContent, StringComparison.Ordinal);
        await portal.WithDatabaseAsync(async db => Assert.Equal(0, await db.Set<AttachmentContentRecord>().CountAsync(c => c.AttachmentId == Guid.Parse(file), Cancel)));
        using var token = new HttpRequestMessage(HttpMethod.Post, PathOf(number) + "/parts?handler=Remove") { Content = new FormUrlEncodedContent([new("file", file)]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await agent.SendAsync(token)).StatusCode);
    }

    [Fact]
    public async Task Parts_ForItsReseller_NameWhomAskWouldNameAndNobodyForTheStaff()
    {
        const string Facts = "asker=customer&topic=T30&publisherKind=thirdParty&purchaseChannel=csp&servingModel=directBill&technicalSupportBy=isv";
        var about = TicketWork.About(30) with { OfferId = OfferId.Parse("northwind.northwind-backup").Value };
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new TicketWork(db).OpenAsync(new NewTicket(about, "Whom do we call?"), Reseller));
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var told = Reaches(await reseller.PageAsync($"/ask?{Facts}&offerId=northwind.northwind-backup"), "#contact-now");

        var ticket = await reseller.PageAsync(PathOf(number));
        Assert.Equal(PathOf(number) + "/parts#part-contacts", ticket.QuerySelector("#decision a")?.GetAttribute("href"));
        Assert.NotEmpty(told);
        Assert.Equal(told, Reaches(await reseller.PageAsync(PathOf(number) + "/parts"), ".part-contacts"));
        Assert.Null((await agent.PageAsync(PathOf(number) + "/parts")).QuerySelector(".part-contacts"));

        // What somebody set by hand is not what the policy would name contacts for.
        await portal.WithDatabaseAsync(db => db.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set => set.SetProperty(t => t.OverrideReason, OverrideReason.Agreement), Cancel));
        Assert.Null((await reseller.PageAsync(PathOf(number) + "/parts")).QuerySelector(".part-contacts"));
    }

    private static string?[] Reaches(IDocument page, string part) => [.. page.QuerySelectorAll(part + " .contact-lines a[href]:not([data-wrong])").Select(link => link.GetAttribute("href"))];

    private static string PathOf(long number) => $"/tickets/{new TicketNumber(number)}";

    private static async Task<HttpResponseMessage> UploadAsync(PortalClient client, long number, bool forAsker, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync("/account/sign-in")), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Files", name);
        if (forAsker)
            form.Add(new StringContent("true"), "ForAsker");
        return await client.SendAsync(new(HttpMethod.Post, PathOf(number) + "/parts") { Content = form });
    }

    private static Dictionary<string, string> FormOf(IDocument page, string form = "form.split-form")
    {
        var found = page.QuerySelector("main " + form) ?? throw new InvalidOperationException("There is no form.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in found.QuerySelectorAll("input[name]").Where(one => one.GetAttribute("name") != "__RequestVerificationToken"))
            fields[input.GetAttribute("name") ?? ""] = input.GetAttribute("value") ?? "";
        foreach (var area in found.QuerySelectorAll("textarea[name]"))
            fields[area.GetAttribute("name") ?? ""] = area.TextContent;
        foreach (var list in found.QuerySelectorAll("select[name]"))
            fields[list.GetAttribute("name") ?? ""] = list.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
        return fields;
    }

    private async Task<long> OpenAsync(TicketActor? actor = null)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new TicketWork(db).OpenAsync(actor: actor));
        return number;
    }
}
