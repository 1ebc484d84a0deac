using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Bench.Offers;

/// <summary>Exports 50,000 offers, or as many as are asked for, in each form, imports each file into an empty database, and compares what that exports.</summary>
internal static class ExportRun
{
    private const int Usually = 50_000;

    public static async Task<int> MeasureAsync(string[] how, CancellationToken cancel)
    {
        var offers = how is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Usually;
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-bench");
        await using var server = await EmbeddedPostgres.StartAsync(location, TimeSpan.FromSeconds(2), TimeProvider.System, cancel);
        var folder = Directory.CreateTempSubdirectory("export-");
        try
        {
            var first = await PreparedAsync(server, "export", cancel);
            await ImportAsync(first, await OfferFile.WriteAsync(offers), "a CSV of offers", cancel);
            var differ = false;
            foreach (var form in Enum.GetValues<ExportForm>())
            {
                var (file, again) = (Path.Combine(folder.FullName, $"offers.{form.Ending()}"), Path.Combine(folder.FullName, $"again.{form.Ending()}"));
                await ExportAsync(first, file, form, cancel);
                var second = await PreparedAsync(server, "back", cancel);
                await ImportAsync(second, file, $"the export ({form.Ending()}) into an empty database", cancel);
                await ImportAsync(second, file, $"the export ({form.Ending()}) again", cancel);
                await ExportAsync(second, again, form, cancel);
                differ |= !IsSame(file, again);
            }

            Say($"what came back is {(differ ? "not " : "")}the same, to the byte");
            return differ ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PreparedAsync(EmbeddedPostgres server, string name, CancellationToken cancel)
    {
        var connection = server.ConnectionString(name);
        await using var db = Open(connection);
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        return connection;
    }

    private static async Task ExportAsync(string connection, string path, ExportForm form, CancellationToken cancel)
    {
        await using var db = Open(connection);
        var watch = Stopwatch.StartNew();
        var counts = await new ExportOffers(db).RunAsync(path, form, new Silence<ExportCounts>(), cancel);
        Say($"export as {form.Ending()}: {watch.Elapsed.TotalSeconds:F1} s, {counts.Offers} offers, {new FileInfo(path).Length / 1024 / 1024} MB, peak {PeakMegabytes()} MB");
    }

    private static async Task ImportAsync(string connection, string path, string what, CancellationToken cancel)
    {
        await using var db = Open(connection);
        var watch = Stopwatch.StartNew();
        var report = await new ImportOffers(db, TimeProvider.System).RunAsync(new ImportRequest([path]), new Silence<ImportProgress>(), cancel);
        Say($"import of {what}: {watch.Elapsed.TotalSeconds:F1} s, {report.Added} added, {report.Same} same, {report.Refused} refused, peak {PeakMegabytes()} MB");
    }

    private static bool IsSame(string file, string other) => File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024 / 1024;
    }

    private static PostgreSqlPortalDbContext Open(string connection) => new(PostgreSqlOptions.ByHand(connection));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Silence<T> : IProgress<T>
    {
        public void Report(T value)
        {
            // Only the whole is timed.
        }
    }
}
