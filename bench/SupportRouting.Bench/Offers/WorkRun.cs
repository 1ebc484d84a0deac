using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Bench.Offers;

/// <summary>Finds what is to be done about the contacts of 50,000 offers, or as many as are asked for, and shows pages of that list.</summary>
internal static class WorkRun
{
    private const int Usually = 50_000;
    private const int PageSize = 50;
    private const int Warmups = 5;
    private const int Runs = 61;

    public static async Task MeasureAsync(string[] how, CancellationToken cancel)
    {
        var offers = how is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Usually;
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("work");
        await using var db = Open(connection);
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        var file = await OfferFile.WriteAsync(offers);
        await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([file]), new Progress<ImportProgress>(), cancel);
        File.Delete(file);

        await SweepAsync(connection, "nothing listed yet", cancel);
        await SweepAsync(connection, "nothing new", cancel);
        await PagesAsync(connection, new WorkFilter(null, null), "all, before the server knows its tables", cancel);
        // As the server does by itself within a minute or two.
        await db.Database.ExecuteSqlRawAsync("analyze", cancel);
        await PagesAsync(connection, new WorkFilter(null, null), "all", cancel);
        await PagesAsync(connection, new WorkFilter(ContactWorkReasons.Bounced, null), "what bounced, of which there is none", cancel);
    }

    private static async Task SweepAsync(string connection, string how, CancellationToken cancel)
    {
        await using var db = Open(connection);
        var watch = Stopwatch.StartNew();
        await new RenewContactWork(db, new FreshnessOptions(TimeSpan.FromDays(180), TimeSpan.FromHours(48)), BuiltInPolicy.Read(), TimeProvider.System).AllAsync(cancel);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Say($"a look at all records, {how}: {watch.Elapsed.TotalSeconds:F1} s, {await db.ContactWork.CountAsync(cancel)} lines, peak {process.PeakWorkingSet64 / 1024 / 1024} MB");
    }

    private static async Task PagesAsync(string connection, WorkFilter filter, string what, CancellationToken cancel)
    {
        var times = new List<double>();
        for (var run = 0; run < Warmups + Runs; run++)
        {
            await using var db = Open(connection);
            var watch = Stopwatch.StartNew();
            await new ReadContactWork(db, TimeProvider.System).PageAsync(filter, after: null, PageSize, cancel);
            if (run >= Warmups)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Say($"a page of {what}: p50 {times[Runs / 2]:F1}, p95 {times[Runs * 95 / 100]:F1}, max {times[^1]:F1} ms");
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
