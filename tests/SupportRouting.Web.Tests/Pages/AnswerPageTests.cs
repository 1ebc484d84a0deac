using System.Globalization;
using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets.Answering;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>The prepared answer to an asker.</summary>
public sealed class AnswerPageTests(MailFixture portal) : IClassFixture<MailFixture>
{
    [Theory]
    [InlineData("en", "Hello Anna Kowalska,", "Kind regards")]
    [InlineData("it", "Buongiorno Anna Kowalska,", "Cordiali saluti")]
    [InlineData("es", "Hola, Anna Kowalska:", "Un cordial saludo")]
    [InlineData("pl", "Dzień dobry Anna Kowalska,", "Z poważaniem")]
    public async Task Prepared_InALanguage_IsWrittenInIt(string language, string beginning, string end)
    {
        var path = AnswerAddresses.Of(await MailFixture.OpenTicketAsync(portal));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var text = (await agent.PageAsync($"{path}?language={language}")).QuerySelector("#answer-text")?.TextContent ?? "";
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Contains(end, text, StringComparison.Ordinal);
        Assert.Contains(RoutingWords.Why("customer-product", CultureInfo.GetCultureInfo(language)), text, StringComparison.Ordinal);
        // What only partners may see is not told to a customer.
        Assert.DoesNotContain("engineering@northwind.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("csp@northwind.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ByMail_GoesToTheAskerAndIntoTheTimeline()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        var path = AnswerAddresses.Of(number);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using (var sent = await agent.PostAsync(path, [new("text", "We look into it: ąę"), new("way", "mail"), new("language", "pl")], path))
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        var mail = await portal.MailAboutAsync(new TicketNumber(number).ToString());
        Assert.Equal((MailFixture.AskerEmail, "We look into it: ąę"), (mail.Headers["to"], mail.Body));
        var ticket = await agent.PageAsync($"/tickets/{new TicketNumber(number)}");
        Assert.Contains("We look into it", ticket.QuerySelector("[data-kind=answer]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Nothing_ComesBack()
    {
        var path = AnswerAddresses.Of(await MailFixture.OpenTicketAsync(portal));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var answer = await agent.PostAsync(path, [new("text", " "), new("language", "it")], path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("it", (await PortalClient.ReadAsync(answer)).QuerySelector("#answer-text")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task Ticket_InsertThePreparedAnswer_HasItInTheReplyBox()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var ticket = await agent.PageAsync($"/tickets/{new TicketNumber(number)}");
        Assert.Equal("", ticket.QuerySelector("#reply-text")?.TextContent);
        var link = ticket.QuerySelector("#insert-answer")?.GetAttribute("href") ?? "";

        var text = (await agent.PageAsync(link.Split('#')[0])).QuerySelector("#reply-text")?.TextContent;

        Assert.Equal((await agent.PageAsync(AnswerAddresses.Of(number))).QuerySelector("#answer-text")?.TextContent, text);
    }

    [Fact]
    public async Task Ticket_WhoseAnswerWasGivenUp_SaysSoAndCanSendItAgain()
    {
        var number = await MailFixture.OpenTicketAsync(portal);
        var path = $"/tickets/{new TicketNumber(number)}";
        await portal.WithDatabaseAsync(async db =>
        {
            db.Add(new OutboxRecord
            {
                To = MailFixture.AskerEmail,
                Subject = $"Given up {number}",
                Body = "An answer",
                TicketNumber = number,
                State = OutboxState.Failed,
                Failure = nameof(MailFailure.RecipientRefused),
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        Assert.Contains(HandOffText.FailureRecipientRefused, (await agent.PageAsync(path)).QuerySelector("#ticket-unsent")?.TextContent, StringComparison.Ordinal);

        var address = (await agent.PageAsync(path)).QuerySelector("#ticket-unsent form")?.GetAttribute("action") ?? "";
        using (var again = await agent.PostAsync(address, [], path))
            Assert.Equal((HttpStatusCode.Redirect, path), (again.StatusCode, again.Headers.Location?.ToString()));

        Assert.Equal(MailFixture.AskerEmail, (await portal.MailAboutAsync($"Given up {number}")).Headers["to"]);
        Assert.Null((await agent.PageAsync(path)).QuerySelector("#ticket-unsent"));
    }

    [Fact]
    public async Task Prepared_ForAStranger_IsNotFound()
    {
        var number = await MailFixture.OpenTicketAsync(portal, new TicketActor(null, "Another", new RecordReader(Guid.NewGuid())));
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        using var answer = await reseller.GetAsync(AnswerAddresses.Of(number));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
