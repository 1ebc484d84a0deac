using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// Listing or product of Partner Center's submission API, alone or inside a configuration file
/// (<c>offer_setup</c>, <c>offer_listing</c>, <c>plan_overview</c>); neither names the marketplace's publisher id.
/// </summary>
internal static class SubmissionApiReader
{
    public static bool Matches(JsonFields record) =>
        record.Has("listingcontacts", "listinguris", "offerlisting", "offersetup")
        || record.Text("resourcetype") is { } type && (type is "AzureListing" || record.Has("externalids", "isModularPublishing"));

    public static OfferDraft Read(JsonFields record)
    {
        var draft = new OfferDraft(OfferFormat.SubmissionApi)
        {
            PublisherId = record.Text("publisherid"),
            OfferName = OfferName(record),
            DurableId = DurableIds.Product(record.Text("productid") ?? record.Text("id")),
        };
        var inner = record.Inner("offerlistingproperties");
        var listing = record.Inner("offerlisting") ?? record;
        draft.SetTitle(listing.Text("title", "name", "productdisplayname") ?? record.Text("title", "name"));
        draft.SetPublisherName(listing.Text("publishername") ?? inner?.Text("publishername"));
        draft.SetSummary(listing.Text("summary", "searchresultssummary", "shortdescription"));
        if (record.Text("resourcetype") is { } type && type is not "AzureListing")
            draft.SetType(type);
        foreach (var contact in listing.List("listingcontacts"))
            ReadContact(draft, contact);
        foreach (var link in listing.List("listinguris"))
            ReadLink(draft, link);
        draft.CspState = CspStates.Parse(
            record.Inner("resell", "reseller")?.Text("resellerchannelstate", "channelstate") ?? record.Text("resellerchannelstate"));
        var number = 0;
        foreach (var plan in record.List("planoverview", "plans"))
            ReadPlan(draft, plan, ++number);
        return draft;
    }

    private static string? OfferName(JsonFields record) =>
        record.List("externalids").FirstOrDefault(e => e.Text("type") is "AzureOfferId")?.Text("value")
        ?? record.Inner("offersetup")?.Text("externalid", "offerid", "alias")
        ?? record.Text("offerid", "alias");

    private static void ReadContact(OfferDraft draft, JsonFields contact)
    {
        var text = contact.Text("type", "contacttype");
        if (ContactKinds.Parse(text) is { } kind)
        {
            draft.AddContact(
                kind, contact.Text("name"), contact.Text("email"), contact.Text("phone", "telephone"), contact.Text("uri", "url"));
        }
        else
        {
            draft.Warnings.Add(new RowNote("listingContacts.type", $"'{text}' is not a kind of contact known here; kept in the raw record only"));
        }
    }

    private static void ReadLink(OfferDraft draft, JsonFields link)
    {
        var kind = FieldName.Plain(link.Text("type") ?? string.Empty) switch
        {
            "privacyuri" or "privacypolicy" or "privacy" => OfferLinkKind.Privacy,
            "publiccloudsupport" or "supporturi" or "support" => OfferLinkKind.Support,
            "governmentcloudsupport" or "usgovsupport" or "fairfaxsupport" => OfferLinkKind.GovernmentSupport,
            "cspmarketingmaterials" or "cspmarketing" or "resellermarketing" => OfferLinkKind.CspMarketing,
            "helpuri" or "help" or "documentation" or "userguide" => OfferLinkKind.Documentation,
            "termsofuse" or "terms" or "termsuri" => OfferLinkKind.Terms,
            _ => OfferLinkKind.Other,
        };
        draft.AddLink(kind, link.Text("uri", "url", "link"), link.Text("displaytext", "title"));
    }

    private static void ReadPlan(OfferDraft draft, JsonFields plan, int number)
    {
        var listing = plan.Inner("planlisting") ?? plan;
        var title = listing.Text("title", "name", "friendlyname");
        var id = plan.Text("planid", "externalid", "plan_id") ?? (title is null ? null : DerivedId.Slug(title)) ?? $"plan-{number}";
        draft.Plans.Add(new PlanDraft(id)
        {
            Title = title,
            IsPrivate = string.Equals(
                plan.Inner("pricingandavailability")?.Text("visibility"), "private", StringComparison.OrdinalIgnoreCase),
        });
        if (draft.Type is OfferType.Unknown)
            draft.SetType(listing.Text("subtype") ?? ManagedByItsRights(plan));
    }

    // Only managed applications say what customers may do to their resources.
    private static string? ManagedByItsRights(JsonFields plan) =>
        plan.Inner("technicalconfiguration")?.Has("allowedcustomeractions") is true ? "ManagedApplication" : null;
}
