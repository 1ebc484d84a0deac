using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>How many SQL commands it takes to show what a setting of technical support would do: as many for all open tickets as for a few.</summary>
public sealed class SupportCommandCountTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    private const int Most = 16;

    [Fact]
    public async Task Preview_OfFewOrManyTickets_TakesTheSameFewCommands()
    {
        var few = await CountAsync(5);
        var many = await CountAsync(200);

        Assert.True(few.Count is > 0 and <= Most, $"{few.Count} commands, at most {Most} are meant:\n{string.Join("\n--\n", few)}");
        Assert.Equal(few.Count, many.Count);
    }

    [Theory]
    [InlineData("/admin/technical-support", 5)]
    [InlineData("/admin/technical-support/new", 3)]
    [InlineData("/admin/technical-support/1", 4)]
    public async Task Page_AnyOfThem_TakesFewCommands(string path, int most)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        (await admin.GetAsync("/account")).Dispose();
        var commands = await portal.Commands.DuringAsync(async () =>
        {
            using var response = await admin.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        });
        // The navigation counts what waits elsewhere.
        Assert.True(commands.Count <= most + 2, $"{commands.Count} commands:\n{string.Join("\n--\n", commands)}");
    }

    private async Task<IReadOnlyList<string>> CountAsync(int tickets)
    {
        var key = await SampleOffers.AddAsync(portal);
        var offer = await PartnerRows.OfferAsync(portal, key);
        var sheet = FactSheet.Fill(TicketWork.About(30, TechnicalSupportBy.Unknown).Given, false, []);
        await PartnerRows.SaveAsync(portal, [.. Enumerable.Range(0, tickets).Select(i =>
        {
            var ticket = TicketRows.New($"Counted {i}");
            (ticket.Topic, ticket.OfferId, ticket.GivenFacts) = ("T30", offer.Id, TicketFacts.WriteGiven(sheet.Facts, false));
            ticket.Decisions.Add(new TicketDecisionRecord { Facts = TicketFacts.WriteSheet(sheet), PolicyVersion = "1", DecidedAt = DateTimeOffset.UtcNow });
            return ticket;
        })]);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/admin/technical-support/new?offer={key}";
        var form = TicketPages.FormOf(await admin.PageAsync(path), "form.support-form");
        form["Input.By"] = "partner";
        form["do"] = "look";
        var token = await admin.TokenAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/technical-support/new")
        {
            Content = new FormUrlEncodedContent([.. form, KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        return await portal.Commands.DuringAsync(async () =>
        {
            using var response = await admin.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = await PortalClient.ReadAsync(response);
            Assert.Equal($"{tickets}", page.QuerySelector(".support-preview")?.GetAttribute("data-moves"));
            Assert.Equal(Math.Min(tickets, 50), page.QuerySelectorAll("[data-ticket]").Length);
        });
    }
}
