using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>An import as pages and the API show it.</summary>
public sealed record ImportView(
    Guid Id, long Number, ImportSource Source, ImportState State, ImportKind? Kind, Guid? Of, string? PublisherId, bool KeepGoodRows,
    ImportPhase? Phase, int RowsDone, int? RowsTotal, ImportCounts Preview, ImportCounts Outcome, ImportFailure? Failure,
    string? AskedByName, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, bool CancelRequested,
    IReadOnlyList<ImportFileView> Files)
{
    /// <summary>From column to field; null where that is not to be asked.</summary>
    public string? Columns { get; init; }
}

public sealed record ImportFileView(string Name, long Size);

/// <summary>A page of the history, newest first.</summary>
/// <param name="Imports">The imports.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ImportPage(IReadOnlyList<ImportView> Imports, long? Next);

/// <summary>A page of what was said about rows.</summary>
/// <param name="Notes">The notes, in the order of the files.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ImportNotePage(IReadOnlyList<ImportNoteRecord> Notes, int? Next);

/// <summary>Reads imports for whoever may see them.</summary>
public sealed class ReadImports(PortalDbContext db)
{
    public Task<ImportView?> OneAsync(Guid id, CancellationToken cancel) =>
        Views(db.ImportJobs.One(id)).SingleOrDefaultAsync(cancel);

    /// <summary>What the counting found to differ, field by field.</summary>
    public async Task<IReadOnlyList<ImportDifference>> DifferencesAsync(Guid id, CancellationToken cancel) =>
        ImportDifferencesJson.Read(await db.ImportJobs.One(id).Select(j => j.Differences).SingleOrDefaultAsync(cancel));

    public async Task<ImportPage> PageAsync(long? before, int limit, CancellationToken cancel)
    {
        var jobs = db.ImportJobs.Where(j => before == null || j.Number < before);
        var rows = await Views(jobs.OrderByDescending(j => j.Number).Take(limit + 1)).ToListAsync(cancel);
        return rows.Count > limit ? new(rows[..limit], rows[limit - 1].Number) : new(rows, null);
    }

    public async Task<ImportNotePage> NotesAsync(Guid id, bool refusals, int after, int limit, CancellationToken cancel)
    {
        var notes = await db.ImportNotes.AsNoTracking().Where(n => n.JobId == id && n.IsRefusal == refusals && n.Position > after)
            .OrderBy(n => n.Position).Take(limit + 1).ToListAsync(cancel);
        return notes.Count > limit ? new(notes[..limit], notes[limit - 1].Position) : new(notes, null);
    }

    private static IQueryable<ImportView> Views(IQueryable<ImportJobRecord> jobs) => jobs.AsNoTracking().Select(j => new ImportView(
        j.Id, j.Number, j.Source, j.State, j.Kind, j.Of, j.PublisherId, j.KeepGoodRows, j.Phase, j.RowsDone, j.RowsTotal, j.Preview,
        j.Outcome, j.Failure, j.AskedByName, j.RequestedAt, j.StartedAt, j.FinishedAt, j.CancelRequested,
        j.Files.OrderBy(f => f.Position).Select(f => new ImportFileView(f.Name, f.Size)).ToList())
    {
        Columns = j.Columns,
    });
}
