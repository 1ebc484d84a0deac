using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>
/// One import of partners, customers or subscriptions. Files are read twice, so that every row is checked before the first is
/// written and no file has to fit into the memory; all is written in one transaction.
/// </summary>
internal sealed class EstateRun<T>(
    PortalDbContext db, TimeProvider time, Func<string, IEnumerable<ParsedRow<T>>> read, Func<IBatchWriter<T>> newWriter)
    where T : EstateDraft
{
    private const int BatchSize = 500;
    private const int ReportEvery = 1000;

    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        ImportTransaction.RetryAsync(db, token => TryAsync(request, progress, token), cancel);

    private async Task<ImportReport> TryAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var report = new ImportReport();
        var good = Check(request, report, progress, cancel);
        if (report.Refused > 0 && (!request.KeepGoodRows || good is 0))
            return report;

        await using var transaction = await ImportTransaction.BeginAsync(db, time, progress, cancel);
        var writer = newWriter();
        var done = 0;
        foreach (var some in GoodRows(request).Chunk(BatchSize))
        {
            db.ChangeTracker.Clear();
            foreach (var row in some)
                report.Warn(row.File, row.Row, row.Draft.Warnings);
            await writer.WriteAsync(some, report, cancel);
            await db.SaveChangesAsync(cancel);
            done += some.Length;
            progress.Report(new ImportProgress(ImportPhase.Writing, some[^1].File, done, good));
        }

        db.ChangeTracker.Clear();
        if (report.Refused > 0 && !request.KeepGoodRows)
            return report;
        await transaction.FinishAsync(request, report, cancel);
        return report;
    }

    private int Check(ImportRequest request, ImportReport report, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var (rows, good) = (0, 0);
        foreach (var (file, row) in Rows(request))
        {
            cancel.ThrowIfCancellationRequested();
            if (++rows % ReportEvery is 0)
                progress.Report(new ImportProgress(ImportPhase.Checking, file, rows, null));
            if (row.Draft is null)
                report.Refuse(file, row.Row, row.Problems);
            else
                good++;
        }

        return good;
    }

    private IEnumerable<ReadRow<T>> GoodRows(ImportRequest request)
    {
        foreach (var (file, row) in Rows(request))
        {
            if (row.Draft is { } draft)
                yield return new ReadRow<T>(file, row.Row, draft);
        }
    }

    private IEnumerable<(string File, ParsedRow<T> Row)> Rows(ImportRequest request) =>
        request.Files.SelectMany(path => read(path).Select(row => (Path.GetFileName(path), row)));
}
