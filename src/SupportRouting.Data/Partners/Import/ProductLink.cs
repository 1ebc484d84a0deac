using SupportRouting.Data.Import;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Lets a subscription follow what a list says it is of. A sure link, made by a list or by hand, never yields to a guess.</summary>
internal static class ProductLink
{
    public static void Follow(SubscriptionRecord record, SubscriptionDraft draft, FoundOffer found, List<RowNote> notes, Difference difference)
    {
        var isSureStill = record.OfferId is not null && !record.OfferIsUnsure && !IsOtherProduct(record, draft);
        if (!isSureStill || found is { OfferId: not null, IsUnsure: false })
            Link(record, draft, found, difference);
        if (record.OfferIsUnsure)
            notes.Add(EstateValues.Note("offerName", $"taken for {found.Key} by the names of publisher and offer alone; marked as unsure"));
        else if (record.OfferId is null && draft.PublisherKind is not PublisherKind.Microsoft)
            notes.Add(EstateValues.Note("offerName", "is no offer known here; kept without one"));
        record.OfferName = difference.Follow(record.OfferName, draft.OfferName);
        record.ProductId = difference.Follow(record.ProductId, draft.ProductId);
        record.PublisherName = difference.Follow(record.PublisherName, draft.PublisherName);
        if (draft.PublisherKind is not PublisherKind.Unknown)
            record.PublisherKind = difference.Set(record.PublisherKind, draft.PublisherKind);
    }

    private static bool IsOtherProduct(SubscriptionRecord record, SubscriptionDraft draft) =>
        record.ProductId is { } there && draft.ProductId is { } given && !string.Equals(there, given, StringComparison.OrdinalIgnoreCase);

    private static void Link(SubscriptionRecord record, SubscriptionDraft draft, FoundOffer found, Difference difference)
    {
        var isOtherOffer = found.OfferId != record.OfferId;
        var isOtherPublisher = draft.PublisherName is { } name && name != record.PublisherName;
        record.OfferId = difference.Set(record.OfferId, found.OfferId);
        record.OfferIsUnsure = difference.Set(record.OfferIsUnsure, found.IsUnsure);
        record.PublisherId = difference.Set(record.PublisherId, found.PublisherId ?? (isOtherPublisher ? null : record.PublisherId));
        record.PlanId = difference.Set(record.PlanId, found.PlanId ?? (isOtherOffer ? null : record.PlanId));
    }
}
