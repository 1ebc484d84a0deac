using System.Text;
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
            File = Storable(one.note.File, ImportFileRecord.NameLength),
            Row = Storable(one.note.Row, ImportNoteRecord.RowLength),
            Field = Storable(one.note.Field, ImportNoteRecord.FieldLength),
            Reason = Storable(one.note.Reason, ImportNoteRecord.ReasonLength),
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Halves of characters and null characters come from broken files and are refused by servers.</summary>
    public static string Storable(string text, int most)
    {
        var kept = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            var good = rune.Value is 0 ? Rune.ReplacementChar : rune;
            if (kept.Length + good.Utf16SequenceLength > most)
                break;
            kept.Append(good.ToString());
        }

        return kept.ToString();
    }
}
