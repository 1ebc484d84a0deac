using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>A row of named texts: a line of a CSV file, or a flat JSON object.</summary>
public sealed class TableRow
{
    private readonly Dictionary<string, string> _cells;
    private readonly Dictionary<string, string> _raw;

    public TableRow(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        _cells = new Dictionary<string, string>(StringComparer.Ordinal);
        _raw = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count && i < cells.Count; i++)
            Add(header[i], cells[i]);
    }

    public TableRow(JsonFields fields)
    {
        _cells = new Dictionary<string, string>(StringComparer.Ordinal);
        _raw = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in fields.Names)
        {
            if (fields.Text(name) is { } text)
                Add(name, text);
        }
    }

    /// <summary>All columns as the source writes them.</summary>
    public IEnumerable<string> Columns => _raw.Keys;

    /// <summary>The plain names of all columns, also of those that are empty in this row.</summary>
    public IEnumerable<string> Names => _raw.Keys.Select(FieldName.Plain);

    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_cells.TryGetValue(name, out var text))
                return text;
        }

        return null;
    }

    /// <summary>The cell as it stands there; null when there is no such column.</summary>
    public string? Raw(string column) => _raw.GetValueOrDefault(column);

    public bool? Flag(params ReadOnlySpan<string> names) => PlainValues.Flag(Text(names));

    public DateTimeOffset? Moment(params ReadOnlySpan<string> names) => PlainValues.Moment(Text(names));

    public string ToJson() => JsonSerializer.Serialize(_raw);

    private void Add(string name, string text)
    {
        _raw.TryAdd(name, text);
        if (PlainValues.Text(text) is { } plain)
            _cells.TryAdd(FieldName.Plain(name), plain);
    }
}
