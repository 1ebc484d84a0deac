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
        JsonValueKind.String => PlainValues.Text(StringOf(value)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    // Half of a character that takes two, escaped, is valid JSON and no text.
    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

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
    /// <summary>A text without blanks around it; null for a blank one. NUL is left out, which no database takes.</summary>
    public static string? Text(string? text)
    {
        var plain = text?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(plain) ? null : plain;
    }

    public static bool? Flag(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "y" or "si" or "sì" or "sí" or "tak" => true,
        "false" or "0" or "no" or "n" or "nie" => false,
        _ => null,
    };

    /// <summary>
    /// A point in time, to the microsecond that every server keeps; the year 1 is how some services write "not set", and some
    /// examples have blanks around the colons.
    /// </summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(
            text?.Replace(": ", ":", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal),
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.Year > 1
            ? moment.ToUniversalTime().AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond))
            : null;
}
