using System.Collections.Frozen;
using System.Text.Json;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>Tells errors at fields that a call does not have from errors at those it has.</summary>
internal static class UnknownFields
{
    private static readonly FrozenSet<string> Known = typeof(DecisionQuestion).GetProperties()
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="paths">Where the errors are.</param>
    /// <param name="besides">The fields the call has besides those of a question.</param>
    public static bool AreAll(IEnumerable<string> paths, params IReadOnlyCollection<string> besides) =>
        paths.All(path => FieldOf(path) is { Length: > 0 } field && !Known.Contains(field) && !besides.Contains(field.Split('.', '[')[0], StringComparer.Ordinal));

    // "[3].topic" is a field of the fourth item, "[3]" that item itself, "topic" a field of the only one.
    private static string? FieldOf(string path) =>
        !path.StartsWith('[') ? path
        : path.IndexOf("].", StringComparison.Ordinal) is var end and > 0 ? path[(end + 2)..]
        : null;
}
