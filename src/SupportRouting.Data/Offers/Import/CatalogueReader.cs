using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Product of the marketplace's public catalogue: no people, but who the publisher is and where support is.</summary>
internal static class CatalogueReader
{
    public static bool Matches(JsonFields record) =>
        record.Has("uniqueproductid", "publishertype", "publisherdisplayname")
        || (record.Has("publisherid") && record.Has("producttype", "plans"));

    public static OfferDraft Read(JsonFields record)
    {
        var unique = OfferId.Parse(record.Text("uniqueproductid")).Value;
        var draft = new OfferDraft(OfferFormat.Catalogue)
        {
            PublisherId = record.Text("publisherid") ?? unique?.Publisher,
            OfferName = record.Text("offerid") ?? unique?.Offer,
            AppSourceId = AppSourceId.Parse(record.Text("legacyid", "legacyproductid", "bigid")).Value?.Text,
            ProductId = Short(record.Text("productid", "bigid")),
            PublisherKind = PublisherKinds.Parse(record.Text("publishertype")),
            IsPrivate = record.Flag("isprivate"),
            IsPreview = record.Flag("ispreview"),
            IsStopSell = record.Flag("isstopsell"),
            ChangedAtSource = record.Moment("lastmodifieddatetime", "lastmodified"),
        };
        draft.SetTitle(record.Text("displayname", "title"));
        draft.SetPublisherName(record.Text("publisherdisplayname"));
        draft.SetSummary(record.Text("summary", "longsummary", "description"));
        draft.SetType(record.Text("producttype"));
        ReadLinks(draft, record);
        var plans = record.List("plans").ToList();
        foreach (var plan in plans)
            ReadPlan(draft, plan);
        draft.CspState = Overall(draft.Plans);
        return draft;
    }

    private static string? Short(string? text) => text is { Length: > OfferLimits.ExternalId } ? null : text;

    private static void ReadLinks(OfferDraft draft, JsonFields record)
    {
        draft.AddLink(OfferLinkKind.Support, record.Text("supporturi"));
        draft.AddLink(OfferLinkKind.Privacy, record.Text("privacypolicyuri"));
        draft.AddLink(OfferLinkKind.Terms, Address(record.Text("legaltermsuri")));
        draft.AddLink(OfferLinkKind.CspTerms, Address(record.Text("csplegaltermsuri")));
        draft.AddLink(OfferLinkKind.Other, record.Text("helplink", "appfreetrialuri"));
        foreach (var link in record.List("links"))
            draft.AddLink(OfferLinkKind.Documentation, link.Text("uri", "url"), link.Text("displayname", "id"));
        foreach (var document in record.List("pdfdocuments", "artifacts").Where(a => a.Text("uri") is { } uri && uri.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)))
            draft.AddLink(OfferLinkKind.Collateral, document.Text("uri"), document.Text("displayname", "name"));
        draft.AddLink(OfferLinkKind.Collateral, record.Inner("marketingmaterial")?.Text("learnuri"));
    }

    // Some products carry the terms' text itself where others carry its address.
    private static string? Address(string? text) => text is { Length: < WebLink.MaxLength } && !text.Contains(' ', StringComparison.Ordinal) ? text : null;

    private static void ReadPlan(OfferDraft draft, JsonFields plan)
    {
        if (plan.Text("planid", "id") is not { } id)
            return;
        draft.Plans.Add(new PlanDraft(id)
        {
            SkuId = plan.Text("skuid"),
            Title = plan.Text("displayname", "title"),
            CspState = CspStates.Parse(plan.Text("cspstate")),
            IsPrivate = plan.Flag("isprivate") is true,
            IsFree = plan.Flag("isfree", "hasfreetrials") is true && plan.Flag("isfree") is true,
            IsByol = plan.Texts("pricingtypes").Contains("Byol", StringComparer.OrdinalIgnoreCase) || plan.Flag("isbyol") is true,
        });
    }

    private static CspState Overall(IList<PlanDraft> plans) =>
        plans.Any(p => p.CspState is CspState.OptedIn) ? CspState.OptedIn
        : plans.Any(p => p.CspState is CspState.Selected) ? CspState.Selected
        : plans.Any(p => p.CspState is CspState.OptedOut) ? CspState.OptedOut
        : CspState.Unknown;
}
