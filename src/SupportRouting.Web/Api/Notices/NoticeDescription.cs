using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Notices;

/// <summary>Describes what the calls of service notices take by hand: bodies and headers; with examples.</summary>
internal sealed class NoticeDescription : IOperationFilter
{
    public const string Example = """
        { "number": 12, "kind": "outage", "severity": "major", "state": "current", "scope": "offer", "offerId": "northwind.northwind-backup",
          "publisherId": "northwind", "title": "Restores fail in West Europe", "text": "Restores stop at half. Backups run as ever.", "language": "en",
          "from": "2026-03-02T08:30:00Z", "until": null, "link": "https://status.northwind.example/incidents/12" }
        """;

    private const string Json = "application/json";

    private const string New = """
        { "kind": "outage", "severity": "major", "scope": "offer", "offerId": "northwind.northwind-backup", "title": "Restores fail in West Europe",
          "text": "Restores stop at half. Backups run as ever.", "language": "en", "from": "2026-03-02T08:30:00Z",
          "link": "https://status.northwind.example/incidents/12" }
        """;

    private const string Change = """{ "until": "2026-03-02T12:00:00Z" }""";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Tags?.Any(tag => tag.Name is "Notices") is not true)
            return;
        if (operation.OperationId is NoticeEndpoints.CreateName)
        {
            operation.RequestBody = Body(context, New);
        }

        if (operation.OperationId is NoticeEndpoints.CreateName or NoticeEndpoints.LinkName)
        {
            operation.Parameters = [.. operation.Parameters ?? [], Header(IdempotencyKey.Header, "The caller's own name for this call, so that sending it again within 24 hours does nothing twice.", isNeeded: false)];
        }

        if (operation.OperationId is NoticeEndpoints.ChangeName)
        {
            operation.RequestBody = Body(context, Change);
            operation.Parameters = [.. operation.Parameters ?? [], Header("If-Match", "The ETag of the notice as the caller has read it; one that was changed since is left as it is.", isNeeded: true)];
        }

        if (operation.OperationId is NoticeEndpoints.LinkName)
            Show(operation, "200", """{ "linked": [ "SR-000123" ], "left": [ { "number": "SR-000124", "reason": "alreadySo" } ] }""");
        else
            Show(operation, "200", operation.OperationId is "ListNotices" ? $$"""{ "items": [ {{Example}} ], "next": null }""" : Example);
        Show(operation, "201", Example);
    }

    private static void Show(OpenApiOperation operation, string status, string example)
    {
        if (operation.Responses?.TryGetValue(status, out var answer) is true && answer.Content?.TryGetValue(Json, out var body) is true)
            body.Example = JsonNode.Parse(example);
    }

    private static OpenApiParameter Header(string name, string description, bool isNeeded) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isNeeded,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.MostLength },
    };

    private static OpenApiRequestBody Body(OperationFilterContext context, string example) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Json] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(NoticeInputBody), context.SchemaRepository), Example = JsonNode.Parse(example) },
        },
    };
}
