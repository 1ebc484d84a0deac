using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>Describes what <c>POST /decisions</c> takes and gives, with examples; the body is read by hand, so nothing else tells.</summary>
internal sealed class DecisionDescription : IOperationFilter
{
    private const string Json = "application/json";

    private const string Example = """
        {
          "asker": "customer",
          "topic": "T31",
          "offerId": "northwind.northwind-backup",
          "purchaseChannel": "csp",
          "technicalSupportBy": "isv",
          "language": "en"
        }
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != DecisionEndpoints.DecideName)
            return;

        var question = context.SchemaGenerator.GenerateSchema(typeof(DecisionQuestion), context.SchemaRepository);
        var answer = context.SchemaGenerator.GenerateSchema(typeof(DecisionResponse), context.SchemaRepository);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new()
                {
                    Schema = OneOrMany(question, DecisionRequestReader.MaxItems),
                    Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)
                    {
                        ["one"] = new OpenApiExample { Summary = "One question", Value = JsonNode.Parse(Example) },
                        ["many"] = new OpenApiExample { Summary = "Several questions", Value = new JsonArray(JsonNode.Parse(Example)) },
                    },
                },
            },
        };
        if (operation.Responses?["200"] is OpenApiResponse { Content: { } content })
            content[Json] = new OpenApiMediaType { Schema = OneOrMany(answer, DecisionRequestReader.MaxItems) };
    }

    private static OpenApiSchema OneOrMany(IOpenApiSchema one, int most) => new()
    {
        OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one, MinItems = 1, MaxItems = most }],
    };
}
