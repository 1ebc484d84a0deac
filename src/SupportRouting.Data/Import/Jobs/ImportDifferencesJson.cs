using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>The differences an import was found to make, as they are stored.</summary>
internal static class ImportDifferencesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string? Write(IReadOnlyList<ImportDifference> differences) => differences.Count is 0 ? null : JsonSerializer.Serialize(differences, Options);

    public static IReadOnlyList<ImportDifference> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<ImportDifference[]>(json, Options) ?? [];
}
