using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Bench.Instances;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Samples;
using SupportRouting.Data.Security;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Bench.Tickets;

/// <summary>What two portals answered to creations, and what their one database holds.</summary>
internal sealed record ParallelResult(IReadOnlyCollection<string> Answered, IReadOnlyCollection<int> Refused, IReadOnlyList<string> Kept);

/// <summary>Tickets created at once through two portals on one database.</summary>
internal static class ParallelRun
{
    private const int Connections = 16;

    /// <param name="connectionString">Of a database that need not exist.</param>
    /// <param name="tickets">How many are created.</param>
    /// <param name="cancel">Ends the run.</param>
    public static async Task<ParallelResult> RunAsync(string connectionString, int tickets, CancellationToken cancel)
    {
        await using var first = new PortalInstance(connectionString);
        await using var second = new PortalInstance(connectionString);
        await Task.WhenAll(first.StartAsync(cancel), second.StartAsync(cancel));
        var key = await PrepareAsync(connectionString, cancel);

        using var portals = new Balancer([first.Address, second.Address]);
        var (answered, refused) = (new ConcurrentBag<string>(), new ConcurrentBag<int>());
        await Parallel.ForAsync(0, tickets, new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancel }, async (n, token) =>
        {
            using var answer = await portals.SendToAsync(n % 2, () => CreationCall.Make(n, key), token);
            if (answer.IsSuccessStatusCode)
                answered.Add(await NumberInAsync(answer, token));
            else
                refused.Add((int)answer.StatusCode);
        });

        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connectionString));
        var kept = await db.Tickets.OrderBy(t => t.Number).Select(t => t.Number).ToListAsync(cancel);
        return new(answered, refused, [.. kept.Select(number => new Domain.Tickets.TicketNumber(number).ToString())]);
    }

    private static async Task<string> PrepareAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connectionString));
        await new SeedSampleData(db, TimeProvider.System).EnsureAsync(cancel);
        var secret = ApiKey.NewSecret();
        await new ApiKeyStore(db, TimeProvider.System).AddAsync("Bench", secret, PortalRole.AdminAgent, most: 1, cancel);
        return secret;
    }

    private static async Task<string> NumberInAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancel));
        return body.RootElement.GetProperty("number").GetString() ?? "";
    }
}
