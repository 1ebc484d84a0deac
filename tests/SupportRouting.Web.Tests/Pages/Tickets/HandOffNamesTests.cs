using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Pages.Tickets.HandOff;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

using static SupportRouting.Web.Tests.Pages.TicketPages;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>A message that names the asker does not go, and the sender is not stuck with it.</summary>
public sealed class HandOffNamesTests(MailFixture portal) : IClassFixture<MailFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_WithTheWholeName_CanOnlyTakeItOut()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await RefusedAsync(agent, number, "Anna Kowalska cannot restore. Answer to help@northwind.example.", "Anna Kowalska");

        using var without = await agent.PostAsync(HandOffAddresses.New(number), With(Form(page), "takeOut", "true"), HandOffAddresses.New(number));
        page = await PortalClient.ReadAsync(without);
        Assert.Equal("[…] cannot restore. Answer to help@northwind.example.", page.QuerySelector("#hand-off-body")?.TextContent);
        using var sent = await agent.PostAsync(HandOffAddresses.New(number), With(Form(page), "way", "copied"), HandOffAddresses.New(number));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task Send_WithAWordLikeAPartOfTheName_GoesWhenTheSenderSaysThatItIsNone()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await RefusedAsync(agent, number, "The server Anna does not answer.", "Anna");

        // Whatever is said of one word says nothing of another.
        var other = With(With(Form(page), "way", "copied"), "Input.NotPersonal", "Berta");
        using (var refused = await agent.PostAsync(HandOffAddresses.New(number), other, HandOffAddresses.New(number)))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var form = With(With(Form(page), "way", "copied"), "Input.NotPersonal", "Anna");
        using var sent = await agent.PostAsync(HandOffAddresses.New(number), form, HandOffAddresses.New(number));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await portal.WithDatabaseAsync(async db =>
        {
            var kept = await db.TicketEntries.AsNoTracking().SingleAsync(e => e.TicketNumber == number && e.Kind == TicketEntryKind.NamesKept, Cancel);
            Assert.Equal((true, "Anna"), (kept.IsInternal, kept.After));
        });
    }

    private static async Task<IHtmlDocument> RefusedAsync(PortalClient agent, long number, string body, string named)
    {
        var path = HandOffAddresses.New(number);
        var form = With(With(Form(await agent.PageAsync(path)), "Input.Body", body), "way", "copied");
        using var refused = await agent.PostAsync(path, form, path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(Words.Fill(HandOffText.ErrorNamesAsker, named), page.QuerySelector("#hand-off-body-error")?.TextContent);
        Assert.Equal(body, page.QuerySelector("#hand-off-body")?.TextContent);
        Assert.Equal(named.Contains(' ', StringComparison.Ordinal) ? [] : [named], page.QuerySelectorAll("#hand-off-names input").Select(box => box.GetAttribute("value")));
        return page;
    }

    private static Dictionary<string, string> Form(IHtmlDocument page)
    {
        foreach (var box in page.QuerySelectorAll("#hand-off-names input").ToList())
            box.Remove();
        return FormOf(page, "form.hand-off");
    }
}
