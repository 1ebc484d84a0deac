using System.Globalization;
using System.Text;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Lines of a CSV file for a spreadsheet of the reader's language.</summary>
internal static class SpreadsheetText
{
    /// <summary>A spreadsheet takes a cell that begins so for a formula; cells come from strangers.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Spreadsheets know UTF-8 by its mark.</summary>
    public static byte[] Mark { get; } = Encoding.UTF8.GetPreamble();

    public static void AppendRow(this StringBuilder text, params ReadOnlySpan<string?> cells)
    {
        // They read by the separator of their language.
        var separator = CultureInfo.CurrentUICulture.TextInfo.ListSeparator.Trim();
        for (var i = 0; i < cells.Length; i++)
            text.Append(i is 0 ? "" : separator).Append('"').Append(Harmless(cells[i] ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        text.Append("\r\n");
    }

    private static string Harmless(string cell) =>
        cell.TrimStart(' ') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? "'" + cell : cell;
}
