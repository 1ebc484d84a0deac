using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Reads a row of a contact list; the columns are described in docs/importing.md.</summary>
public static class ContactRecords
{
    private static readonly string[] OfferOnly =
        ["definition", "listingcontacts", "offerlisting", "uniqueproductid", "supportcontact", "plans", "resources"];

    public static ParsedRow<ContactDraft> Read(string row, JsonFields record)
    {
        if (record.Inner("error") is { } error && !record.Has("email", "contactemail"))
            return Refused(row, string.Empty, $"is an error message of a service, not a contact: {error.Text("code")} {error.Text("message")}".TrimEnd());
        return record.Has(OfferOnly)
            ? Refused(row, string.Empty, "looks like an offer; use 'import offers' for it")
            : Read(row, new TableRow(record));
    }

    public static ParsedRow<ContactDraft> Read(string row, TableRow record)
    {
        var publisherName = record.Text("publishername", "publisher", "stackowner");
        var publisherId = record.Text("publisherid");
        var offerText = record.Text("offerid", "offer", "uniqueproductid", "appsourceid");
        var offer = OfferId.Parse(offerText).Value ?? OfferId.From(publisherId ?? publisherName, offerText).Value;
        if (offerText is not null && offer is null)
            return Refused(row, "offer_id", $"'{StorableText.Cut(offerText, 60)}' is no offer id (publisher.offer)");
        if (offer is null && publisherName is null && publisherId is null)
            return Refused(row, "publisher", "is missing");
        if (publisherName is { Length: > OfferLimits.PublisherName })
            return Refused(row, "publisher", $"is longer than {OfferLimits.PublisherName} characters");
        if (publisherId is not null && !OfferId.IsPublisher(publisherId))
            return Refused(row, "publisher_id", $"'{StorableText.Cut(publisherId, 60)}' is no publisher id");
        var kindText = record.Text("kind", "contactkind", "contacttype", "type");
        if ((kindText is null ? OfferContactKind.CustomerSupport : ContactKinds.Parse(kindText)) is not { } kind)
            return Refused(row, "kind", $"'{StorableText.Cut(kindText ?? string.Empty, 60)}' is no kind of contact: customerSupport, engineering or cspProgram");

        var warnings = new List<RowNote>();
        var contact = Contact(record, kind, warnings);
        var links = Links(record, warnings);
        return contact is null && links.Count is 0
            ? Refused(row, "email", "is missing, and so are telephone and web address: nobody can be reached")
            : ParsedRow.Good(row, new ContactDraft(contact)
            {
                PublisherId = publisherId?.ToLowerInvariant(),
                PublisherName = publisherName,
                Offer = offer,
                OfferTitle = offer is null ? record.Text("offertitle", "title", "displayname", "connector") : null,
                MayBePassedToCustomers = record.Flag("passtocustomers", "maybepassedtocustomers", "shared"),
                Links = links,
                Warnings = warnings,
            });
    }

    private static SupportContact? Contact(TableRow record, OfferContactKind kind, List<RowNote> warnings)
    {
        var contact = ContactTexts.Make(
            kind, record.Text("name", "contactname"), record.Text("email", "contactemail", "mail"),
            record.Text("phone", "contactphone", "telephone"), record.Text("url", "contacturl", "supporturl", "supportlink"), warnings);
        return contact is { ReachesSomebody: true }
            ? contact with { Languages = Short(record.Text("languages", "language")), Hours = Short(record.Text("hours", "openinghours")) }
            : null;
    }

    private static List<OfferLink> Links(TableRow record, List<RowNote> warnings)
    {
        var links = new List<OfferLink>();
        Add(OfferLinkKind.Privacy, record.Text("privacyurl", "privacypolicy", "privacypolicyurl"));
        Add(OfferLinkKind.Documentation, record.Text("documentationurl", "documentation"));
        Add(OfferLinkKind.CspMarketing, record.Text("cspmarketingurl"));
        Add(OfferLinkKind.Other, record.Text("website", "homepage"));
        return links;

        void Add(OfferLinkKind kind, string? address)
        {
            if (DraftTexts.Link(address, kind.ToString(), warnings) is { } url)
                links.Add(new OfferLink(kind, url, null));
        }
    }

    private static string? Short(string? text) => text is null ? null : StorableText.Cut(text, SupportContact.DetailMaxLength);

    private static ParsedRow<ContactDraft> Refused(string row, string field, string reason) =>
        ParsedRow.Bad<ContactDraft>(row, new RowNote(field, reason));
}
