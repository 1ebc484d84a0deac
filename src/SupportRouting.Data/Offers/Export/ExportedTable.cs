using SupportRouting.Data.Import;

namespace SupportRouting.Data.Offers.Export;

/// <summary>Records of which each row of a table is one field; the rows of a record follow each other.</summary>
internal static class ExportedTable
{
    public static IEnumerable<ParsedRow<ExportedRecord>> Read(string path)
    {
        using var stream = SourceText.OpenUtf8(path);
        var (reader, last, ended, spoiled) = ((ExportedRecordReader?)null, "1", false, false);
        foreach (var row in TableRows.Read(stream, trim: false))
        {
            last = row.Row;
            if (row.Draft is not { } cells)
            {
                yield return ParsedRow.Bad<ExportedRecord>(row.Row, [.. row.Problems]);
                // It may be of the record before it or of the one after: neither is known whole.
                Spoil(reader);
                spoiled = true;
                continue;
            }

            var (kind, id) = (Cell(cells, ExportFormat.Record), Cell(cells, ExportFormat.Id));
            ended |= kind is ExportFormat.End;
            if (kind is ExportFormat.Format && ExportedFile.Fault(Cell(cells, ExportFormat.Value)) is { } fault)
                yield return ParsedRow.Bad<ExportedRecord>(row.Row, new RowNote(string.Empty, fault));
            if (kind is ExportFormat.Format or ExportFormat.End)
                continue;
            if (reader?.Is(kind, id) is not true)
            {
                if (reader is not null)
                    yield return reader.Finish();
                reader = new ExportedRecordReader(row.Row, kind, id, Cell(cells, ExportFormat.Publisher));
                if (spoiled)
                    Spoil(reader);
                spoiled = false;
            }

            if (Cell(cells, ExportFormat.Field) is { Length: > 0 } field)
                reader.Add(field, HarmlessCell.Read(Cell(cells, ExportFormat.Value)), Cell(cells, ExportFormat.SetByHand) is "true" or "TRUE");
        }

        if (!ended)
        {
            Spoil(reader);
            yield return ExportedFile.CutOff(last);
        }

        if (reader is not null)
            yield return reader.Finish();
    }

    private static void Spoil(ExportedRecordReader? reader) => reader?.Refuse(string.Empty, "is not known whole: a row of it, or beside it, cannot be read");

    private static string Cell(TableRow row, string column) => row.Raw(column) ?? "";
}
