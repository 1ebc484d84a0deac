using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Resources of the Product Ingestion API: one of them, or the tree of a product (<c>resources</c>).</summary>
internal static class ProductIngestionReader
{
    public static bool Matches(JsonFields record) =>
        record.List("resources").Any()
        || ResourceKind(record) is not null
        || record.Has("supportcontact", "engineeringcontact", "cloudsolutionprovidercontact", "globalsupportwebsite", "gloabalsupportwebsite");

    public static OfferDraft Read(JsonFields record)
    {
        var draft = new OfferDraft(OfferFormat.ProductIngestion) { PublisherId = record.Text("publisherid") };
        var resources = record.List("resources").ToList();
        if (resources.Count is 0)
            resources.Add(record);
        foreach (var resource in resources)
            ReadResource(draft, resource);
        return draft;
    }

    private static void ReadResource(OfferDraft draft, JsonFields resource)
    {
        var kind = ResourceKind(resource);
        draft.DurableId ??= DurableIds.Product(resource.Text("product"))
            ?? (kind is null ? null : DurableIds.Product(resource.Text("id")));
        switch (kind)
        {
            case "product":
                ReadProduct(draft, resource);
                break;
            case "plan":
                ReadPlan(draft, resource);
                break;
            case "reseller":
                draft.CspState = CspStates.Parse(resource.Text("resellerchannelstate"));
                break;
            case "listing" or null:
                ReadListing(draft, resource);
                break;
            default:
                // Prices, submissions, assets: kept in the raw record, nothing here concerns support.
                break;
        }
    }

    private static string? ResourceKind(JsonFields resource)
    {
        var schema = resource.Text("schema");
        if (schema is not null && schema.Contains("schema.mp.microsoft.com", StringComparison.OrdinalIgnoreCase))
        {
            var parts = schema.TrimEnd('/').Split('/');
            return parts.Length >= 2 ? parts[^2].ToLowerInvariant() : null;
        }

        var id = resource.Text("id") ?? string.Empty;
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && DurableIds.Product(id) is not null ? id[..slash].ToLowerInvariant() : null;
    }

    private static void ReadProduct(OfferDraft draft, JsonFields product)
    {
        draft.OfferName ??= product.Inner("identity")?.Text("externalid");
        draft.PublisherId ??= product.Text("publisherid");
        draft.SetType(product.Text("type"));
        if (draft.Title is null)
            draft.SetTitle(product.Text("alias"));
    }

    private static void ReadPlan(OfferDraft draft, JsonFields plan)
    {
        if ((plan.Inner("identity")?.Text("externalid") ?? DurableIds.Plan(plan.Text("id"))) is { } id)
            draft.Plans.Add(new PlanDraft(id) { Title = plan.Text("title", "alias") });
    }

    private static void ReadListing(OfferDraft draft, JsonFields listing)
    {
        // A tree holds a listing for each language; English, or else the first, gives the title.
        var language = listing.Text("languageid") ?? string.Empty;
        if (draft.Title is null || draft.Contacts.Count is 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            draft.SetTitle(listing.Text("title"));
            draft.SetSummary(listing.Text("searchresultsummary", "shortdescription"));
        }

        draft.SetPublisherName(listing.Text("publishername"));
        draft.OfferName ??= listing.Text("offerid");
        draft.PublisherId ??= listing.Text("publisherid");
        ReadContact(draft, OfferContactKind.CustomerSupport, listing.Inner("supportcontact"));
        ReadContact(draft, OfferContactKind.Engineering, listing.Inner("engineeringcontact"));
        ReadContact(draft, OfferContactKind.CspProgram, listing.Inner("cloudsolutionprovidercontact", "cspcontact"));
        draft.AddLink(OfferLinkKind.Support, listing.Text("globalsupportwebsite", "gloabalsupportwebsite", "supportwebsite"));
        draft.AddLink(OfferLinkKind.GovernmentSupport, listing.Text("governmentsupportwebsite"));
        draft.AddLink(OfferLinkKind.Privacy, listing.Text("privacypolicylink", "privacypolicyurl"));
        draft.AddLink(OfferLinkKind.CspMarketing, listing.Text("cloudsolutionprovidermarketingmaterials"));
        foreach (var link in listing.List("generallinks"))
            draft.AddLink(OfferLinkKind.Documentation, link.Text("link", "url", "uri"), link.Text("displaytext", "title"));
    }

    private static void ReadContact(OfferDraft draft, OfferContactKind kind, JsonFields? contact) => draft.AddContact(
        kind, contact?.Text("name"), contact?.Text("email"), contact?.Text("phone"), contact?.Text("url", "uri", "website"));
}
