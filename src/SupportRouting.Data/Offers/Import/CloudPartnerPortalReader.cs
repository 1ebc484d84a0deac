using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Offer of the legacy Cloud Partner Portal: flat keys such as <c>microsoft-azure-marketplace.supportContactName</c>.</summary>
internal static class CloudPartnerPortalReader
{
    public static bool Matches(JsonFields record) =>
        record.Inner("definition") is not null || (record.Has("offertypeid") && record.Has("publisherid"));

    public static OfferDraft Read(JsonFields record)
    {
        var draft = new OfferDraft(OfferFormat.CloudPartnerPortal)
        {
            PublisherId = record.Text("publisherid"),
            OfferName = record.Text("id", "offerid"),
            ChangedAtSource = record.Moment("changedtime"),
        };
        draft.SetType(record.Text("offertypeid"));
        var definition = record.Inner("definition");
        var offer = definition?.Inner("offer");
        draft.SetTitle(offer?.Text("title") ?? definition?.Text("displaytext"));
        draft.SetSummary(offer?.Text("summary", "longsummary"));
        if (offer is not null)
            ReadOffer(draft, offer);
        foreach (var plan in definition?.List("plans") ?? [])
            ReadPlan(draft, plan);
        return draft;
    }

    private static void ReadOffer(OfferDraft draft, JsonFields offer)
    {
        draft.SetPublisherName(offer.Text("publishername", "publisherdisplayname"));
        if (offer.Has("cspofferoptin"))
            draft.CspState = CspStates.Parse(offer.Text("cspofferoptin"));
        var supportSite = offer.Text("publicazuresupporturl", "supporturl", "supportwebsite");
        draft.AddContact(
            OfferContactKind.CustomerSupport, offer.Text("supportcontactname"), offer.Text("supportcontactemail"),
            offer.Text("supportcontactphone"), url: null);
        draft.AddContact(
            OfferContactKind.Engineering, offer.Text("engineeringcontactname"), offer.Text("engineeringcontactemail"),
            offer.Text("engineeringcontactphone"), url: null);

        // The format as published has no CSP contact; some copies carry one.
        draft.AddContact(
            OfferContactKind.CspProgram, offer.Text("cspcontactname", "channelmanagercontactname"),
            offer.Text("cspcontactemail", "channelmanagercontactemail"), offer.Text("cspcontactphone", "channelmanagercontactphone"), url: null);

        draft.AddLink(OfferLinkKind.Support, supportSite);
        draft.AddLink(OfferLinkKind.GovernmentSupport, offer.Text("fairfaxsupporturl"));
        draft.AddLink(OfferLinkKind.Privacy, offer.Text("privacyurl", "privacypolicyurl"));
        if (offer.Text("termsofuse", "termsofuseurl") is { } terms && terms.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            draft.AddLink(OfferLinkKind.Terms, terms);
        foreach (var link in offer.List("usefullinks"))
            draft.AddLink(OfferLinkKind.Documentation, link.Text("linkurl", "url"), link.Text("linktitle", "title"));
    }

    private static void ReadPlan(OfferDraft draft, JsonFields plan)
    {
        if (plan.Text("planid", "id") is not { } id)
            return;
        var pricing = plan.Inner("virtualmachinepricingv2", "virtualmachinepricing");
        draft.Plans.Add(new PlanDraft(id)
        {
            Title = plan.Text("skutitle", "title"),
            IsPrivate = plan.Inner("restrictedaudience")?.List("manualentries").Any() is true
                || plan.Flag("isprivate") is true,
            IsByol = pricing?.Flag("isbyol") is true,
            CspState = CspStates.Parse(plan.Text("cspofferoptin")),
        });
    }
}
