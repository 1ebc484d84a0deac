using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The program is killed while tickets come in, as kill -9 does it, and started again.</summary>
public sealed class KilledCreationTests(PostgresFixture postgres)
{
    private const int Connections = 8;
    private const int BeforeTheKill = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhileTicketsAreCreated_KeepsEveryAcknowledgedOne()
    {
        var acknowledged = new ConcurrentQueue<string>();
        var database = await postgres.CreateSampleDatabaseAsync();
        await using (var killed = await PortalProcess.StartOnAsync(database, Cancel))
        {
            var load = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => CreateUntilGoneAsync(killed, acknowledged)));
            await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count >= BeforeTheKill), "The tickets did not come in.");
            await killed.KillAsync(Cancel);
            await load;
        }

        await using var portal = await PortalProcess.StartOnAsync(database, Cancel);
        Assert.Equal(acknowledged.Count, acknowledged.Distinct(StringComparer.Ordinal).Count());
        foreach (var number in acknowledged)
            Assert.Equal((number, HttpStatusCode.OK), (number, await portal.StatusAsync($"/api/v1/tickets/{number}", Cancel)));
    }

    private static async Task CreateUntilGoneAsync(PortalProcess portal, ConcurrentQueue<string> acknowledged)
    {
        while (true)
        {
            try
            {
                using var answer = await portal.Client.PostAsJsonAsync(
                    "/api/v1/tickets", new { question = "It stopped again this morning.", asker = "customer", topic = "T30" }, Cancel);
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                acknowledged.Enqueue((await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString() ?? "");
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
