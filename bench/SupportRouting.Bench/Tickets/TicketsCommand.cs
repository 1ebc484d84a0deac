using System.Diagnostics;
using System.Globalization;
using SupportRouting.Bench.Instances;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Bench.Tickets;

/// <summary>
/// The queue, a ticket, creation and search at ten thousand and at a million tickets. The two are measured in turns, so that what else
/// the machine does falls on both alike.
/// </summary>
internal static class TicketsCommand
{
    private const int Turns = 2;

    private static readonly int[] Sizes = [10_000, 1_000_000];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Warm = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var portals = new List<TicketPortal>();
        try
        {
            foreach (var size in Sizes)
            {
                var connection = server.ConnectionString(FormattableString.Invariant($"bench_tickets_{size}"));
                var watch = Stopwatch.StartNew();
                await TicketSeed.EnsureAsync(connection, size, cancel);
                Say($"{size} tickets are there after {watch.Elapsed.TotalSeconds:F0} s");
                portals.Add(new TicketPortal(new PortalInstance(connection), size));
                await portals[^1].StartAsync(cancel);
            }

            return await MeasureAsync(portals, cancel) ? 0 : 1;
        }
        finally
        {
            foreach (var portal in portals)
                await portal.DisposeAsync();
        }
    }

    private static async Task<bool> MeasureAsync(List<TicketPortal> portals, CancellationToken cancel)
    {
        var failures = 0;
        Say($"request; connections; of each size: median, 95 % within (ms), requests a second, bytes; the medians' ratio");
        foreach (var job in TicketJob.All)
        {
            foreach (var connections in job.Connections)
            {
                var figures = portals.Select(_ => new TicketFigures()).ToArray();
                foreach (var portal in portals)
                    await portal.RunAsync(job, connections, Warm, new TicketFigures(), cancel);
                for (var turn = 0; turn < Turns; turn++)
                {
                    for (var i = 0; i < portals.Count; i++)
                        await portals[i].RunAsync(job, connections, Slice, figures[i], cancel);
                }

                Say($"{job.Name}; {connections}; {string.Join("; ", figures.Select(Describe))}; {figures[^1].Within(50) / figures[0].Within(50):F2}");
                failures += figures.Sum(some => some.Failures.Count);
                foreach (var failure in figures.SelectMany(some => some.Failures).GroupBy(some => some, StringComparer.Ordinal))
                    Say($"  answered {failure.Key}: {failure.Count()} times");
            }
        }

        foreach (var portal in portals)
            Say($"memory of the portal of {portal.Tickets} tickets: {portal.MostMemory / 1024 / 1024} MB at most, resident {portal.PeakResident / 1024 / 1024} MB");
        return failures == 0;
    }

    private static string Describe(TicketFigures some) => string.Create(
        CultureInfo.InvariantCulture, $"{some.Within(50):F1}, {some.Within(95):F1}, {some.PerSecond:F0}/s, {some.Bytes}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
