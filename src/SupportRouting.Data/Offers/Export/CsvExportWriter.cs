using System.Buffers;
using System.Globalization;
using System.Text;

namespace SupportRouting.Data.Offers.Export;

/// <summary>One row a field, as RFC 4180 has it.</summary>
internal sealed class CsvExportWriter(Stream stream) : ExportWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _row = new();

    public override void Begin()
    {
        Row(ExportFormat.Record, ExportFormat.Id, ExportFormat.Publisher, ExportFormat.Field, ExportFormat.Value, ExportFormat.SetByHand);
        Row(ExportFormat.Format, ExportFormat.Name, "", ExportFormat.VersionField, ExportFormat.Version.ToString(CultureInfo.InvariantCulture), "");
    }

    public override void Write(ExportedRecord record)
    {
        var paths = record.Sheet.Values.Keys.Union(record.HandFields, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
            Row(record.Word, record.Id, record.Publisher ?? "", path, HarmlessCell.Write(record.Sheet[path] ?? ""), record.HandFields.Contains(path) ? "true" : "");
        if (paths.Count is 0)
            Row(record.Word, record.Id, record.Publisher ?? "", "", "", "");
    }

    public override void End() => Row(ExportFormat.End, ExportFormat.Name, "", "", "", "");

    private void Row(params ReadOnlySpan<string> cells)
    {
        _row.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            _row.Append(i is 0 ? "" : ",");
            // Blanks at either end survive readers that trim only when they are quoted.
            if (cells[i].AsSpan().ContainsAny(Quoted) || cells[i].AsSpan().Trim().Length < cells[i].Length)
                _row.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                _row.Append(cells[i]);
        }

        stream.Write(Encoding.UTF8.GetBytes(_row.Append("\r\n").ToString()));
    }
}
