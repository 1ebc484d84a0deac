using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Bench.Offers;

/// <summary>Imports 50,000 offers into an empty embedded database and searches them.</summary>
internal static class OfferRun
{
    private const int Offers = 50_000;
    private const int PageSize = 50;
    private const int Warmups = 5;
    private const int Runs = 31;

    private static readonly (string Kind, string Query)[] Queries =
    [
        ("no query, first page", ""),
        ("a common word", "backup"),
        ("part of a word", "elemetr"),
        ("three words, an accent left out", "cipres payroll gateway"),
        ("one id", "publisher1234.offer-30855"),
        ("nothing to find", "zzyzx"),
    ];

    public static async Task MeasureAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("bench");
        var file = await OfferFile.WriteAsync(Offers);
        try
        {
            await PrepareAsync(connection, cancel);
            await ImportAsync(connection, file, "into an empty database", cancel);
            await ImportAsync(connection, file, "the same file again", cancel);
            foreach (var (kind, query) in Queries)
                await SearchAsync(connection, kind, query, cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task PrepareAsync(string connection, CancellationToken cancel)
    {
        await using var db = Open(connection);
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private static async Task ImportAsync(string connection, string file, string how, CancellationToken cancel)
    {
        await using var db = Open(connection);
        var watch = Stopwatch.StartNew();
        var report = await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([file]), new Silence(), cancel);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1024 / 1024;
        Say($"import {how}: {watch.Elapsed.TotalSeconds:F1} s, peak {megabytes} MB ({report.Added} added, {report.Same} same, {report.Refused} refused)");
    }

    // As the page of offers does it: the first page and how many there are.
    private static async Task SearchAsync(string connection, string kind, string query, CancellationToken cancel)
    {
        var times = new List<double>();
        var found = 0;
        for (var run = 0; run < Warmups + Runs; run++)
        {
            await using var db = Open(connection);
            var search = new SearchOffers(db);
            var watch = Stopwatch.StartNew();
            await search.PageAsync(query, after: null, PageSize, cancel);
            found = await search.CountAsync(query, cancel);
            if (run >= Warmups)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Say($"search, {kind} \"{query}\": median {times[Runs / 2]:F1} ms, slowest {times[^1]:F1} ms ({found} found, counted to {SearchOffers.CountCap} at most)");
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Silence : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            // Only the whole is timed.
        }
    }
}
