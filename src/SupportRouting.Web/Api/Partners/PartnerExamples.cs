using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Partners;

/// <summary>An example of a reseller's providers in the API's description.</summary>
internal sealed class PartnerExamples : IOperationFilter
{
    private const string Answer = """
        { "providers": [ { "tenantId": "d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22", "name": "Arcobaleno Dystrybucja Sp. z o.o.",
            "partnerId": "5120002", "country": "PL", "state": "active", "asOf": "2026-03-02T09:00:00Z",
            "contact": { "name": "Arcobaleno Dystrybucja Sp. z o.o.", "email": "support@arcobaleno.example", "phone": "+48 22 555 01 90",
              "url": "https://arcobaleno.example/support", "hours": "Mon–Fri 8–18 CET" },
            "duties": [ { "topicClass": "A", "by": "provider" }, { "topicClass": "B", "by": "reseller" }, { "topicClass": "C", "by": "askProvider" } ] } ],
          "serves": "d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22", "reason": "subscription", "remaining": [] }
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId == PartnerEndpoints.ProvidersName && operation.Responses?.TryGetValue("200", out var answer) is true
            && answer.Content?.TryGetValue("application/json", out var body) is true)
            body.Example = JsonNode.Parse(Answer);
    }
}
