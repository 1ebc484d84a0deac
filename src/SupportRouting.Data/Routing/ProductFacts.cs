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
                       where record.Scope == TechnicalSupportScope.General
                           || (record.Scope == TechnicalSupportScope.Offer && record.OfferId == product?.OfferId)
                           || (record.Scope == TechnicalSupportScope.Publisher && record.PublisherId == product?.PublisherId)
                       select record.ToSetting();
        if (TechnicalSupportSetting.Choose(settings, today) is { By: not TechnicalSupportBy.Unknown } setting)
            yield return new RecordedFact(Fact.TechnicalSupportBy, (byte)setting.By, FactOrigin.Partner);
    }
}
