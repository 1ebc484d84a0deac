using System.Data;
using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Offers.Export;

/// <summary>How much was exported.</summary>
public sealed record ExportCounts(int Publishers, int Offers);

/// <summary>
/// Writes all that is known of publishers and offers into a file, from which an import makes the same again. All of it is as it was at one
/// moment; the file takes its name once it is whole, so that whatever breaks off leaves the one that was there.
/// </summary>
public sealed class ExportOffers(PortalDbContext db)
{
    private const string Unfinished = ".part";
    private const int ReportEvery = 500;
    private const int BufferSize = 64 * 1024;

    public async Task<ExportCounts> RunAsync(string path, ExportForm form, IProgress<ExportCounts> progress, CancellationToken cancel)
    {
        var side = path + Unfinished;
        // Whatever is in its way is not ours to delete.
        Open(side).Dispose();
        try
        {
            var counts = await db.Database.CreateExecutionStrategy().ExecuteAsync(token => WriteAsync(side, form, progress, token), cancel);
            File.Move(side, path, overwrite: true);
            return counts;
        }
        catch
        {
            File.Delete(side);
            throw;
        }
    }

    private async Task<ExportCounts> WriteAsync(string path, ExportForm form, IProgress<ExportCounts> progress, CancellationToken cancel)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var file = Open(path);
        var (counts, rows, writer) = (new ExportCounts(0, 0), new ExportedRows(db), ExportWriter.For(form, file));
        writer.Begin();
        await foreach (var record in rows.PublishersAsync(cancel))
        {
            writer.Write(record);
            counts = counts with { Publishers = counts.Publishers + 1 };
        }

        progress.Report(counts);
        await foreach (var record in rows.OffersAsync(cancel))
        {
            writer.Write(record);
            counts = counts with { Offers = counts.Offers + 1 };
            if (counts.Offers % ReportEvery is 0)
                progress.Report(counts);
        }

        writer.End();
        // A disk that is full may say so only now.
        file.Flush(flushToDisk: true);
        return counts;
    }

    private static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.Write,
        Share = FileShare.None,
        BufferSize = BufferSize,
    });
}
