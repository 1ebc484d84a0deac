using System.Globalization;
using System.Text;
using CsvHelper;

namespace SupportRouting.Data.Import;

/// <summary>The rows of a CSV file: separator told by the header, quoted line breaks, a line <c>sep=;</c> as Excel writes it.</summary>
public static class TableRows
{
    private const int RecordMaxBytes = 4 * 1024 * 1024;

    public static IEnumerable<ParsedRow<TableRow>> Read(Stream stream, bool trim = true)
    {
        CsvMalformedReason? malformed = null;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = trim,
            MaxRecordSize = RecordMaxBytes,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        while (true)
        {
            var (more, fault) = Next(csv);
            if (fault is not null)
                yield return ParsedRow.Bad<TableRow>(Text(csv.LineNumber + 1), new RowNote(string.Empty, fault));
            if (!more)
                yield break;
            yield return Row(csv, malformed);
            malformed = null;
        }
    }

    private static ParsedRow<TableRow> Row(CsvReader csv, CsvMalformedReason? malformed)
    {
        var row = Text(csv.LineNumber);
        var header = csv.Headers;
        if (malformed is CsvMalformedReason.UnterminatedQuote)
            return ParsedRow.Bad<TableRow>(row, new RowNote(string.Empty, "has a quote that is never closed; what follows it was not read"));
        return csv.FieldCount > header.Count
            ? ParsedRow.Bad<TableRow>(row, TooMany(csv.FieldCount, header.Count))
            : ParsedRow.Good(row, new TableRow(header, csv.Current.ToArray()));
    }

    private static RowNote TooMany(int found, int expected) => new(
        string.Empty,
        string.Create(CultureInfo.InvariantCulture, $"has {found} values for {expected} columns; a value with a separator in it must be quoted"));

    private static string Text(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static (bool More, string? Fault) Next(CsvReader csv)
    {
        try
        {
            return (csv.Read(), null);
        }
        catch (DecoderFallbackException)
        {
            return (false, "is not text in UTF-8 or UTF-16. Nothing after it was read; save the file as CSV UTF-8.");
        }
        catch (CsvFormatException e)
        {
            return (false, $"cannot be read as CSV: {e.Message} Nothing after it was read.");
        }
    }
}
