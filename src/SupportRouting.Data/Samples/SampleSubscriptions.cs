using System.Globalization;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Samples;

/// <summary>Makes subscriptions: through the direct-bill tenant, through the provider with a reseller, and bought directly.</summary>
internal static class SampleSubscriptions
{
    public static readonly Guid NorthwindBackup = new("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33");

    private const int Step = 5;

    public static IEnumerable<SubscriptionRecord> Make(SampleOffers offers, IReadOnlyList<CustomerRecord> customers, DateTimeOffset now)
    {
        var first = offers.Offers.First(o => o.Key == "northwind.northwind-backup");
        yield return One(NorthwindBackup, first, customers[0], 0, now, quantity: 25, daysAgo: 200);
        var number = 1;
        foreach (var offer in offers.Offers.Where((_, i) => i % Step is 0))
        {
            var customer = customers[number % customers.Count];
            yield return One(
                Id(number.ToString(CultureInfo.InvariantCulture)), offer, customer, number, now, quantity: 5 + (number * 3 % 90),
                daysAgo: number % 3 is 0 ? 1 : 30 + number);
            number++;
        }
    }

    public static Guid Id(string number) => new($"50000000-0000-4000-8000-{number.PadLeft(12, '0')}");

    private static SubscriptionRecord One(
        Guid id, OfferRecord offer, CustomerRecord customer, int number, DateTimeOffset now, int quantity, int daysAgo)
    {
        var direct = number % 6 is 5;
        var indirect = number % 2 is 1 && !direct;
        var start = now.AddDays(-daysAgo);
        return new SubscriptionRecord
        {
            Id = id,
            CustomerId = customer.TenantId,
            OfferId = offer.Id,
            PlanId = offer.Plans[^1].PlanId,
            Name = $"{offer.Title} {offer.Plans[^1].Title}",
            Quantity = OfferTypes.SolutionOf(offer.Type) is Solution.AzureBased ? null : quantity,
            Status = number % 11 is 10 ? SubscriptionStatus.Suspended : SubscriptionStatus.Active,
            PurchaseChannel = direct ? PurchaseChannel.Direct : PurchaseChannel.Csp,
            ServingModel = direct ? ServingModel.Unknown : indirect ? ServingModel.Indirect : ServingModel.DirectBill,
            PartnerTenantId = direct ? null : !indirect ? SamplePartners.DirectBillTenant
                : number % 12 == SampleRelationships.OfOtherProvider ? SampleRelationships.OtherProviderTenant : SamplePartners.ProviderTenant,
            ResellerPartnerId = !indirect ? null
                : number % 4 is 1 ? SamplePartners.ResellerPartnerId : SamplePartners.OtherResellerPartnerId,
            StartsAt = start,
            EndsAt = start.AddYears(1),

            // Three days as the marketplace has it: open for what was bought yesterday, closed for the rest.
            CancellationAllowedUntil = start.AddDays(3),
        };
    }
}
