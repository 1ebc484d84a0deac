using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Under which id a draft is kept, and whether that id had to be made of names.</summary>
/// <param name="Id">The id.</param>
/// <param name="PublisherDerived">The publisher's part is made of a name.</param>
/// <param name="OfferDerived">The offer's part is made of the title.</param>
public sealed record DraftIdentity(OfferId Id, bool PublisherDerived, bool OfferDerived)
{
    public bool IsDerived => PublisherDerived || OfferDerived;

    /// <summary>Finds the identity, or the problem why there is none.</summary>
    public static (DraftIdentity? Identity, RowNote? Problem) Of(OfferDraft draft)
    {
        if (draft.Format is OfferFormat.Table)
        {
            if (draft.PublisherId is null)
                return (null, new RowNote("publisher_id", "is missing"));
            if (draft.OfferName is null)
                return (null, new RowNote("offer_id", "is missing"));
        }

        if (draft.Title is null && draft.OfferName is null)
            return (null, new RowNote("title", "is missing"));
        var publisher = draft.PublisherId ?? DerivedId.Publisher(draft);
        if (publisher is null)
            return (null, new RowNote("publisher id", "is not in the record and nothing in it tells the publisher; give it with --publisher <id>"));
        if (!OfferId.IsPublisher(publisher))
            return (null, new RowNote("publisher id", $"'{StorableText.Cut(publisher, 60)}' {Rule("hyphens and underscores")}"));
        var offer = draft.OfferName ?? DerivedId.Offer(draft);
        return OfferId.From(publisher, offer).Value is { } id
            ? (new DraftIdentity(id, draft.PublisherId is null, draft.OfferName is null), null)
            : (null, new RowNote("offer id", $"'{StorableText.Cut(offer, 60)}' {Rule("dots, hyphens and underscores")}"));
    }

    /// <summary>The key under which records of one call and one format that speak of the same offer meet.</summary>
    public static string MeetingKey(OfferDraft draft)
    {
        var key = draft.DurableId is { } durable && (draft.PublisherId is null || draft.OfferName is null) ? durable
            : draft.Format is OfferFormat.PartnerCenter && draft.ProductId is { } product ? product
            : Of(draft).Identity?.Id.ToString();
        return $"{draft.Format} {key}";
    }

    private static string Rule(string also) =>
        $"may hold only letters, digits, {also}, and at most {OfferId.PartMaxLength} characters";
}
