using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The text an offer is found by: title, publisher in every spelling, and all ids, folded.</summary>
internal static class OfferSearchText
{
    public static string Of(OfferRecord offer, PublisherRecord publisher)
    {
        IEnumerable<string?> parts =
        [
            offer.Title, publisher.Name, .. publisher.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal),
            offer.Key, offer.ProductId, offer.DurableId, offer.AppSourceId,
        ];
        return SearchText.Fold(string.Join(" | ", parts.OfType<string>()));
    }
}
