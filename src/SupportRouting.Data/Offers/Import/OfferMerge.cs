using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Writes what a draft says into an offer; what it does not say stays.</summary>
internal static class OfferMerge
{
    public static void Apply(OfferRecord offer, OfferDraft draft, DraftIdentity identity, PublisherRecord publisher)
    {
        if (offer.IsDerived && !identity.IsDerived)
            (offer.Key, offer.IsDerived, offer.PublisherId, offer.Publisher) =
                (identity.Id.ToString(), false, publisher.Id, publisher);
        if (draft.Title is { } title && title != offer.Title)
            SetTitle(offer, title);
        offer.Summary = draft.Summary ?? offer.Summary;
        offer.ProductId = Short(draft.ProductId) ?? offer.ProductId;
        offer.DurableId = draft.DurableId ?? offer.DurableId;
        offer.AppSourceId = draft.AppSourceId ?? offer.AppSourceId;
        offer.IsPrivate = draft.IsPrivate ?? offer.IsPrivate;
        offer.IsPreview = draft.IsPreview ?? offer.IsPreview;
        offer.IsStopSell = draft.IsStopSell ?? offer.IsStopSell;
        offer.IsFree = draft.IsFree ?? offer.IsFree;
        offer.IsByol = draft.IsByol ?? offer.IsByol;
        offer.Markets = draft.Markets ?? offer.Markets;
        offer.ChangedAtSource = draft.ChangedAtSource ?? offer.ChangedAtSource;
        if (draft.PublisherKind is not PublisherKind.Unknown)
            offer.PublisherKind = draft.PublisherKind;
        if (draft.CspState is not CspState.Unknown)
            offer.CspState = draft.CspState;
        SetType(offer, draft);
    }

    private static void SetTitle(OfferRecord offer, string title)
    {
        offer.Title = title;
        offer.TitleKey = SearchText.NameKey(title);
        offer.SortTitle = SearchText.Fold(title);
    }

    private static void SetType(OfferRecord offer, OfferDraft draft)
    {
        // A more general word ("Azure application") does not take the place of a more exact one.
        var vaguer = draft.Type is OfferType.AzureApplication
            && offer.Type is OfferType.ManagedApplication or OfferType.SolutionTemplate;
        if (draft.TypeText is null || vaguer || (draft.Type is OfferType.Unknown && offer.Type is not OfferType.Unknown))
            return;
        (offer.Type, offer.TypeText) = (draft.Type, draft.TypeText);
    }

    private static string? Short(string? id) => id is { Length: > OfferLimits.ExternalId } ? null : id;
}
