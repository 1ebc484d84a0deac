using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Data.Offers.Import;

namespace SupportRouting.Bench.Offers;

/// <summary>Imports 50,000 offers, edits 2,000 of them by hand over all kinds of fields, imports another edition, and looks for each edit.</summary>
internal static class HandsRun
{
    private const int Offers = 50_000;
    private const int Edits = 2_000;

    public static async Task<int> MeasureAsync(CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var connection = server.ConnectionString("bench-hands");
        await using var db = Open(connection);
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await ImportAsync(connection, "first", cancel);
        var edits = await HandEdits.MakeAsync(db, Edits, cancel);
        Say($"{edits.Count} fields edited");
        await ImportAsync(connection, "second", cancel);
        var lost = await HandEdits.LostAsync(db, edits, cancel);
        Say($"{lost.Count} edits lost");
        return lost.Count is 0 ? 0 : 1;
    }

    private static async Task ImportAsync(string connection, string edition, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"hands-{edition}-{Environment.ProcessId}.csv");
        await File.WriteAllTextAsync(path, HandEdits.File(Offers, edition), cancel);
        try
        {
            await using var db = Open(connection);
            var watch = Stopwatch.StartNew();
            var report = await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([path]), new Progress<ImportProgress>(), cancel);
            using var process = Process.GetCurrentProcess();
            Say($"the {edition} edition: {watch.Elapsed.TotalSeconds:F1} s, peak {process.PeakWorkingSet64 / 1024 / 1024} MB ({report.Added} added, {report.Changed} changed, {report.Same} same, {report.Proposed} fields proposed)");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
