using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Offer in a row of a CSV file; the columns are described in docs/importing.md.</summary>
internal static class TableOfferReader
{
    public static OfferDraft Read(TableRow row)
    {
        var whole = OfferId.Parse(row.Text("uniqueproductid", "offerid", "offer")).Value;
        var alias = AppSourceId.Parse(row.Text("appsourceid", "offerid", "offer")).Value;
        var publisher = row.Text("publisherid", "pubid") ?? alias?.Offer.Publisher;
        var name = alias?.Offer.Offer ?? row.Text("offerid", "offer");
        if (publisher is null && whole is not null)
            (publisher, name) = (whole.Publisher, whole.Offer);
        else if (whole is not null && name is not null && whole.Publisher == publisher?.ToLowerInvariant())
            name = whole.Offer;

        var draft = new OfferDraft(OfferFormat.Table)
        {
            PublisherId = publisher,
            OfferName = name,
            AppSourceId = alias?.Text,
            ProductId = row.Text("productid", "catalogid"),
            DurableId = DurableIds.Product(row.Text("durableid")),
            IsPrivate = row.Flag("isprivate", "private", "mpisprivate"),
            IsPreview = row.Flag("ispreview", "preview", "mpispreview"),
            IsStopSell = row.Flag("isstopsell", "stopsell", "mpisstopsell"),
            IsFree = row.Flag("isfree", "free", "mpisfree"),
            IsByol = row.Flag("isbyol", "byol", "mpisbyol"),
            CspState = CspStates.Parse(row.Text("cspstate", "csp", "resellerchannelstate")),
            ChangedAtSource = row.Moment("lastmodifieddate", "lastmodified", "mplastmodifieddate"),
            Raw = row.ToJson(),
        };
        draft.SetTitle(row.Text("title", "displayname", "offername", "productname", "solutionname", "name"));
        draft.SetPublisherName(row.Text("publishername", "publisherdisplayname", "publisher"));
        draft.SetSummary(row.Text("summary", "shortdescription", "mpsummary", "description"));
        draft.SetType(row.Text("type", "offertype", "producttype"));
        draft.Markets = row.Text("markets") is { } markets ? StorableText.Cut(markets, OfferLimits.Markets) : null;
        draft.PublisherKind = Kind(row, draft.PublisherName);
        ReadContacts(draft, row);
        ReadLinks(draft, row);
        return draft;
    }

    private static PublisherKind Kind(TableRow row, string? publisherName)
    {
        var stated = PublisherKinds.Parse(row.Text("publisherkind", "publishertype"));
        return stated is not PublisherKind.Unknown
            ? stated
            : PublisherKinds.BySupportTier(row.Text("supporttier", "supporttype"), publisherName ?? row.Text("supportname"));
    }

    private static void ReadContacts(OfferDraft draft, TableRow row)
    {
        draft.AddContact(OfferContactKind.CustomerSupport, row.Text("supportname", "supportcontactname"),
            row.Text("supportemail", "supportcontactemail", "supportemailrole"),
            row.Text("supportphone", "supportcontactphone"), url: null);
        draft.AddContact(OfferContactKind.Engineering, row.Text("engineeringname", "engineeringcontactname"),
            row.Text("engineeringemail", "engineeringcontactemail"), row.Text("engineeringphone", "engineeringcontactphone"), url: null);
        draft.AddContact(OfferContactKind.CspProgram, row.Text("cspname", "cspcontactname"),
            row.Text("cspemail", "cspcontactemail"), row.Text("cspphone", "cspcontactphone"), url: null);
    }

    private static void ReadLinks(OfferDraft draft, TableRow row)
    {
        draft.AddLink(OfferLinkKind.Support, row.Text("supporturl", "supportlink", "supporturi", "supportwebsite"));
        draft.AddLink(OfferLinkKind.Privacy, row.Text("privacyurl", "privacypolicy", "privacypolicyurl", "privacylink"));
        draft.AddLink(OfferLinkKind.Documentation, row.Text("documentationurl", "documentation", "docsurl", "helpurl"));
        draft.AddLink(OfferLinkKind.Collateral, row.Text("collateralurl", "collateral"));
        draft.AddLink(OfferLinkKind.CspMarketing, row.Text("cspmarketingurl", "cspmarketing"));
        draft.AddLink(OfferLinkKind.Terms, row.Text("termsurl", "terms", "legaltermsuri"));
        draft.AddLink(OfferLinkKind.Other, row.Text("marketplaceurl", "mpurl", "url"));
    }
}
