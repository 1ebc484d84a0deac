using SupportRouting.Data.Import;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The part of an import of offers that exported files bring back.</summary>
internal sealed class ExportImport(ExportSurvey survey, PortalDbContext db, ImportTrail trail, TimeProvider time)
{
    private const int BatchSize = 500;

    public async Task RunAsync(ImportReport report, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var writer = new ExportBatch(db, trail, time);
        var rows = 0;
        foreach (var batch in survey.Records().Chunk(BatchSize))
        {
            await writer.WriteAsync(batch, report, cancel);
            rows += batch.Length;
            progress.Report(new ImportProgress(ImportPhase.Writing, batch[^1].File, rows, survey.GoodRows));
        }

        await PublisherRename.FollowAsync(db, writer.Renamed, cancel);
    }
}
