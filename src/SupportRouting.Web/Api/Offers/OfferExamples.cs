using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api.Offers;

/// <summary>Examples of the offers' answers in the API's description.</summary>
internal sealed class OfferExamples : IOperationFilter
{
    private const string Publisher = """{ "publisherId": "northwind", "name": "Northwind Software", "kind": "thirdParty" }""";

    private const string Page = $$"""
        { "items": [ { "offerId": "northwind.northwind-backup", "title": "Northwind Backup", "summary": null, "publisher": {{Publisher}},
          "type": "saas", "typeAtSource": "SaaS", "cspState": "optedIn", "isPrivate": false, "isPreview": false, "isStopSell": false,
          "asOf": "2026-03-02T09:00:00Z", "lastConfirmed": "2026-02-18T09:00:00Z" } ],
          "next": "MQpub3J0aHdpbmQgYmFja3VwCm5vcnRod2luZC5ub3J0aHdpbmQtYmFja3VwCg", "corrected": null }
        """;

    private const string Offer = $$"""
        { "offerId": "northwind.northwind-backup", "offerIdIsDerived": false, "title": "Northwind Backup", "summary": null,
          "publisher": {{Publisher}}, "type": "saas", "typeAtSource": "SaaS", "solution": "notAzureBased", "productId": "DZH318Z00001",
          "durableId": null, "appSourceId": null, "cspState": "optedIn", "markets": null, "isPrivate": false, "isPreview": false,
          "isStopSell": false,
          "plans": [ { "planId": "pro", "skuId": "0002", "title": "Pro", "cspState": "optedIn", "isPrivate": false, "isFree": false, "isBringYourOwnLicence": false } ],
          "contacts": [ { "kind": "customerSupport", "origin": "offer", "name": "Support desk", "email": "support@northwind.example",
            "phone": "+39 010 555 0112", "phoneE164": "+390105550112", "url": "https://northwind.example/support",
            "languages": "en, it", "hours": "Mon–Fri 8–18 CET", "mayBePassedToCustomers": true,
            "doubtful": false, "doubtfulSince": null, "confirmedAt": "2026-02-18T09:00:00Z" } ],
          "links": [ { "kind": "privacy", "url": "https://northwind.example/privacy", "title": null } ],
          "notices": [ {{Notices.NoticeDescription.Example}} ], "asOf": "2026-03-02T09:00:00Z", "lastConfirmed": "2026-02-18T09:00:00Z" }
        """;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var example = operation.OperationId switch
        {
            "ListOffers" => Page,
            "GetOffer" => Offer,
            _ => null,
        };
        if (example is not null && operation.Responses?.TryGetValue("200", out var answer) is true
            && answer.Content?.TryGetValue("application/json", out var body) is true)
            body.Example = JsonNode.Parse(example);
    }
}
