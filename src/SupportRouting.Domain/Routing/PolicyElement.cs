using System.Text.Json;

namespace SupportRouting.Domain.Routing;

/// <summary>A JSON object of a policy document that knows its row, so that every complaint can name it.</summary>
internal readonly struct PolicyElement
{
    private readonly JsonElement _element;

    public PolicyElement(JsonElement element, string row, string column)
    {
        _element = element;
        Row = row;
        if (element.ValueKind != JsonValueKind.Object)
            throw new PolicyFormatException(row, column, "must be an object");
    }

    public string Row { get; }

    public IEnumerable<string> Names => _element.EnumerateObject().Select(property => property.Name);

    public void AllowOnly(params string[] names)
    {
        foreach (var name in Names)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                throw new PolicyFormatException(Row, name, $"is not known; allowed: {string.Join(", ", names)}");
        }
    }

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public string Text(string name) => OptionalText(name) ?? throw Wrong(name, "a text");

    public string? OptionalText(string name) => _element.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "a text")
        : null;

    public T Member<T>(string name) where T : struct, Enum =>
        FactNames.TryRead<T>(Text(name), out var member)
            ? member
            : throw Wrong(name, string.Join(", ", FactNames.Names<T>()));

    public PolicyElement Object(string name) =>
        _element.TryGetProperty(name, out var value) ? new PolicyElement(value, Row, name) : throw Wrong(name, "an object");

    public IEnumerable<PolicyElement> Items(string name)
    {
        if (!_element.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            throw Wrong(name, "a list of objects");

        var row = Row;
        return list.EnumerateArray().Select((item, index) =>
            new PolicyElement(item, IdOf(item) ?? (row == "document" ? $"{name}[{index}]" : row), $"{name}[{index}]"));
    }

    public IEnumerable<string> Texts(string name)
    {
        if (!_element.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            throw Wrong(name, "a list of texts");

        foreach (var item in list.EnumerateArray())
            yield return item.GetString() ?? throw Wrong(name, "a list of texts");
    }

    public PolicyFormatException Wrong(string name, string allowed) =>
        new(Row, name, _element.TryGetProperty(name, out var value)
            ? $"{value.GetRawText()} is not known; allowed: {allowed}"
            : $"is missing; allowed: {allowed}");

    private static string? IdOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
