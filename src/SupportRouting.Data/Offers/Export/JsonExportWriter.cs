using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SupportRouting.Data.Offers.Export;

/// <summary>One object a line, as lines of their own or as the items of an array.</summary>
internal sealed class JsonExportWriter(Stream stream, bool isArray) : ExportWriter
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _isFirst = true;

    public override void Begin() => Line(json =>
    {
        json.WriteString(ExportFormat.Format, ExportFormat.Name);
        json.WriteNumber(ExportFormat.VersionField, ExportFormat.Version);
    });

    public override void Write(ExportedRecord record) => Line(json =>
    {
        json.WriteString(ExportFormat.Record, record.Word);
        json.WriteString(ExportFormat.Id, record.Id);
        if (record.Publisher is { } publisher)
            json.WriteString(ExportFormat.Publisher, publisher);
        json.WriteStartObject(ExportFormat.Fields);
        foreach (var (path, value) in record.Sheet.Values)
            json.WriteString(path, value);
        json.WriteEndObject();
        json.WriteStartArray(ExportFormat.SetByHand);
        foreach (var path in record.HandFields.Order(StringComparer.Ordinal))
            json.WriteStringValue(path);
        json.WriteEndArray();
    });

    public override void End()
    {
        Line(json =>
        {
            json.WriteString(ExportFormat.Format, ExportFormat.Name);
            json.WriteBoolean(ExportFormat.End, value: true);
        });
        stream.Write(isArray ? "\n]\n"u8 : "\n"u8);
    }

    private void Line(Action<Utf8JsonWriter> fields)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Readable))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        stream.Write((isArray, _isFirst) switch { (true, true) => "[\n"u8, (true, false) => ",\n"u8, (false, true) => ""u8, _ => "\n"u8 });
        stream.Write(_line.WrittenSpan);
        _isFirst = false;
    }
}
