using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>A question becomes a ticket, once.</summary>
public sealed class NewTicketPageTests(PortalFixture portal) : NewTicketPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class NewTicketPageSqlServerTests(SqlServerPortalFixture portal) : NewTicketPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class NewTicketPageOnEveryServer(PortalFixture portal)
{
    private const string About = "/tickets/new?asker=customer&topic=T31&purchaseChannel=csp&technicalSupportBy=isv&offerId=northwind.northwind-backup";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_WithAnAnswer_LeadsToATicketOfTheSameFacts()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var ask = await agent.PageAsync(About.Replace("/tickets/new", "/ask", StringComparison.Ordinal));
        var form = Form(await PressAsync(agent, ask, "#ask", "#ask-answer button[formaction]"));
        Assert.Equal(("T31", "northwind.northwind-backup", "csp"), (form["topic"], form["offerId"], form["purchaseChannel"]));

        var mark = Mark();
        var ticket = await OpenAsync(agent, form, ("text", $"{mark} does not start\nsince noon"), ("askerName", "Anna Nowak"), ("askerEmail", "anna@client.example"),
            ("language", "pl"), ("priority", "urgent"), ("due", "2026-12-01T09:30"), ("tags", "vip, start vip"));

        Assert.Equal(($"{mark} does not start", "T31", "pl", Priority.Urgent), (ticket.Subject, ticket.Topic, ticket.Language, ticket.Priority));
        Assert.Equal(("Anna Nowak", "anna@client.example", TicketParty.IsvPublisher), (ticket.AskerName, ticket.AskerEmail, ticket.Party));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 8, 30, 0, TimeSpan.Zero), ticket.DueAt);
        Assert.Equal(["start", "vip"], ticket.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Question_TakenToTheFormAndBackToAsk_KeepsAllThatWasTyped()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var ask = await agent.PageAsync("/ask?asker=customer&topic=T31");

        var form = await PressAsync(agent, ask, "#ask", "#ask-answer button[formaction]", ("text", "Nothing prints\nsince noon"));
        Assert.Equal("Nothing prints\nsince noon", Form(form)["text"]);
        Assert.DoesNotContain(form.QuerySelectorAll(".field-error"), error => error.TextContent.Trim().Length > 0);

        var back = await PressAsync(agent, form, "form.new-ticket", ".new-about button[formaction]", ("text", "Nothing prints"), ("subject", "Printing"), ("tags", "vip"));
        Assert.Equal("Nothing prints", Form(back, "#ask")["text"]);
        Assert.Equal("T31", Form(back, "#ask")["topic"]);

        var again = Form(await PressAsync(agent, back, "#ask", "#ask-answer button[formaction]"));
        Assert.Equal(("Nothing prints", "Printing", "vip", "T31"), (again["text"], again["subject"], again["tags"], again["topic"]));
    }

    [Fact]
    public async Task Send_TheSameFormTwice_OpensOneTicketAndAnotherTextNeedsAnotherSend()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var mark = Mark();
        var form = Form(await agent.PageAsync("/tickets/new"));
        form["text"] = $"{mark} twice";

        var first = await SendAsync(agent, form);
        var second = await SendAsync(agent, form);
        Assert.Equal(first, second);
        Assert.Equal(1, await CountAsync(mark));

        form["text"] = $"{mark} otherwise";
        using var refused = await agent.PostAsync("/tickets/new", form, "/account");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await PortalClient.ReadAsync(refused);
        Assert.Contains("already opened a ticket", again.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(first, await SendAsync(agent, Form(again)));
        Assert.Equal(2, await CountAsync(mark));
    }

    [Theory]
    [InlineData("text", " ", "Write what the question is")]
    [InlineData("subject", "{201}", "200")]
    [InlineData("askerEmail", "nobody", "no e-mail address")]
    [InlineData("due", "soon", "no date")]
    [InlineData("tags", "{41}", "40")]
    [InlineData("priority", "now", "not known")]
    [InlineData("offerId", "northwind.gone", "not here")]
    public async Task Send_WithAWrongField_SaysSoBesideItAndKeepsTheRest(string field, string value, string says)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var form = Form(await agent.PageAsync(About));
        (form["text"], form["subject"], form["askerName"]) = ("A question with <marks> & more", "Kept subject", "Kept name");
        form[field] = value.StartsWith('{') ? new string('x', int.Parse(value.Trim('{', '}'), System.Globalization.CultureInfo.InvariantCulture)) : value;

        using var refused = await agent.PostAsync("/tickets/new", form, "/account");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await PortalClient.ReadAsync(refused);
        Assert.Contains(says, string.Concat(again.QuerySelectorAll(".field-error").Select(error => error.TextContent)), StringComparison.Ordinal);
        var kept = Form(again);
        foreach (var (name, sent) in form.Where(one => one.Key is not ("key" or "__RequestVerificationToken" or "priority" or "offerId")))
            Assert.Equal(sent, kept[name]);
    }

    [Fact]
    public async Task Send_ByAReseller_IsItsOwnTicketWithoutWhatOnlyStaffSay()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync("/tickets/new?topic=T16&purchaseChannel=csp");
        Assert.Empty(page.QuerySelectorAll("[name=priority], [name=tags], [name=due], [name=askerEmail]"));

        var ticket = await OpenAsync(reseller, Form(page), ("text", Mark()), ("priority", "urgent"), ("tags", "vip"), ("askerName", "Somebody"));

        Assert.Equal((DemoPersona.ResellerTenant, Priority.Normal, null), (ticket.ResellerTenantId, ticket.Priority, ticket.AskerName));
        Assert.Empty(ticket.Tags);
    }

    private static string Mark() => $"opened{Guid.NewGuid():N}";

    /// <summary>The page that a button leads to, with what is typed in its form.</summary>
    private static async Task<IHtmlDocument> PressAsync(PortalClient client, IHtmlDocument page, string form, string button, params (string Name, string Value)[] fields)
    {
        var sent = Form(page, form);
        foreach (var (name, value) in fields)
            sent[name] = value;
        var address = page.QuerySelector($"{form} {button}")?.GetAttribute("formaction") ?? throw new InvalidOperationException("There is no such button.");
        using var answer = await client.PostAsync(address, sent, "/account");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalClient.ReadAsync(answer);
    }

    private static Dictionary<string, string> Form(IHtmlDocument page, string which = "form.new-ticket")
    {
        var form = page.QuerySelector(which) as IHtmlFormElement ?? throw new InvalidOperationException("There is no form.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "radio", IsChecked: false } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (name is { Length: > 0 } and not "__RequestVerificationToken")
                fields[name] = value ?? "";
        }

        return fields;
    }

    private static async Task<string> SendAsync(PortalClient client, Dictionary<string, string> form)
    {
        using var response = await client.PostAsync("/tickets/new", form, "/account");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.ToString() ?? "";
    }

    private async Task<TicketRecord> OpenAsync(PortalClient client, Dictionary<string, string> form, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
            form[name] = value;
        var address = await SendAsync(client, form);
        Assert.True(TicketNumber.TryParse(address.Split('/')[^1], out var number), address);
        TicketRecord? ticket = null;
        await portal.WithDatabaseAsync(async database => ticket = await database.Tickets.AsNoTracking().Include(t => t.Tags).SingleAsync(t => t.Number == number.Value, Cancel));
        return ticket ?? throw new InvalidOperationException("There is no ticket.");
    }

    private async Task<int> CountAsync(string mark)
    {
        var count = 0;
        await portal.WithDatabaseAsync(async database => count = await database.Tickets.CountAsync(t => t.Question.Contains(mark), Cancel));
        return count;
    }
}
