namespace SupportRouting.Domain.Offers;

/// <summary>How sure contacts are: as sure as the one that was looked at longest ago.</summary>
public static class Confirmation
{
    /// <summary>When the contacts that serve an offer were last made sure of.</summary>
    /// <param name="ofOffer">The offer's contacts.</param>
    /// <param name="ofPublisher">The publisher's, which serve for the kinds the offer does not give.</param>
    /// <returns>The oldest confirmation; null when there is no contact or one was never confirmed.</returns>
    public static DateTimeOffset? Oldest(IReadOnlyList<SupportContact> ofOffer, IReadOnlyList<SupportContact> ofPublisher)
    {
        var serving = ofOffer.Concat(ofPublisher.Where(c => ofOffer.All(own => own.Kind != c.Kind))).ToList();
        return serving.Exists(c => c.ConfirmedAt is null) ? null : serving.Min(c => c.ConfirmedAt);
    }
}
