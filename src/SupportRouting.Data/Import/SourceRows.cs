using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Data.Import;

/// <summary>The rows of a file of any shape, each turned into a draft by one of two readers.</summary>
public static class SourceRows
{
    /// <summary>The rows of a file that should bring one kind; a file that brings another is one bad row that says which.</summary>
    public static IEnumerable<ParsedRow<T>> Read<T>(
        string path, ImportKind wanted, Func<string, JsonFields, ParsedRow<T>> json, Func<string, TableRow, ParsedRow<T>> table)
        where T : class =>
        ImportKinds.Detect(path) is { } kind && kind != wanted && (kind.TakesOf() || wanted.TakesOf())
            ? [ParsedRow.Bad<T>("1", new RowNote(string.Empty, ImportKinds.UseInstead(kind)))]
            : Read(path, json, table);

    public static IEnumerable<ParsedRow<T>> Read<T>(
        string path, Func<string, JsonFields, ParsedRow<T>> json, Func<string, TableRow, ParsedRow<T>> table)
        where T : class
    {
        var shape = SourceShapes.Of(path);
        if (Refusal(shape) is { } reason)
        {
            yield return ParsedRow.Bad<T>("1", new RowNote(string.Empty, reason));
            yield break;
        }

        using var stream = SourceText.OpenUtf8(path);
        var rows = shape switch
        {
            SourceShape.JsonDocument => JsonRows.Document(stream).Select(r => Turn(r, json)),
            SourceShape.JsonLines => JsonRows.Lines(stream).Select(r => Turn(r, json)),
            _ => TableRows.Read(stream).Select(r => Turn(r, table)),
        };
        foreach (var row in rows)
            yield return row;
    }

    private static ParsedRow<T> Turn<TSource, T>(ParsedRow<TSource> row, Func<string, TSource, ParsedRow<T>> read)
        where TSource : class
        where T : class
    {
        if (row.Draft is not { } source)
            return ParsedRow.Bad<T>(row.Row, [.. row.Problems]);
        try
        {
            return read(row.Row, source);
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            // One row that nobody thought of must not cost all the others.
            return ParsedRow.Bad<T>(row.Row, new RowNote(string.Empty, $"cannot be read: {error.Message}"));
        }
    }

    private static string? Refusal(SourceShape shape) => shape switch
    {
        SourceShape.Empty => "the file is empty",
        SourceShape.Markup => "is HTML or XML; JSON or CSV is wanted",
        SourceShape.NotText => "is not text in UTF-8 or UTF-16; save a workbook as CSV UTF-8",
        _ => null,
    };
}
