using SupportRouting.Data.Import;
namespace SupportRouting.Data.Offers.Import;

/// <summary>A draft and where it was read.</summary>
internal sealed record ReadDraft(string File, string Row, OfferDraft Draft);

/// <summary>What a first reading of the files found: how much there is, what speaks of the same offer, what is refused.</summary>
internal sealed class OfferSurvey
{
    private const int ReportEvery = 1000;

    public int GoodRows { get; private set; }

    public int Offers { get; private set; }

    /// <summary>Offers that more than one row speaks of, and how many do.</summary>
    public Dictionary<string, int> Repeated { get; } = new(StringComparer.Ordinal);

    public static OfferSurvey Take(
        ImportRequest request, ImportReport report, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var survey = new OfferSurvey();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var (file, row) in Rows(request))
        {
            cancel.ThrowIfCancellationRequested();
            if (++rows % ReportEvery is 0)
                progress.Report(new ImportProgress(ImportPhase.Checking, file, rows, null));
            if (row.Draft is null)
                report.Refuse(file, row.Row, [.. row.Problems]);
            else if (Problem(row.Draft) is { } problem)
                report.Refuse(file, row.Row, problem);
            else
                survey.Count(seen, DraftIdentity.MeetingKey(row.Draft));
        }

        survey.Offers = seen.Count;
        return survey;
    }

    public static IEnumerable<ReadDraft> GoodDrafts(ImportRequest request)
    {
        foreach (var (file, row) in Rows(request))
        {
            if (row.Draft is { } draft && Problem(draft) is null)
                yield return new ReadDraft(file, row.Row, draft);
        }
    }

    private static IEnumerable<(string File, ParsedRow<OfferDraft> Row)> Rows(ImportRequest request)
    {
        foreach (var path in request.Files)
        {
            foreach (var row in OfferFile.Read(path))
            {
                if (row.Draft is { } draft)
                    draft.PublisherId ??= request.PublisherId;
                yield return (Path.GetFileName(path), row);
            }
        }
    }

    // A part of a product (a plan, a reseller setting) needs no title or publisher of its own: it meets the rest by the durable id.
    private static RowNote? Problem(OfferDraft draft) =>
        draft is { Format: OfferFormat.ProductIngestion, DurableId: not null, Title: null }
            ? null
            : DraftIdentity.Of(draft).Problem;

    private void Count(HashSet<string> seen, string key)
    {
        GoodRows++;
        if (!seen.Add(key))
            Repeated[key] = Repeated.GetValueOrDefault(key, 1) + 1;
    }
}
