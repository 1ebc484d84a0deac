using System.Globalization;
using System.Text.Json;
using SupportRouting.Data.Import;

namespace SupportRouting.Data.Offers.Export;

/// <summary>Tells exported files by their first line, and reads their records one by one.</summary>
public static class ExportedFile
{
    public static bool Is(JsonFields record) => record.Text(ExportFormat.Format) == ExportFormat.Name;

    public static bool Is(TableRow row) => row.Raw(ExportFormat.Record) is ExportFormat.Format && row.Raw(ExportFormat.Id) == ExportFormat.Name;

    public static bool Is(string path) =>
        SourceRows.Read(path, (row, record) => ParsedRow.Good(row, new First(Is(record))), (row, record) => ParsedRow.Good(row, new First(Is(record))))
            .FirstOrDefault() is { Draft.IsExport: true };

    public static IEnumerable<ParsedRow<ExportedRecord>> Read(string path) => SourceShapes.Of(path) is SourceShape.Table
        ? ExportedTable.Read(path)
        : Whole(SourceRows.Read(path, Line, (row, _) => ParsedRow.Bad<ExportedLine>(row)));

    public static string? Fault(string? version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ExportFormat.Version
            ? null
            : $"is of version {StorableText.Cut(version ?? "0", 20)} of the exported files, which is not known here";

    public static ParsedRow<ExportedRecord> CutOff(string row) =>
        ParsedRow.Bad<ExportedRecord>(row, new RowNote(string.Empty, "is the last row of a file that was cut off: the line that ends it is missing"));

    private static IEnumerable<ParsedRow<ExportedRecord>> Whole(IEnumerable<ParsedRow<ExportedLine>> lines)
    {
        var (last, ended) = ("1", false);
        foreach (var line in lines)
        {
            last = line.Row;
            if (line.Draft is null)
                yield return ParsedRow.Bad<ExportedRecord>(line.Row, [.. line.Problems]);
            else if (line.Draft.Record is { } record)
                yield return ParsedRow.Good(line.Row, record);
            ended |= line.Draft?.IsEnd is true;
        }

        if (!ended)
            yield return CutOff(last);
    }

    private static ParsedRow<ExportedLine> Line(string row, JsonFields line)
    {
        if (Is(line))
        {
            var isEnd = line.Flag(ExportFormat.End) is true;
            return isEnd || Fault(line.Text(ExportFormat.VersionField)) is not { } fault
                ? ParsedRow.Good(row, new ExportedLine(null, isEnd))
                : ParsedRow.Bad<ExportedLine>(row, new RowNote(string.Empty, fault));
        }

        var read = new ExportedRecordReader(row, Text(line, ExportFormat.Record) ?? "", Text(line, ExportFormat.Id) ?? "", Text(line, ExportFormat.Publisher));
        if (line.Element.TryGetProperty(ExportFormat.Fields, out var fields) && fields.ValueKind is JsonValueKind.Object)
            AddFields(read, fields);
        else
            read.Refuse(ExportFormat.Fields, "is missing");
        if (line.Element.TryGetProperty(ExportFormat.SetByHand, out var marks) && marks.ValueKind is JsonValueKind.Array)
        {
            foreach (var mark in marks.EnumerateArray().Where(m => m.ValueKind is JsonValueKind.String))
                read.Mark(mark.GetString() ?? "");
        }

        var record = read.Finish();
        return record.Draft is { } draft ? ParsedRow.Good(row, new ExportedLine(draft, IsEnd: false)) : ParsedRow.Bad<ExportedLine>(row, [.. record.Problems]);
    }

    private static void AddFields(ExportedRecordReader read, JsonElement fields)
    {
        foreach (var field in fields.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.String)
                read.Add(field.Name, field.Value.GetString() ?? "", isByHand: false);
            else
                read.Refuse(StorableText.Cut(field.Name, 60), "is no text");
        }
    }

    // As it stands there: the usual reading of a field would take blanks away.
    private static string? Text(JsonFields line, string name) =>
        line.Element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private sealed record First(bool IsExport);

    private sealed record ExportedLine(ExportedRecord? Record, bool IsEnd);
}
