using System.Text;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

/// <summary>What was said about rows as a table for a spreadsheet of the reader's language.</summary>
internal static class NotesFile
{
    public static byte[] Write(IEnumerable<ImportNoteRecord> notes)
    {
        var text = new StringBuilder();
        text.AppendRow(ImportText.ColumnWhat, ImportText.ColumnFile, ImportText.ColumnRow, ImportText.ColumnField, ImportText.ColumnReason);
        foreach (var note in notes)
            text.AppendRow(note.IsRefusal ? ImportText.Refused : ImportText.Noted, note.File, note.Row, note.Field, ImportReasons.InWords(note.Reason) ?? note.Reason);
        return [.. SpreadsheetText.Mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
