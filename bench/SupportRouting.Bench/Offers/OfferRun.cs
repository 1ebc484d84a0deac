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
    private const int TypeAheadSize = 8;
    private const int Warmups = 5;
    private const int Runs = 61;

    private static readonly (string Kind, string Query)[] Queries =
    [
        ("no query, first page", ""),
        ("a common word", "backup"),
        ("half a name", "elemetr"),
        ("a title's beginning", "northwind back"),
        ("three words, an accent left out", "cipres payroll gateway"),
        ("two letters", "te"),
        ("a publisher", CoinedWord.Of(24_700)),
        ("a whole id", "publisher1234.offer-30855"),
        ("half an id", "offer-3085"),
        ("a domain", $"{CoinedWord.Of(24_700)}.example"),
        ("an e-mail address", $"help@{CoinedWord.Of(24_900)}.example"),
        ("a common word misspelt", "telmetri"),
        ("a rare word misspelt", CoinedWord.Of(12_345).Insert(4, "x")),
        ("two of three words misspelt", $"northwimd {CoinedWord.Of(340).Remove(3, 1)} conector"),
        ("nothing to find", "zzyzxzzy"),
        ("nothing to find, eight words", "zzyzx qqwvx jjkxz vvwqz xxkqj wwzvx kkqjz qqzzx"),
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

    private static async Task SearchAsync(string connection, string kind, string query, CancellationToken cancel)
    {
        var (found, page) = await TimeAsync(connection, search => PageAsync(search, query, cancel));
        var (_, typeAhead) = await TimeAsync(connection, search => TypeAheadAsync(search, query, cancel));
        Say($"search, {kind} \"{query}\" ({found}): page {page}; type-ahead {typeAhead}");
    }

    // As the page of offers does it: the first page, and how many there are where it does not show that itself.
    private static async Task<string> PageAsync(SearchOffers search, string query, CancellationToken cancel)
    {
        var page = await search.PageAsync(query, after: null, PageSize, cancel);
        var count = page.Next is null ? page.Rows.Count : await search.CountAsync(page.Corrected ?? query, cancel);
        return page.Corrected is null ? $"{count} found" : $"{count} found for {page.Corrected}";
    }

    private static async Task<string> TypeAheadAsync(SearchOffers search, string query, CancellationToken cancel) =>
        $"{(await search.PageAsync(query, after: null, TypeAheadSize, cancel)).Rows.Count} found";

    private static async Task<(string Found, string Times)> TimeAsync(string connection, Func<SearchOffers, Task<string>> work)
    {
        var times = new List<double>();
        var found = "";
        for (var run = 0; run < Warmups + Runs; run++)
        {
            await using var db = Open(connection);
            var watch = Stopwatch.StartNew();
            found = await work(new SearchOffers(db));
            if (run >= Warmups)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return (found, string.Create(CultureInfo.InvariantCulture, $"p50 {times[Runs / 2]:F1}, p95 {times[Runs * 95 / 100]:F1}, max {times[^1]:F1} ms"));
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
