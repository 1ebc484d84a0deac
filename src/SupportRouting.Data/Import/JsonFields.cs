using System.Globalization;
using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>A JSON object whose fields are found by any of their names, however a source writes them.</summary>
public sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    public JsonFields(JsonElement element)
    {
        Element = element;
        if (element.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject())
            _fields.TryAdd(FieldName.Plain(property.Name), property.Value);
    }

    public JsonElement Element { get; }

    public IEnumerable<string> Names => _fields.Keys;

    public bool Has(params ReadOnlySpan<string> names) => Find(names) is not null;

    /// <summary>The field as text; null when it is missing, null, blank or no plain value.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && AsText(value) is { } text)
                return text;
        }

        return null;
    }

    public bool? Flag(params ReadOnlySpan<string> names) => PlainValues.Flag(Text(names));

    public DateTimeOffset? Moment(params ReadOnlySpan<string> names) => PlainValues.Moment(Text(names));

    public JsonFields? Inner(params ReadOnlySpan<string> names) =>
        Find(names) is { ValueKind: JsonValueKind.Object } found ? new JsonFields(found) : null;

    public IEnumerable<JsonFields> List(params ReadOnlySpan<string> names) =>
        Find(names) is { ValueKind: JsonValueKind.Array } found
            ? found.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Object).Select(e => new JsonFields(e))
            : [];

    public IEnumerable<string> Texts(params ReadOnlySpan<string> names) =>
        Find(names) is { ValueKind: JsonValueKind.Array } found
            ? found.EnumerateArray().Select(AsText).OfType<string>()
            : [];

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private JsonElement? Find(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && value.ValueKind is not JsonValueKind.Null)
                return value;
        }

        return null;
    }
}

/// <summary>Plain values as sources write them.</summary>
public static class PlainValues
{
    public static bool? Flag(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "y" or "si" or "sì" or "sí" or "tak" => true,
        "false" or "0" or "no" or "n" or "nie" => false,
        _ => null,
    };

    /// <summary>A point in time; the year 1 is how some services write "not set".</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.Year > 1
            ? moment.ToUniversalTime()
            : null;
}
