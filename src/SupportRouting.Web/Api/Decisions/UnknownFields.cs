using System.Collections.Frozen;
using System.Text.Json;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>Tells errors at fields that a question does not have from errors at those it has.</summary>
internal static class UnknownFields
{
    private static readonly FrozenSet<string> Known = typeof(DecisionQuestion).GetProperties()
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToFrozenSet(StringComparer.Ordinal);

    public static bool AreAll(IEnumerable<string> paths) => paths.All(path => FieldOf(path) is { Length: > 0 } field && !Known.Contains(field));

    // "[3].topic" is a field of the fourth item, "[3]" that item itself, "topic" a field of the only one.
    private static string? FieldOf(string path) =>
        !path.StartsWith('[') ? path
        : path.IndexOf("].", StringComparison.Ordinal) is var end and > 0 ? path[(end + 2)..]
        : null;
}
