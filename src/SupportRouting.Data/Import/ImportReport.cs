using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Import;

/// <summary>What an import is asked to do.</summary>
/// <param name="Files">Paths of the files.</param>
/// <param name="KeepGoodRows">Keep the good rows where others are refused; otherwise one refused row means that nothing is kept.</param>
/// <param name="PublisherId">The publisher of records that do not name one.</param>
/// <param name="Of">Whose list it is where the file does not say: the signed-in partner of relationships, the customer of subscriptions.</param>
/// <param name="IsPreview">Only count what would happen.</param>
public sealed record ImportRequest(
    IReadOnlyList<string> Files, bool KeepGoodRows = false, string? PublisherId = null, Guid? Of = null, bool IsPreview = false)
{
    /// <summary>Which column is which field, where a person said it.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>Under which its changes of records are found again; null for one that is kept nowhere.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Who asked for it; null where nobody of this portal did.</summary>
    public RecordActor? Actor { get; init; }

    /// <summary>What is to be written in the transaction of the rows, just before they are kept; what it throws means that nothing is.</summary>
    public Func<ImportReport, CancellationToken, Task>? Keeping { get; init; }
}

/// <summary>How far an import is.</summary>
public sealed record ImportProgress(ImportPhase Phase, string File, int Rows, int? TotalRows);

public enum ImportPhase
{
    Checking,
    Waiting,
    Writing,
}

/// <summary>What an import did.</summary>
public sealed class ImportReport
{
    public const int NotesKept = 1000;
    public const int DifferencesKept = 200;
    private const int DifferenceLength = 200;

    private readonly List<PlacedNote> _problems = [];
    private readonly List<PlacedNote> _warnings = [];
    private readonly List<ImportDifference> _differences = [];

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Same { get; set; }

    /// <summary>Fields that a person set and the files say otherwise: left, and proposed.</summary>
    public int Proposed { get; set; }

    public int Refused { get; private set; }

    public int Warned { get; private set; }

    /// <summary>False when rows were refused and nothing was to be kept then, and for a preview.</summary>
    public bool Kept { get; set; }

    public IReadOnlyList<PlacedNote> Problems => _problems;

    public IReadOnlyList<PlacedNote> Warnings => _warnings;

    /// <summary>The first fields that differ from what is kept.</summary>
    public IReadOnlyList<ImportDifference> Differences => _differences;

    /// <summary>Counts a row that was taken.</summary>
    public void Count(bool isNew, bool differs)
    {
        if (isNew)
            Added++;
        else if (differs)
            Changed++;
        else
            Same++;
    }

    public void Refuse(string file, string row, params IReadOnlyList<RowNote> problems)
    {
        Refused++;
        AddTo(_problems, file, row, problems);
    }

    public void Warn(string file, string row, params IReadOnlyList<RowNote> warnings)
    {
        Warned += warnings.Count;
        AddTo(_warnings, file, row, warnings);
    }

    public void Differ(RecordKind record, string key, IReadOnlyList<FieldChange> changes, bool isProposed)
    {
        foreach (var change in changes.Where(c => SheetFields.Find(record, c.Path) is { IsInternal: false }).Take(DifferencesKept - _differences.Count))
            _differences.Add(new ImportDifference(record, key, change.Path, Short(change.Before), Short(change.After), isProposed));
    }

    private static string? Short(string? value) => value is null ? null : StorableText.Cut(value, DifferenceLength);

    // A file of a million broken rows must not fill the memory with complaints.
    private static void AddTo(List<PlacedNote> notes, string file, string row, IReadOnlyList<RowNote> added)
    {
        foreach (var note in added.Take(NotesKept - notes.Count))
            notes.Add(new PlacedNote(file, row, note.Field, note.Reason));
    }
}
