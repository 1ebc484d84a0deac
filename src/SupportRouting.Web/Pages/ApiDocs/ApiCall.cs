using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SupportRouting.Web.Pages.ApiDocs;

/// <summary>One call of the document as the page shows it.</summary>
public sealed record ApiCall(
    string Id, string Method, string Path, string? Summary, IReadOnlyList<ApiMember> Parameters,
    IReadOnlyList<ApiAnswer> Bodies, IReadOnlyList<ApiExample> Examples, IReadOnlyList<ApiAnswer> Answers)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static IReadOnlyList<ApiCall> All(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select From(path.Key, operation.Key.Method, operation.Value),
    ];

    private static ApiCall From(string path, string method, OpenApiOperation operation) => new(
        operation.OperationId ?? path, method, path, operation.Summary,
        [.. (operation.Parameters ?? []).Select(one => new ApiMember(one.Name ?? "", ShapeWords.Of(one.Schema), one.Required))],
        [.. (operation.RequestBody?.Content ?? Nothing).Select(one => new ApiAnswer(one.Key, ShapeWords.Of(one.Value.Schema)))],
        [.. (operation.RequestBody?.Content ?? Nothing).SelectMany(one => ExamplesOf(one.Value))],
        [.. (operation.Responses ?? []).SelectMany(AnswersOf)]);

    private static readonly Dictionary<string, OpenApiMediaType> Nothing = [];

    private static IEnumerable<ApiAnswer> AnswersOf(KeyValuePair<string, IOpenApiResponse> response) =>
        response.Value.Content is { Count: > 0 } content
            ? content.Select(one => new ApiAnswer(response.Key, ShapeWords.Of(one.Value.Schema)))
            : [new ApiAnswer(response.Key, new ShapeName("–", null))];

    private static IEnumerable<ApiExample> ExamplesOf(OpenApiMediaType media) =>
        (media.Examples ?? new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)).Values
            .Select(one => new ApiExample(one.Summary ?? "", (one.Value ?? new JsonObject()).ToJsonString(Indented)));
}

/// <summary>A parameter, or a field of a shape.</summary>
public sealed record ApiMember(string Name, ShapeName Shape, bool Required);

/// <summary>A status or media type with what it carries.</summary>
public sealed record ApiAnswer(string Name, ShapeName Shape);

public sealed record ApiExample(string Summary, string Json);
