using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Partners.Support;

/// <summary>What a setting of technical support speaks of: all products, a publisher's, or one offer.</summary>
/// <param name="PublisherId">The publisher.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Key">The publisher's or the offer's id as people write it; null for all products.</param>
/// <param name="Name">What people call it.</param>
public sealed record SupportOwner(Guid? PublisherId, Guid? OfferId, string? Key, string? Name)
{
    public static SupportOwner General { get; } = new(null, null, null, null);

    public TechnicalSupportScope Scope => OfferId is not null ? TechnicalSupportScope.Offer
        : PublisherId is not null ? TechnicalSupportScope.Publisher
        : TechnicalSupportScope.General;

    public static SupportOwner Of(CoveredRecord record) => new(record.PublisherId, record.OfferId, record.Key, record.Name);

    internal IQueryable<TechnicalSupportRecord> Of(IQueryable<TechnicalSupportRecord> settings)
    {
        var (publisher, offer) = (PublisherId, OfferId);
        return settings.Where(t => t.PublisherId == publisher && t.OfferId == offer);
    }
}
