using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Keeps what an import said about rows, as text that every database can hold.</summary>
public static class ImportNotes
{
    public static async Task ReplaceAsync(PortalDbContext db, Guid job, ImportReport report, CancellationToken cancel)
    {
        await db.ImportNotes.Where(n => n.JobId == job).ExecuteDeleteAsync(cancel);
        var notes = report.Problems.Select(note => (note, IsRefusal: true)).Concat(report.Warnings.Select(note => (note, IsRefusal: false)));
        db.AddRange(notes.Select((one, position) => new ImportNoteRecord
        {
            JobId = job,
            Position = position,
            IsRefusal = one.IsRefusal,
            File = StorableText.Cut(one.note.File, ImportFileRecord.NameLength),
            Row = StorableText.Cut(one.note.Row, ImportNoteRecord.RowLength),
            Field = StorableText.Cut(one.note.Field, ImportNoteRecord.FieldLength),
            Reason = StorableText.Cut(one.note.Reason, ImportNoteRecord.ReasonLength),
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
