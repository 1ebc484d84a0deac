using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Imports;

/// <summary>Describes the form of <c>POST /imports</c>, which is read by hand, and shows what the calls answer.</summary>
internal sealed class ImportDescription : IOperationFilter
{
    private const string Example = """
        { "id": "019a1f0e-7c11-7d0a-9c55-0a4f3b1e6d20", "number": 12, "state": "done", "phase": null, "kind": "offers", "of": null,
          "keepGoodRows": true, "files": [ "offers.csv" ], "rowsDone": 56, "rowsTotal": 56,
          "counts": { "added": 12, "changed": 3, "same": 41, "refused": 1, "warned": 0, "proposed": 2 }, "failure": null,
          "errors": [ { "file": "offers.csv", "row": "17", "field": "publisher_id", "reason": "is missing" } ],
          "requestedAt": "2026-03-02T09:00:00Z", "startedAt": "2026-03-02T09:00:00Z", "finishedAt": "2026-03-02T09:00:02Z" }
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId is ImportEndpoints.CreateName)
        {
            operation.RequestBody = Form();
            operation.Parameters = [.. operation.Parameters ?? [], Key()];
        }

        foreach (var status in new[] { "200", "202" })
        {
            if (operation.Tags?.Any(tag => tag.Name is "Imports") is true && operation.Responses?.TryGetValue(status, out var answer) is true
                && answer.Content?.TryGetValue("application/json", out var body) is true)
                body.Example = JsonNode.Parse(Example);
        }
    }

    private static OpenApiParameter Key() => new()
    {
        Name = IdempotencyKey.Header,
        In = ParameterLocation.Header,
        Description = "The caller's own name for this call, so that sending it again does not import twice.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.MostLength },
    };

    private static OpenApiRequestBody Form() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { ImportForm.File },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        [ImportForm.File] = Field("One or more files of one kind.", JsonSchemaType.Array, items: Field(null, JsonSchemaType.String, "binary")),
                        [ImportForm.Kind] = Kind(),
                        [ImportForm.Of] = Field("Whose list it is, a tenant id: the signed-in partner of relationships (needed there), the customer of subscriptions.", JsonSchemaType.String, "uuid"),
                        [ImportForm.KeepGoodRows] = Field("Keep the good rows when others are refused; otherwise one refused row means that nothing is kept.", JsonSchemaType.Boolean),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Field(string? description, JsonSchemaType type, string? format = null, OpenApiSchema? items = null) =>
        new() { Description = description, Type = type, Format = format, Items = items };

    private static OpenApiSchema Kind() => new()
    {
        Description = "What the files bring; told by their content when it is left out.",
        Type = JsonSchemaType.String,
        Enum = [.. Enum.GetNames<ImportKind>().Select(name => (JsonNode)JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))],
    };
}
