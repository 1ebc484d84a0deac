using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets.HandOff;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>The page that hands a question over, and the one of a hand-off that went.</summary>
public sealed class HandOffPageTests(MailFixture portal) : IClassFixture<MailFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_OfATicket_ShowsTheMessageAndMarksWhatIsMissing()
    {
        var (agent, path) = await OpenedAsync();
        var page = await agent.PageAsync(path);

        Assert.Equal(["need-steps", "need-impact"], page.QuerySelectorAll("[data-missing=True] textarea").Select(field => field.Id));
        Assert.Contains("Steps to reproduce, Impact on the customer", page.QuerySelector("#missing")?.TextContent, StringComparison.Ordinal);
        var body = Body(page);
        Assert.Contains(MailFixture.SubscriptionId, body, StringComparison.Ordinal);
        Assert.Contains("Error code: E-1042", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kowalska", body, StringComparison.Ordinal);
        Assert.DoesNotContain(MailFixture.AskerEmail, body, StringComparison.Ordinal);
        Assert.StartsWith("mailto:support@northwind.example?subject=", page.QuerySelector("#hand-off-mailto")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ForOtherChoicesThanTheMessageWasWrittenFor_ShowsItFirst()
    {
        var (agent, path) = await OpenedAsync();
        var fields = Fields(await agent.PageAsync(path));
        fields["Input.Steps"] = "Open the console\nPress restore";
        fields["Input.Language"] = "pl";
        var page = await AgainAsync(agent, path, fields, "mail", HttpStatusCode.OK);

        Assert.Equal(HandOffText.Rewritten, page.QuerySelector("#rewritten")?.TextContent);
        Assert.Contains("Jak odtworzyć problem: Open the console\n  Press restore", Body(page), StringComparison.Ordinal);
        Assert.Equal("pl", page.QuerySelector("#hand-off-body")?.GetAttribute("lang"));
        Assert.Equal(0, await HandOffsAsync(path));
    }

    [Fact]
    public async Task Rewrite_ForMicrosoft_OffersItsDeskAndAsksForASeverity()
    {
        var (agent, path) = await OpenedAsync();
        var first = await agent.PageAsync(path);
        var fields = Fields(first);
        fields["Input.Target"] = first.QuerySelectorAll("input[name='Input.Target']").Select(field => field.GetAttribute("value") ?? "")
            .First(value => value.StartsWith("microsoft-azureSupport", StringComparison.Ordinal));
        var page = await AgainAsync(agent, path, fields, "", HttpStatusCode.OK);

        Assert.NotNull(page.QuerySelector("#need-severity"));
        Assert.Equal("https://portal.azure.com/", page.QuerySelector(".hand-off-ways a[target=_blank]")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("button[value=mail]"));
        var sent = Fields(page);
        sent["Input.Reference"] = "2611210040001";
        using var answer = await PostAsync(agent, path, sent, "partnerCenter");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var ticket = await agent.PageAsync(answer.Headers.Location?.ToString() ?? "");
        Assert.Equal("waitingOnMicrosoft", ticket.QuerySelector("[data-status]")?.GetAttribute("data-status"));
        Assert.Contains("2611210040001", ticket.QuerySelector("#hand-offs")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Body", "Anna Kowalska cannot restore", nameof(HandOffText.ErrorNamesAsker))]
    [InlineData("Input.Body", " ", nameof(HandOffText.ErrorEmpty))]
    [InlineData("Input.Subject", "", nameof(HandOffText.ErrorEmpty))]
    public async Task Send_WhatMustNotGo_ComesBackAsTyped(string field, string typed, string error)
    {
        var (agent, path) = await OpenedAsync();
        var fields = Fields(await agent.PageAsync(path));
        fields[field] = typed;
        fields[field == "Input.Body" ? "Input.Subject" : "Input.Body"] = "Typed by hand";
        var page = await AgainAsync(agent, path, fields, "mail", HttpStatusCode.BadRequest);

        var words = Words.Fill(HandOffText.ResourceManager.GetString(error, CultureInfo.InvariantCulture) ?? "", "Anna Kowalska");
        Assert.Contains(words, page.QuerySelectorAll(".field-error").Select(one => one.TextContent));
        Assert.Contains("Typed by hand", new[] { Body(page), page.QuerySelector("#hand-off-subject")?.GetAttribute("value") });
        Assert.Equal(0, await HandOffsAsync(path));
    }

    [Fact]
    public async Task Send_AfterSomebodyElseDid_TellsWhatChangedAndKeepsTheText()
    {
        var (agent, path) = await OpenedAsync();
        var fields = Fields(await agent.PageAsync(path));
        using (var first = await PostAsync(agent, path, fields, "copied"))
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        fields["Input.Body"] = "Mine, typed by hand";
        var page = await AgainAsync(agent, path, fields, "mail", HttpStatusCode.BadRequest);
        Assert.Contains(TicketText.KindHandedOff, page.QuerySelector("#ticket-meanwhile")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine, typed by hand", Body(page));
        Assert.Equal(1, await HandOffsAsync(path));
        using var again = await PostAsync(agent, path, Fields(page), "mail");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Reply_Typed_IsKeptAndShownToTheAskerOnlyWhenSomebodySaysSo()
    {
        var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var tenant = await SampleResellerAsync();
        var number = await MailFixture.OpenTicketAsync(portal, new TicketActor(null, "Ligure", new RecordReader(tenant)));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = HandOffAddresses.New(number);
        var first = await agent.PageAsync(path);
        var fields = Fields(first);
        fields["Input.Body"] = "Secret words of the hand-off";
        using (var sent = await PostAsync(agent, path, fields, "copied"))
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var one = await LastAsync(number);
        using (var empty = await agent.PostAsync(one, [new("seen", "0")], one))
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using (var replied = await agent.PostAsync(one, [new("text", "Secret words of the reply"), new("reference", "NW-77"), new("seen", "999999999")], one))
            Assert.Equal(HttpStatusCode.Redirect, replied.StatusCode);

        foreach (var address in new[] { $"/tickets/{new TicketNumber(number)}", "/tickets" })
        {
            using var seen = await reseller.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            var html = await seen.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("Secret words", html, StringComparison.Ordinal);
            Assert.DoesNotContain("NW-77", html, StringComparison.Ordinal);
            Assert.DoesNotContain("hand-off\"", html, StringComparison.Ordinal);
        }

        foreach (var address in new[] { path, one })
        {
            using var hidden = await reseller.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        var entry = (await agent.PageAsync(one)).QuerySelector("input[name=entry]")?.GetAttribute("value") ?? "";
        using (var shown = await agent.PostAsync(one + "?handler=Show", [new("entry", entry)], one))
            Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);
        var own = (await reseller.PageAsync($"/tickets/{new TicketNumber(number)}")).Body?.TextContent;
        Assert.Contains("Secret words of the reply", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words of the hand-off", own, StringComparison.Ordinal);
        reseller.Dispose();
    }

    [Fact]
    public async Task Reply_ToAHandOffThatEndedMeanwhile_SaysSoAndKeepsTheText()
    {
        var (agent, path) = await OpenedAsync();
        using (var sent = await PostAsync(agent, path, Fields(await agent.PageAsync(path)), "copied"))
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var ticket = path[..path.LastIndexOf('/')];
        Assert.True(TicketNumber.TryParse(path.Split('/')[2], out var number));
        var one = await LastAsync(number.Value);
        using (var taken = await agent.PostAsync(ticket, [new("move", "take")], ticket))
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        using var late = await agent.PostAsync(one, [new("text", "Their long answer")], one);

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        var page = await PortalClient.ReadAsync(late);
        Assert.Equal((HandOffText.IsEnded, "Their long answer"), (page.QuerySelector("#hand-off-ended")?.TextContent, page.QuerySelector("#reply-text")?.TextContent));
    }

    [Fact]
    public async Task SendAgain_AMailThatWasGivenUp_GoesOut()
    {
        var (agent, path) = await OpenedAsync();
        using (var sent = await PostAsync(agent, path, Fields(await agent.PageAsync(path)), "copied"))
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var number = long.Parse(path.Split('-')[1].Split('/')[0], CultureInfo.InvariantCulture);
        var one = await LastAsync(number);
        await PartnerRows.SaveAsync(portal, new OutboxRecord
        {
            To = "support@northwind.example",
            Subject = $"given up {number}",
            Body = "A text",
            State = OutboxState.Failed,
            Failure = nameof(MailFailure.RecipientRefused),
            HandOffId = long.Parse(one.Split('/')[^1], CultureInfo.InvariantCulture),
            TicketNumber = number,
        });
        Assert.Contains(HandOffText.FailureRecipientRefused, (await agent.PageAsync(one)).QuerySelector("[data-mail=Failed]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(HandOffText.FailureRecipientRefused, (await agent.PageAsync($"/tickets/{new TicketNumber(number)}")).QuerySelector("#hand-offs")?.TextContent ?? "", StringComparison.Ordinal);

        using (var again = await agent.PostAsync(one + "?handler=Again", [], one))
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("support@northwind.example", (await portal.MailAboutAsync($"given up {number}")).Headers["to"]);
        await Eventually.TrueAsync(
            async () => (await agent.PageAsync(one)).QuerySelector("[data-mail=Sent]") is not null, "The page does not say that the mail was sent.");
    }

    private async Task<(PortalClient Agent, string Path)> OpenedAsync() =>
        (await portal.SignedInAsync(PortalRole.AdminAgent), HandOffAddresses.New(await MailFixture.OpenTicketAsync(portal)));

    private static string Body(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("#hand-off-body")?.TextContent ?? "";

    private static Dictionary<string, string> Fields(IHtmlDocument page) => page.QuerySelectorAll("form.hand-off [name]")
        .Where(field => field is not IHtmlButtonElement && (field is not IHtmlInputElement { Type: "radio" } radio || radio.IsChecked))
        .Where(field => field.GetAttribute("name") is not "__RequestVerificationToken")
        .ToDictionary(field => field.GetAttribute("name") ?? "", ValueOf, StringComparer.Ordinal);

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement text => text.TextContent,
        _ => field.GetAttribute("value") ?? "",
    };

    private static Task<HttpResponseMessage> PostAsync(PortalClient agent, string path, Dictionary<string, string> fields, string way) =>
        agent.PostAsync(path, [.. fields, new("way", way)], path);

    private static async Task<IHtmlDocument> AgainAsync(
        PortalClient agent, string path, Dictionary<string, string> fields, string way, HttpStatusCode expected)
    {
        using var answer = await PostAsync(agent, path, fields, way);
        Assert.Equal(expected, answer.StatusCode);
        return await PortalClient.ReadAsync(answer);
    }

    private async Task<int> HandOffsAsync(string path)
    {
        Assert.True(TicketNumber.TryParse(path.Split('/')[2], out var number));
        var count = 0;
        await portal.WithDatabaseAsync(async db => count = await db.HandOffs.CountAsync(h => h.TicketNumber == number.Value, Cancel));
        return count;
    }

    private async Task<string> LastAsync(long number)
    {
        long id = 0;
        await portal.WithDatabaseAsync(async db => id = await db.HandOffs.Where(h => h.TicketNumber == number).MaxAsync(h => h.Id, Cancel));
        return HandOffAddresses.Details(number, id);
    }

    private async Task<Guid> SampleResellerAsync()
    {
        Guid? tenant = null;
        await portal.WithDatabaseAsync(async db =>
            tenant = await db.Users.Where(user => user.Role == PortalRole.Reseller && user.ResellerTenantId != null).Select(user => user.ResellerTenantId).FirstAsync(Cancel));
        return tenant ?? throw new InvalidOperationException("No sample reseller.");
    }
}
