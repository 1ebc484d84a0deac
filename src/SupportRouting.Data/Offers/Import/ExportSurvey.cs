using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>A record of an exported file and where it was read.</summary>
internal sealed record PlacedRecord(string File, string Row, ExportedRecord Record);

/// <summary>What a first reading of exported files found: how much there is, and what is refused.</summary>
internal sealed class ExportSurvey(IReadOnlyList<string> files)
{
    private const int ReportEvery = 1000;

    private readonly Dictionary<(RecordKind Kind, string Id), (string File, string Row)> _first = [];

    private bool _isMixed;

    public int GoodRows => _first.Count;

    public void Take(ImportReport report, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var (rows, isAmongOffers) = (0, false);
        foreach (var (file, row) in Rows())
        {
            cancel.ThrowIfCancellationRequested();
            if (++rows % ReportEvery is 0)
                progress.Report(new ImportProgress(ImportPhase.Checking, file, rows, null));
            isAmongOffers |= row.Draft?.Kind is RecordKind.Offer;
            _isMixed |= isAmongOffers && row.Draft?.Kind is RecordKind.Publisher;
            if (row.Draft is not { } record)
                report.Refuse(file, row.Row, [.. row.Problems]);
            else if (!_first.TryAdd((record.Kind, record.Id), (file, row.Row)))
                report.Refuse(file, row.Row, new RowNote(ExportFormat.Id, $"is a record of these files already: row {_first[(record.Kind, record.Id)].Row} of {_first[(record.Kind, record.Id)].File}"));
        }
    }

    /// <summary>The good records again, publishers before their offers; an exported file has them so already.</summary>
    public IEnumerable<PlacedRecord> Records() => _isMixed
        ? GoodRecords().Where(placed => placed.Record.Kind is RecordKind.Publisher).Concat(GoodRecords().Where(placed => placed.Record.Kind is RecordKind.Offer))
        : GoodRecords();

    private IEnumerable<PlacedRecord> GoodRecords()
    {
        foreach (var (file, row) in Rows())
        {
            if (row.Draft is { } record && _first[(record.Kind, record.Id)] == (file, row.Row))
                yield return new PlacedRecord(file, row.Row, record);
        }
    }

    private IEnumerable<(string File, ParsedRow<ExportedRecord> Row)> Rows() =>
        files.SelectMany(path => ExportedFile.Read(path).Select(row => (Path.GetFileName(path), row)));
}
