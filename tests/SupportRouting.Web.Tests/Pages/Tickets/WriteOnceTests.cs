using System.Net;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets.Answering;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

using static SupportRouting.Web.Tests.Pages.TicketPages;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>What is written on a ticket is kept once, and never lost.</summary>
public sealed class WriteOnceTests(MailFixture portal) : IClassFixture<MailFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Note", "#note", TicketEntryKind.Note)]
    [InlineData("Reply", "#reply", TicketEntryKind.Answer)]
    public async Task Write_TheSameFormManyTimesAtOnce_KeepsItOnce(string handler, string form, TicketEntryKind kind)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var typed = With(FormOf(await agent.PageAsync(PathOf(number)), form), "text", "Only once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => agent.PostAsync($"{PathOf(number)}?handler={handler}", typed, PathOf(number))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await CountAsync(db => db.TicketEntries.CountAsync(e => e.TicketNumber == number && e.Kind == kind, Cancel)));
    }

    [Fact]
    public async Task Answer_TheSameFormTwiceAtOnce_MailsOnce()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        var path = AnswerAddresses.Of(number);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var typed = With(With(FormOf(await agent.PageAsync(path), "form[method=post].card"), "text", "Only once"), "way", "mail");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => agent.PostAsync(path, typed, path)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await CountAsync(db => db.TicketEntries.CountAsync(e => e.TicketNumber == number && e.Kind == TicketEntryKind.Answer, Cancel)));
        Assert.Equal(1, await CountAsync(db => db.Outbox.CountAsync(m => m.TicketNumber == number, Cancel)));
    }

    [Fact]
    public async Task Write_AnotherTextUnderTheSameForm_IsToldAndKeptTyped()
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var form = FormOf(await agent.PageAsync(PathOf(number)), "#reply");
        (await agent.PostAsync(PathOf(number) + "?handler=Reply", With(form, "text", "The first"), PathOf(number))).Dispose();

        using var refused = await agent.PostAsync(PathOf(number) + "?handler=Reply", With(form, "text", "The second"), PathOf(number));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(TicketText.RefusedSentBefore, page.QuerySelector("#ticket-refusal")?.TextContent);
        Assert.Equal("The second", page.QuerySelector("#reply-text")?.TextContent);

        using var again = await agent.PostAsync(PathOf(number) + "?handler=Reply", FormOf(page, "#reply"), PathOf(number));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, await CountAsync(db => db.TicketEntries.CountAsync(e => e.TicketNumber == number && e.Kind == TicketEntryKind.Answer, Cancel)));
    }

    [Theory]
    [InlineData("Reply", TicketEntryKind.Answer)]
    [InlineData("Note", TicketEntryKind.Note)]
    public async Task Write_OnATicketMergedMeanwhile_IsKeptAndCanBeSentOnThere(string handler, TicketEntryKind kind)
    {
        var (number, into) = (await OpenAsync(portal), await OpenAsync(portal));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var typed = With(FormOf(await agent.PageAsync(PathOf(number)), "#" + handler.ToLowerInvariant()), "text", "Much thought about");
        await MergeAsync(number, into);

        using var refused = await agent.PostAsync($"{PathOf(number)}?handler={handler}", typed, PathOf(number));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(TicketPartsText.RefusedMerged, page.QuerySelector("#ticket-refusal")?.TextContent);
        await SendOnAsync(agent, page, into, kind);
    }

    [Fact]
    public async Task Answer_OnATicketMergedMeanwhile_IsKeptAndCanBeSentOnThere()
    {
        var (number, into) = (await MailFixture.OpenTicketAsync(portal), await OpenAsync(portal));
        var path = AnswerAddresses.Of(number);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var typed = With(With(FormOf(await agent.PageAsync(path), "form[method=post].card"), "text", "Much thought about"), "way", "mail");
        await MergeAsync(number, into);

        using var refused = await agent.PostAsync(path, typed, path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(TicketPartsText.RefusedMerged, page.QuerySelector("#ticket-refusal")?.TextContent);
        Assert.Equal(PathOf(into), page.QuerySelector("#answer-merged a")?.GetAttribute("href"));
        Assert.Equal(0, await CountAsync(db => db.Outbox.CountAsync(m => m.TicketNumber == number, Cancel)));
        await SendOnAsync(agent, page, into, TicketEntryKind.Answer);
    }

    [Theory]
    [InlineData("facts", "#facts")]
    [InlineData("override", "#override")]
    public async Task Decide_ATicketClosedMeanwhile_IsRefusedInWords(string place, string form)
    {
        var number = await OpenAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var path = $"{PathOf(number)}/{place}";
        var typed = With(With(With(FormOf(await agent.PageAsync(path), form), "input.Party", "microsoft"), "input.Reason", "agreement"), "input.Text", "We agreed to help");
        (await PostAsync(agent, number, null, ("move", "close"))).Dispose();
        var seen = FormOf(await agent.PageAsync(path), form)["seen"];

        using var refused = await agent.PostAsync(path, With(typed, "seen", seen), path);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(
            Words.Fill(TicketText.RefusedMove, TicketTermsText.StatusClosed), (await PortalClient.ReadAsync(refused)).QuerySelector("#ticket-refusal")?.TextContent);
    }

    private static async Task SendOnAsync(PortalClient agent, AngleSharp.Dom.IDocument page, long into, TicketEntryKind kind)
    {
        Assert.Equal("Much thought about", page.QuerySelector("#kept-text-text")?.TextContent);
        var address = page.QuerySelector("#kept-text")?.GetAttribute("action") ?? "";
        using var sent = await agent.PostAsync(address, FormOf(page, "#kept-text"), PathOf(into));
        Assert.Equal((HttpStatusCode.Redirect, PathOf(into)), (sent.StatusCode, sent.Headers.Location?.ToString()));
        var entry = (await agent.PageAsync(PathOf(into))).QuerySelector($"[data-kind={SupportRouting.Domain.Routing.FactNames.Name(kind)}]");
        Assert.Contains("Much thought about", entry?.TextContent, StringComparison.Ordinal);
    }

    private Task MergeAsync(long number, long into) => portal.WithDatabaseAsync(async db =>
        Assert.True((await new TicketWork(db).Merging.MergeAsync(new TicketSeen(number, null), into, TicketWork.Agent, Cancel)).IsDone));

    private async Task<int> CountAsync(Func<SupportRouting.Data.PortalDbContext, Task<int>> count)
    {
        var found = 0;
        await portal.WithDatabaseAsync(async db => found = await count(db));
        return found;
    }
}
