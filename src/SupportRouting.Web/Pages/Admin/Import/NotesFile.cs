using System.Globalization;
using System.Text;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

/// <summary>What was said about rows as a table for a spreadsheet of the reader's language.</summary>
internal static class NotesFile
{
    /// <summary>A spreadsheet takes a cell that begins so for a formula; these come from strangers' files.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static byte[] Write(IEnumerable<ImportNoteRecord> notes)
    {
        // Spreadsheets read by the separator of their language, and UTF-8 by its mark.
        var separator = CultureInfo.CurrentUICulture.TextInfo.ListSeparator.Trim();
        var text = new StringBuilder();
        Line(text, separator, ImportText.ColumnWhat, ImportText.ColumnFile, ImportText.ColumnRow, ImportText.ColumnField, ImportText.ColumnReason);
        foreach (var note in notes)
            Line(text, separator, note.IsRefusal ? ImportText.Refused : ImportText.Noted, note.File, note.Row, note.Field, ImportReasons.InWords(note.Reason) ?? note.Reason);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, string separator, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            text.Append(i is 0 ? "" : separator).Append('"').Append(Harmless(cells[i]).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        text.Append("\r\n");
    }

    private static string Harmless(string cell) =>
        cell.TrimStart(' ') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? "'" + cell : cell;
}
