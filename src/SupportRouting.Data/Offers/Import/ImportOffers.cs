using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// Takes offers over from files. Every row is checked before the first is written, and all is written in one transaction:
/// unless the good rows are to be kept, one refused row means that nothing is.
/// </summary>
public sealed class ImportOffers(PortalDbContext db, TimeProvider time) : IImport
{
    private const int BatchSize = 500;

    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        ImportTransaction.RetryAsync(db, token => TryAsync(request, progress, token), cancel);

    private async Task<ImportReport> TryAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var report = new ImportReport();
        var exported = request.Files.Where(ExportedFile.Is).ToList();
        var returning = new ExportSurvey(exported);
        returning.Take(report, progress, cancel);
        request = request with { Files = [.. request.Files.Where(file => !exported.Contains(file, StringComparer.Ordinal))] };
        var survey = OfferSurvey.Take(request, report, progress, cancel);
        if (report.Refused > 0 && (!request.KeepGoodRows || survey.GoodRows + returning.GoodRows is 0))
            return report;

        await using var transaction = await ImportTransaction.BeginAsync(db, time, progress, cancel);
        var trail = new ImportTrail(db, request, report, time);
        await new ExportImport(returning, db, trail, time).RunAsync(report, progress, cancel);
        var publishers = new PublisherBook(db, trail, time);
        var writer = new OfferBatch(db, publishers, trail, time);
        var batch = new List<PlacedDraft>(BatchSize);
        var rows = 0;
        foreach (var placed in Drafts(request, survey, report))
        {
            batch.Add(placed);
            rows++;
            if (batch.Count < BatchSize)
                continue;
            await writer.WriteAsync(batch, report, cancel);
            batch.Clear();
            progress.Report(new ImportProgress(ImportPhase.Writing, placed.File, rows, survey.Offers));
        }

        if (batch.Count > 0)
            await writer.WriteAsync(batch, report, cancel);
        await PublisherRename.FollowAsync(db, publishers.Renamed, cancel);
        if (report.Refused > 0 && !request.KeepGoodRows)
            return report;
        await transaction.FinishAsync(request, report, cancel);
        return report;
    }

    private static IEnumerable<PlacedDraft> Drafts(ImportRequest request, OfferSurvey survey, ImportReport report) =>
        Together(request, survey, report).Select(held => Placed(held, report)).OfType<PlacedDraft>();

    /// <summary>The drafts of all files; those that speak of the same offer as one, once the last of them is read.</summary>
    private static IEnumerable<ReadDraft> Together(ImportRequest request, OfferSurvey survey, ImportReport report)
    {
        var waiting = new Dictionary<string, (ReadDraft First, int Left)>(StringComparer.Ordinal);
        foreach (var read in OfferSurvey.GoodDrafts(request))
        {
            report.Warn(read.File, read.Row, [.. read.Draft.Warnings]);
            var key = DraftIdentity.MeetingKey(read.Draft);
            if (!survey.Repeated.TryGetValue(key, out var times))
            {
                yield return read;
            }
            else if (!waiting.TryGetValue(key, out var held))
            {
                waiting[key] = (read, times - 1);
            }
            else
            {
                Fill(held.First, read, report);
                waiting[key] = (held.First, held.Left - 1);
                if (held.Left > 1)
                    continue;
                waiting.Remove(key);
                yield return held.First;
            }
        }
    }

    private static void Fill(ReadDraft first, ReadDraft next, ImportReport report)
    {
        first.Draft.FillFrom(next.Draft);
        if (next.Draft.Format is not OfferFormat.ProductIngestion)
            report.Warn(next.File, next.Row, new RowNote(string.Empty, $"is the same offer as row {first.Row} of {first.File}; only what was missing there was taken"));
    }

    private static PlacedDraft? Placed(ReadDraft read, ImportReport report)
    {
        var (identity, problem) = DraftIdentity.Of(read.Draft);
        if (problem is not null)
            report.Refuse(read.File, read.Row, problem);
        if (identity is null)
            return null;
        if (identity.IsDerived)
            report.Warn(read.File, read.Row, new RowNote("offer id", $"is not in the record; kept under {identity.Id}, made of its names, unless an offer of this title is known"));
        return new PlacedDraft(read.File, read.Row, read.Draft, identity);
    }
}
