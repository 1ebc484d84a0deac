using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Bench.Offers;

/// <summary>Looks for duplicates among 50,000 offers, of which 1,000 stand there twice and 5,000 bear one title.</summary>
internal static class DuplicatesRun
{
    private const int Offers = 50_000;
    private const int Twice = 1_000;
    private const int OfOneTitle = 5_000;
    private const int OffersOfAPublisher = 10;

    public static async Task MeasureAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("duplicates");
        var path = Path.Combine(Path.GetTempPath(), $"duplicates-{Environment.ProcessId}.csv");
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, Offers).Select(Line).Prepend("publisher_id,offer_id,title,publisher_name,support_email,documentation_url,product_id"), cancel);
        try
        {
            await using var db = Open(connection);
            await db.Database.EnsureDeletedAsync(cancel);
            await db.Database.MigrateAsync(cancel);
            var report = await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([path]), new Progress<ImportProgress>(), cancel);
            Say($"{report.Added} offers");
        }
        finally
        {
            File.Delete(path);
        }

        foreach (var time in new[] { "first", "second", "third" })
        {
            await using var db = Open(connection);
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            var found = await new SweepDuplicates(db, TimeProvider.System).RunAsync(cancel);
            using var process = Process.GetCurrentProcess();
            Say($"{time} sweep: {watch.Elapsed.TotalSeconds:F1} s, {found.Pairs} pairs, {found.Skipped} groups skipped, {found.Dropped} dropped, {(GC.GetTotalAllocatedBytes() - before) / 1024 / 1024} MB allocated, peak of the process {process.PeakWorkingSet64 / 1024 / 1024} MB");
        }
    }

    // The last thousand are the first thousand again under other ids.
    private static string Line(int number)
    {
        var same = number >= Offers - Twice ? number - (Offers - Twice) : number;
        var publisher = number / OffersOfAPublisher;
        var title = number < OfOneTitle ? "Backup" : string.Create(CultureInfo.InvariantCulture, $"Product {same}");
        return string.Create(CultureInfo.InvariantCulture, $"firm{publisher},offer-{number},{title},Firm {publisher},help@firm{publisher}.example,https://docs.firm{publisher}.example/{number},DZH{same:D9}");
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
