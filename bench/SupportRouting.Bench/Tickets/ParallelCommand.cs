using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Bench.Tickets;

/// <summary>Creates two thousand tickets at once through two portals and fails if one is lost or a number is given twice.</summary>
internal static class ParallelCommand
{
    private const int Tickets = 2000;

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("bench_tickets_parallel");
        await using (var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connection)))
            await db.Database.EnsureDeletedAsync(cancel);

        var watch = Stopwatch.StartNew();
        var result = await ParallelRun.RunAsync(connection, Tickets, cancel);
        var distinct = result.Answered.Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Answered.Count} tickets answered with {distinct} numbers, {result.Refused.Count} refused, {result.Kept.Count} kept, in {watch.Elapsed.TotalSeconds:F0} s with the start of both portals"));
        return result.Refused.Count == 0 && distinct == Tickets && result.Kept.Count == Tickets ? 0 : 1;
    }
}
