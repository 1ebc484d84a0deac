using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Tickets;

/// <summary>What an open page hears of tickets, and who has one open.</summary>
public sealed class TicketChangesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Listen_WhenAnotherInstanceWrites_HearsWhichTicketAndWhat()
    {
        var number = (await TicketRows.SaveAsync(portal, TicketRows.New("Heard")))[0];
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var stream = await OpenAsync(agent);

        await portal.WithDatabaseAsync(database => new TicketWork(database).Working.NoteAsync(number, "From elsewhere", TicketWork.Agent, Cancel));

        var heard = await FirstAsync(stream, number);
        Assert.Equal("[\"note\"]", heard.GetProperty("kinds").GetRawText());
        Assert.Equal("[\"Marta\"]", heard.GetProperty("by").GetRawText());
        Assert.False(heard.GetProperty("mine").GetBoolean());
    }

    [Fact]
    public async Task Listen_AsAReseller_HearsOnlyWhatItsOwnTicketsShowIt()
    {
        var own = TicketRows.New("Own");
        own.ResellerTenantId = DemoPersona.ResellerTenant;
        var numbers = await TicketRows.SaveAsync(portal, own, TicketRows.New("Another's"));
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        using var stream = await OpenAsync(reseller);

        await portal.WithDatabaseAsync(async database =>
        {
            var work = new TicketWork(database).Working;
            await work.ReplyAsync(numbers[1], "Not for you", TicketWork.Agent, Cancel);
            await work.NoteAsync(numbers[0], "Nor this", TicketWork.Agent, Cancel);
            await work.ReplyAsync(numbers[0], "For you", TicketWork.Agent, Cancel);
        });

        // Told in order: had it heard of the others, that would have come first.
        var heard = await FirstAsync(stream, null);
        Assert.Equal(new TicketNumber(numbers[0]).ToString(), heard.GetProperty("number").GetString());
        Assert.Equal("[\"answer\"]", heard.GetProperty("kinds").GetRawText());
        Assert.Equal("[]", heard.GetProperty("by").GetRawText());
    }

    [Fact]
    public async Task Listen_Again_HearsOnlyWhatCameAfterAlsoWhatBeganBefore()
    {
        var numbers = await TicketRows.SaveAsync(portal, TicketRows.New("Told"), TicketRows.New("Slow"), TicketRows.New("Later"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var stream = await OpenAsync(agent);
        var names = numbers.Select(number => new TicketNumber(number).ToString()).ToArray();
        var heard = default(string);
        await portal.WithDatabaseAsync(slow => slow.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // This line has the lower number, and is there only after the one with the higher.
            await using var transaction = await slow.Database.BeginTransactionAsync(Cancel);
            Assert.True((await new TicketWork(slow).Working.NoteAsync(numbers[1], "Slow", TicketWork.Agent, Cancel)).IsDone);
            await portal.WithDatabaseAsync(database => new TicketWork(database).Working.NoteAsync(numbers[0], "Told", TicketWork.Agent, Cancel));
            heard = (await HearAsync(stream, tickets => tickets.Any(ticket => NumberOf(ticket) == names[0]))).Id;
            stream.Dispose();
            await transaction.CommitAsync(Cancel);
        }));
        await portal.WithDatabaseAsync(database => new TicketWork(database).Working.NoteAsync(numbers[2], "Later", TicketWork.Agent, Cancel));

        using var again = await OpenAsync(agent, heard);
        var (tickets, _) = await HearAsync(again, all => names[1..].All(name => all.Any(ticket => NumberOf(ticket) == name)));

        Assert.DoesNotContain(names[0], tickets.Select(NumberOf));
    }

    [Fact]
    public async Task Listen_FromAPlaceNobodyGave_BeginsWhenThePageWasMade()
    {
        var number = (await TicketRows.SaveAsync(portal, TicketRows.New("Heard all the same")))[0];
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var stream = await OpenAsync(agent, "4711");

        await portal.WithDatabaseAsync(database => new TicketWork(database).Working.NoteAsync(number, "New", TicketWork.Agent, Cancel));

        Assert.Equal("[\"note\"]", (await FirstAsync(stream, number)).GetProperty("kinds").GetRawText());
    }

    [Fact]
    public async Task Listen_MoreOftenThanOnePersonNeeds_IsRefused()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var streams = new List<HttpResponseMessage>();
        try
        {
            for (var i = 0; i < 8; i++)
                streams.Add(await OpenAsync(admin));
            using var request = Request();
            using var refused = await admin.SendAsync(request);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }

        await Eventually.TrueAsync(async () =>
        {
            using var request = Request();
            using var again = await admin.StreamAsync(request);
            return again.StatusCode == HttpStatusCode.OK;
        }, "Streams that ended still count.");
    }

    [Fact]
    public async Task Open_ByTwo_TellsEachOfTheOtherUntilOneLeaves()
    {
        var number = (await TicketRows.SaveAsync(portal, TicketRows.New("Open on two screens")))[0];
        var path = $"/tickets/{new TicketNumber(number)}/open";
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);

        Assert.Equal("[]", await PostAsync(agent, path));
        Assert.Equal("[\"Marek Kowal\"]", await PostAsync(admin, path));
        Assert.Equal("[\"Giulia Ferri\"]", await PostAsync(agent, path));
        await PostAsync(admin, path + "?handler=Leave");
        Assert.Equal("[]", await PostAsync(agent, path));

        await portal.WithDatabaseAsync(async database => Assert.Null(await new OpenTickets(database, TimeProvider.System).KeepAsync(
            number, new TicketActor(Guid.CreateVersion7(), "Another", new RecordReader(Guid.CreateVersion7())), Cancel)));
    }

    private static async Task<string> PostAsync(PortalClient client, string path)
    {
        using var response = await client.PostAsync(path, [], "/account");
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static HttpRequestMessage Request() => new(HttpMethod.Get, $"/tickets/changes?since={DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}")
    {
        Headers = { { "Accept", "text/event-stream" } },
    };

    private static async Task<HttpResponseMessage> OpenAsync(PortalClient client, string? lastEventId = null)
    {
        using var request = Request();
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await client.StreamAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private static async Task<JsonElement> FirstAsync(HttpResponseMessage stream, long? number)
    {
        var wanted = number is { } one ? new TicketNumber(one).ToString() : null;
        var (tickets, _) = await HearAsync(stream, heard => wanted is null || heard.Any(ticket => NumberOf(ticket) == wanted));
        return tickets.First(ticket => wanted is null || NumberOf(ticket) == wanted);
    }

    /// <summary>All that was heard until it is enough, and the id of the last event.</summary>
    private static async Task<(IReadOnlyList<JsonElement> Tickets, string? Id)> HearAsync(
        HttpResponseMessage stream, Func<IReadOnlyList<JsonElement>, bool> isEnough)
    {
        var heard = new List<JsonElement>();
        await foreach (var item in SseParser.Create(await stream.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            if (item.EventType == "tickets")
                heard.AddRange(JsonDocument.Parse(item.Data).RootElement.EnumerateArray());
            if (heard.Count > 0 && isEnough(heard))
                return (heard, item.EventId);
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static string? NumberOf(JsonElement ticket) => ticket.GetProperty("number").GetString();
}
