using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SupportRouting.Web.Pages.ApiDocs;

/// <summary>A named shape: an object with its fields, or the words of an enumeration.</summary>
public sealed record ApiShape(string Name, IReadOnlyList<ApiMember> Members, IReadOnlyList<string> Values)
{
    public static IReadOnlyList<ApiShape> All(OpenApiDocument document) =>
    [
        .. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => From(pair.Key, pair.Value)),
    ];

    private static ApiShape From(string name, IOpenApiSchema schema) => new(
        name,
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(member =>
            new ApiMember(member.Key, ShapeWords.Of(member.Value), schema.Required?.Contains(member.Key) is true))],
        [.. (schema.Enum ?? []).Select(Word)]);

    private static string Word(JsonNode value) => value.ToString();
}

/// <summary>A type in words, and the named shape on this page it leads to.</summary>
public sealed record ShapeName(string Words, string? Shape);

internal static class ShapeWords
{
    public static ShapeName Of(IOpenApiSchema? schema) => schema switch
    {
        null => new("–", null),
        OpenApiSchemaReference { Reference.Id: { } id } => new(id, id),
        { OneOf: [var one, ..] } => Of(one) with { Words = string.Join(" | ", schema.OneOf.Select(each => Of(each).Words)) },
        { Items: { } items } => Of(items) with { Words = Of(items).Words + "[]" },
        _ => new(Plain(schema), null),
    };

    private static string Plain(IOpenApiSchema schema)
    {
        var type = (schema.Type & ~JsonSchemaType.Null)?.ToString().ToLowerInvariant() ?? "any";
        return schema.Format is { Length: > 0 } format ? $"{type} ({format})" : type;
    }
}
