using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>
/// Reads the records of a JSON document one by one without holding the document: the elements of an array, of a page
/// (<c>{ "items": [] }</c>, <c>value</c>, <c>products</c> …), or the one object the document is.
/// </summary>
public sealed class JsonItemReader(Stream stream)
{
    private static readonly HashSet<string> PageNames =
        new(StringComparer.OrdinalIgnoreCase) { "items", "value", "products", "offers", "data", "results", "contacts" };

    private static readonly JsonReaderOptions ReaderOptions = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowMultipleValues = true,
    };

    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _final;
    private Place _place = Place.Top;
    private bool _pageSeen;
    private JsonReaderState _state = new(ReaderOptions);
    private ObjectCollector _object = new();

    private enum Place
    {
        Top,
        Array,
        Object,
        Page,
    }

    private enum Step
    {
        Moved,
        Item,
        NeedsMore,
        End,
    }

    /// <summary>Whether the records are elements of an array, so that their index names them.</summary>
    public bool IsArray { get; private set; }

    public IEnumerable<JsonElement> Read()
    {
        while (true)
        {
            var step = Advance(out var item);
            if (step is Step.Item)
                yield return item;
            else if (step is Step.End)
                yield break;
            else if (step is Step.NeedsMore)
                Fill();
        }
    }

    private Step Advance(out JsonElement item)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _final, _state);
        var step = _place switch
        {
            Place.Top => Top(ref reader, out item),
            Place.Object => Property(ref reader, out item),
            _ => Element(ref reader, out item),
        };
        if (step is Step.NeedsMore)
            return step;
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return step;
    }

    private Step Top(ref Utf8JsonReader reader, out JsonElement item)
    {
        item = default;
        if (!reader.Read())
            return _final ? Step.End : Step.NeedsMore;
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            (_place, IsArray) = (Place.Array, true);
            return Step.Moved;
        }

        if (reader.TokenType is JsonTokenType.StartObject)
        {
            (_place, _pageSeen, _object) = (Place.Object, false, new ObjectCollector());
            return Step.Moved;
        }

        return Value(ref reader, out item) ? Step.Item : Step.NeedsMore;
    }

    private Step Property(ref Utf8JsonReader reader, out JsonElement item)
    {
        item = default;
        if (!reader.Read())
            return Step.NeedsMore;
        if (reader.TokenType is JsonTokenType.EndObject)
        {
            _place = Place.Top;
            item = _object.Finish();
            return _pageSeen && !IsError(item) ? Step.Moved : Step.Item;
        }

        var name = reader.GetString() ?? string.Empty;
        if (!reader.Read())
            return Step.NeedsMore;
        if (reader.TokenType is JsonTokenType.StartArray && PageNames.Contains(name))
        {
            (_place, _pageSeen, IsArray) = (Place.Page, true, true);
            return Step.Moved;
        }

        // An empty list may come as null.
        if (reader.TokenType is JsonTokenType.Null && name.Equals("items", StringComparison.OrdinalIgnoreCase))
            (_pageSeen, IsArray) = (true, true);
        if (!Value(ref reader, out var value))
            return Step.NeedsMore;
        _object.Add(name, value);
        return Step.Moved;
    }

    // Error messages of services have an empty list of data beside them.
    private static bool IsError(JsonElement document) =>
        document.TryGetProperty("code", out _) && document.TryGetProperty("description", out _);

    private Step Element(ref Utf8JsonReader reader, out JsonElement item)
    {
        item = default;
        if (!reader.Read())
            return Step.NeedsMore;
        if (reader.TokenType is JsonTokenType.EndArray)
        {
            _place = _place is Place.Page ? Place.Object : Place.Top;
            return Step.Moved;
        }

        return Value(ref reader, out item) ? Step.Item : Step.NeedsMore;
    }

    private static bool Value(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = default;
        if (!JsonDocument.TryParseValue(ref reader, out var document))
            return false;
        using (document)
            value = document.RootElement.Clone();
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _final = read is 0;
        _end += read;
    }
}
