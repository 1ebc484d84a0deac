using System.Buffers;
using System.Text.Json;

namespace SupportRouting.Data.Import;

/// <summary>Puts an object together from the fields that were read one by one.</summary>
internal sealed class ObjectCollector
{
    private readonly List<(string Name, JsonElement Value)> _fields = [];

    public void Add(string name, JsonElement value) => _fields.Add((name, value));

    public JsonElement Finish()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _fields)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }
}
