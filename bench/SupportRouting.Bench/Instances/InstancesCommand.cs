using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Bench.Instances;

/// <summary>Runs two instances for a while on the embedded server of the benchmarks and fails if a request did.</summary>
internal static class InstancesCommand
{
    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("bench_instances");
        await using (var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connection)))
            await db.Database.EnsureDeletedAsync(cancel);

        var result = await InstancesRun.RunAsync(connection, new(Phase, Pause: TimeSpan.Zero), cancel);
        var failed = result.Samples.Where(sample => sample.Failure is not null).ToList();
        Say($"{result.Samples.Count} requests over {Load.Connections} connections in {result.Samples.Max(sample => sample.At).TotalSeconds:F0} s; {result.Retries} sent once more; {failed.Count} failed");
        Describe("both instances", result.Samples.Where(sample => sample.At < result.Killed));
        Describe("one killed", result.Samples.Where(sample => sample.At >= result.Killed && sample.At < result.Back));
        Describe("both again", result.Samples.Where(sample => sample.At >= result.Back));
        foreach (var failure in failed.GroupBy(sample => sample.Failure, StringComparer.Ordinal))
            Say($"failed {failure.Count()} times: {failure.Key}");
        return failed.Count == 0 ? 0 : 1;
    }

    private static void Describe(string phase, IEnumerable<Sample> samples)
    {
        var took = samples.Select(sample => sample.Took.TotalMilliseconds).Order().ToArray();
        if (took.Length > 0)
            Say($"{phase}: {took.Length} requests, median {took[took.Length / 2]:F1} ms, 99 % within {took[took.Length * 99 / 100]:F0} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
