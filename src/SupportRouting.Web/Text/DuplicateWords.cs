using SupportRouting.Data.Offers.Merging;
using SupportRouting.Domain.Offers.Duplicates;

namespace SupportRouting.Web.Text;

/// <summary>The words for why records may be the same and for what merging them does.</summary>
public static class DuplicateWords
{
    public static string Of(DuplicateReasons reason) => reason switch
    {
        DuplicateReasons.SameDurableId => DuplicatesText.ReasonDurableId,
        DuplicateReasons.SameProductId => DuplicatesText.ReasonProductId,
        DuplicateReasons.SameAppSourceId => DuplicatesText.ReasonAppSourceId,
        DuplicateReasons.SameTitle => DuplicatesText.ReasonTitle,
        DuplicateReasons.SameTitleAndPublisherName => DuplicatesText.ReasonTitleAndName,
        DuplicateReasons.SameTitleAndSite => DuplicatesText.ReasonTitleAndSite,
        DuplicateReasons.SameName => DuplicatesText.ReasonName,
        DuplicateReasons.SameSpelling => DuplicatesText.ReasonSpelling,
        DuplicateReasons.SameSite => DuplicatesText.ReasonSite,
        _ => DuplicatesText.ReasonDerived,
    };

    /// <summary>What hinders merging, in a sentence.</summary>
    /// <param name="fault">The hindrance.</param>
    /// <param name="ends">The id of the record that would end.</param>
    public static string Of(MergeFault fault, string ends) => fault switch
    {
        MergeFault.NotFound => Words.Fill(DuplicatesText.FaultNotFound, ends),
        MergeFault.SameRecord => DuplicatesText.FaultSameRecord,
        MergeFault.OtherKind => DuplicatesText.FaultOtherKind,
        MergeFault.MergedBefore => DuplicatesText.FaultMergedBefore,
        MergeFault.HasMerged => Words.Fill(DuplicatesText.FaultHasMerged, ends),
        MergeFault.MarketplaceIdWouldEnd => Words.Fill(DuplicatesText.FaultMarketplaceId, ends),
        MergeFault.OtherPublisher => DuplicatesText.FaultOtherPublisher,
        _ => DuplicatesText.FaultNotMerged,
    };

    public static string Tickets(int count) => Plural.Of(count, DuplicatesText.TicketsOne, DuplicatesText.TicketsFew, DuplicatesText.TicketsMany);

    public static string Subscriptions(int count) =>
        Plural.Of(count, DuplicatesText.SubscriptionsOne, DuplicatesText.SubscriptionsFew, DuplicatesText.SubscriptionsMany);

    public static string Of(MergeCounts counts) => string.Join(" · ", new[]
    {
        counts.Offers > 0 ? Plural.Of(counts.Offers, DuplicatesText.OffersOne, DuplicatesText.OffersFew, DuplicatesText.OffersMany) : null,
        Tickets(counts.Tickets),
        Subscriptions(counts.Subscriptions),
    }.OfType<string>());
}
