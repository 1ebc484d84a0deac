using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Samples;

/// <summary>Makes a second provider that is not ours, so that a reseller has two, and who does what between them.</summary>
internal static class SampleRelationships
{
    public static readonly Guid OtherProviderTenant = new("d1a0c3f4-3333-4c0b-9a51-2f1f5f0e9a33");

    /// <summary>Of the sample customers: the one the other provider serves, the one both serve, and one without a subscription.</summary>
    public const int OfOtherProvider = 9;
    private const int OfBoth = 7;
    private const int Listed = 3;

    // Customers first hand with the reseller, what costs money with the provider, the rest as it comes.
    private static readonly Dictionary<TopicClass, DutyBy> Ours = new()
    {
        [TopicClass.A] = DutyBy.Provider,
        [TopicClass.B] = DutyBy.Reseller,
        [TopicClass.C] = DutyBy.Reseller,
        [TopicClass.D] = DutyBy.Provider,
        [TopicClass.E] = DutyBy.Provider,
        [TopicClass.G] = DutyBy.Provider,
    };

    private static readonly Dictionary<TopicClass, DutyBy> Others = new()
    {
        [TopicClass.A] = DutyBy.Reseller,
        [TopicClass.B] = DutyBy.Provider,
        [TopicClass.C] = DutyBy.Reseller,
        [TopicClass.D] = DutyBy.Provider,
        [TopicClass.E] = DutyBy.Provider,
    };

    public static IEnumerable<object> Make(SampleOffers offers, IReadOnlyList<CustomerRecord> customers, DateTimeOffset now) =>
    [
        Between(SamplePartners.ProviderTenant, SamplePartners.ResellerTenant, now),
        Between(SamplePartners.ProviderTenant, SamplePartners.OtherResellerTenant, now),
        Between(OtherProviderTenant, SamplePartners.ResellerTenant, now),
        .. Split(SamplePartners.ProviderTenant, Ours),
        .. Split(OtherProviderTenant, Others),
        new CustomerPartnerRecord { CustomerId = customers[Listed].TenantId, PartnerTenantId = SamplePartners.ResellerTenant },
        Bought(1, customers[OfBoth], offers.Offers[2], SamplePartners.ProviderTenant, now),
        Bought(2, customers[OfBoth], offers.Offers[7], OtherProviderTenant, now),
    ];

    private static RelationshipRecord Between(Guid provider, Guid reseller, DateTimeOffset now) =>
        new() { ProviderTenantId = provider, ResellerTenantId = reseller, State = "Active", AsOf = now.AddDays(-9) };

    private static IEnumerable<DutySplitRecord> Split(Guid provider, Dictionary<TopicClass, DutyBy> agreed) =>
        agreed.Select(one => new DutySplitRecord { ProviderTenantId = provider, TopicClass = one.Key, By = one.Value });

    private static SubscriptionRecord Bought(int number, CustomerRecord customer, OfferRecord offer, Guid provider, DateTimeOffset now) => new()
    {
        Id = new Guid($"51000000-0000-4000-8000-{number:D12}"),
        CustomerId = customer.TenantId,
        OfferId = offer.Id,
        PlanId = offer.Plans[^1].PlanId,
        Name = $"{offer.Title} {offer.Plans[^1].Title}",
        Quantity = 12 * number,
        Status = SubscriptionStatus.Active,
        PurchaseChannel = PurchaseChannel.Csp,
        ServingModel = ServingModel.Indirect,
        PartnerTenantId = provider,
        ResellerPartnerId = SamplePartners.ResellerPartnerId,
        StartsAt = now.AddDays(-70),
        EndsAt = now.AddDays(295),
    };
}
