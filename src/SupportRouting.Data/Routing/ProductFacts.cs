using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>What a product's record, and the partner's choice for it, say about a question.</summary>
internal static class ProductFacts
{
    public static IEnumerable<RecordedFact> Of(KnownProduct? product)
    {
        if (product is { PublisherKind: not PublisherKind.Unknown })
            yield return new RecordedFact(Fact.PublisherKind, (byte)product.PublisherKind, FactOrigin.Offer);
        if (product is not null && OfferTypes.SolutionOf(product.Asked.Type) is var solution and not Solution.Unknown)
            yield return new RecordedFact(Fact.Solution, (byte)solution, FactOrigin.Offer);
    }

    public static IEnumerable<RecordedFact> TechnicalSupportFor(KnownProduct? product, IEnumerable<TechnicalSupportRecord> records, DateOnly today)
    {
        var settings = from record in records
                       let scope = ScopeOf(record)
                       where scope == TechnicalSupportScope.General
                           || (scope == TechnicalSupportScope.Offer && record.OfferId == product?.OfferId)
                           || (scope == TechnicalSupportScope.Publisher && record.PublisherId == product?.PublisherId)
                       select new TechnicalSupportSetting(scope, record.By, record.From, record.Until);
        if (TechnicalSupportSetting.Choose(settings, today) is { By: not TechnicalSupportBy.Unknown } setting)
            yield return new RecordedFact(Fact.TechnicalSupportBy, (byte)setting.By, FactOrigin.Partner);
    }

    private static TechnicalSupportScope ScopeOf(TechnicalSupportRecord record) =>
        record.OfferId is not null ? TechnicalSupportScope.Offer
        : record.PublisherId is not null ? TechnicalSupportScope.Publisher
        : TechnicalSupportScope.General;
}
