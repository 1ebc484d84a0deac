using System.Text.Json;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>The fields of a change as they are stored.</summary>
internal static class FieldChangesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string? Write(IReadOnlyList<FieldChange> changes) => changes.Count is 0 ? null : JsonSerializer.Serialize(changes, Options);

    public static IReadOnlyList<FieldChange> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<FieldChange[]>(json, Options) ?? [];
}
