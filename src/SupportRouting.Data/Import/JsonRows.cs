using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>The rows of a JSON file: a document, or one object a line, where a broken line spoils only itself.</summary>
public static class JsonRows
{
    private static readonly JsonDocumentOptions LineOptions =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<ParsedRow<JsonFields>> Document(Stream stream)
    {
        var reader = new JsonItemReader(stream);
        using var items = reader.Read().GetEnumerator();
        var index = 0;
        while (true)
        {
            var (row, fault) = Next(items);
            if (fault is not null)
            {
                yield return ParsedRow.Bad<JsonFields>(fault.Row, fault.Problem);
                yield break;
            }

            if (row is not { } element)
                yield break;
            var name = reader.IsArray ? $"[{index.ToString(CultureInfo.InvariantCulture)}]" : "1";
            index++;
            foreach (var one in Expanded(name, element))
                yield return one;
        }
    }

    public static IEnumerable<ParsedRow<JsonFields>> Lines(Stream stream)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            foreach (var one in Line(number.ToString(CultureInfo.InvariantCulture), line))
                yield return one;
        }
    }

    private static IEnumerable<ParsedRow<JsonFields>> Line(string row, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, LineOptions);
            return Expanded(row, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            return [ParsedRow.Bad<JsonFields>(row, new RowNote(string.Empty, $"is not valid JSON: {FirstSentence(e)}"))];
        }
    }

    // Several pages may stand in one file, one a line or in an array; an empty page may say null.
    private static IEnumerable<ParsedRow<JsonFields>> Expanded(string row, JsonElement element)
    {
        var items = element.ValueKind is JsonValueKind.Object && element.TryGetProperty("totalCount", out _)
            && element.TryGetProperty("items", out var found) ? found : element;
        return items.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array when element.ValueKind is JsonValueKind.Object =>
                items.EnumerateArray().Select((item, i) => Row($"{row}[{i.ToString(CultureInfo.InvariantCulture)}]", item)),
            _ => [Row(row, element)],
        };
    }

    private static ParsedRow<JsonFields> Row(string row, JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return ParsedRow.Bad<JsonFields>(row, new RowNote(string.Empty, $"is not an object but {Kind(element)}"));
        try
        {
            return ParsedRow.Good(row, new JsonFields(element));
        }
        catch (InvalidOperationException)
        {
            return ParsedRow.Bad<JsonFields>(row, new RowNote(string.Empty, "has a field whose name is no text"));
        }
    }

    private static (JsonElement? Element, Fault? Fault) Next(IEnumerator<JsonElement> items)
    {
        try
        {
            return items.MoveNext() ? (items.Current, null) : (null, null);
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            return (null, new Fault(line, new RowNote(string.Empty, $"is not valid JSON: {FirstSentence(e)} Nothing after it was read.")));
        }
        catch (InvalidOperationException)
        {
            return (null, new Fault("1", new RowNote(string.Empty, "has a field whose name is no text. Nothing after it was read.")));
        }
        catch (DecoderFallbackException)
        {
            return (null, new Fault("1", new RowNote(string.Empty, "is not text in UTF-8 or UTF-16.")));
        }
    }

    private static string FirstSentence(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "an empty value",
    };

    private sealed record Fault(string Row, RowNote Problem);
}
