using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>Describes what the calls of tickets take by hand: bodies and headers; with examples.</summary>
internal sealed class TicketDescription : IOperationFilter
{
    private const string Json = "application/json";

    private const string New = """
        { "question": "Since this morning nobody can sign in to Northwind Backup.", "asker": "customer", "topic": "T30",
          "offerId": "northwind.northwind-backup", "purchaseChannel": "csp", "technicalSupportBy": "isv", "language": "en",
          "customer": { "name": "Anna Kowalska", "email": "anna@bodegas.example" }, "priority": "high", "tags": [ "sign-in" ] }
        """;

    private const string Change = """{ "priority": "urgent", "tags": [ "sign-in", "outage" ], "move": "take" }""";

    private const string Ticket = """
        { "number": "SR-000123", "subject": "Since this morning nobody can sign in to Northwind Backup.",
          "question": "Since this morning nobody can sign in to Northwind Backup.", "language": "en", "asker": "customer",
          "customer": { "name": "Anna Kowalska", "email": "anna@bodegas.example" }, "topic": "T30", "offerId": "northwind.northwind-backup",
          "subscriptionId": null, "customerTenantId": null, "customerName": null, "status": "routed", "party": "isvPublisher", "override": null,
          "priority": "high", "tags": [ "sign-in" ], "assignee": null, "dueAt": null, "expectedBy": null, "reference": null, "source": "api",
          "externalId": null, "links": [ { "kind": "splitOff", "number": "SR-000124" } ], "notice": null, "createdAt": "2026-03-02T09:00:00Z",
          "decision": { "decidedAt": "2026-03-02T09:00:00Z", "party": "isvPublisher", "policyVersion": "1.0", "row": "technical-isv",
            "facts": { "asker": { "value": "customer", "from": "given" }, "topic": { "value": "T30", "from": "given" } } },
          "timeline": [ { "id": 811, "at": "2026-03-02T09:00:00Z", "by": "Intake", "kind": "opened", "isInternal": false, "text": null, "before": null, "after": null } ],
          "hasOlderEntries": false }
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Tags?.Any(tag => tag.Name is "Tickets") is not true)
            return;
        if (operation.OperationId is TicketEndpoints.CreateName)
            operation.RequestBody = Body(context, typeof(NewTicketBody), New);
        if (operation.OperationId is TicketEndpoints.ChangeName)
            operation.RequestBody = Body(context, typeof(TicketChangeBody), Change);
        if (context.ApiDescription.HttpMethod is not "GET")
            operation.Parameters = [.. operation.Parameters ?? [], Header(IdempotencyKey.Header, "The caller's own name for this call, so that sending it again within 24 hours does nothing twice.")];
        if (context.ApiDescription.HttpMethod is not "GET" && operation.OperationId is not TicketEndpoints.CreateName)
            operation.Parameters = [.. operation.Parameters ?? [], Header("If-Match", "The ETag of the ticket as the caller has read it; a ticket that was changed since is left as it is.", operation.OperationId is TicketEndpoints.ChangeName)];
        foreach (var status in new[] { "200", "201" })
        {
            if (operation.OperationId is not TicketEndpoints.ListName && operation.Responses?.TryGetValue(status, out var answer) is true
                && answer.Content?.TryGetValue(Json, out var body) is true)
                body.Example = JsonNode.Parse(Ticket);
        }
    }

    private static OpenApiParameter Header(string name, string description, bool isNeeded = false) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isNeeded,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.MostLength },
    };

    private static OpenApiRequestBody Body(OperationFilterContext context, Type type, string example) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Json] = new() { Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository), Example = JsonNode.Parse(example) },
        },
    };
}
