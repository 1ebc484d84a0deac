using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Security;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>Partners, customers, subscriptions and keys that tests make for themselves.</summary>
public static class PartnerRows
{
    private static int _count = 6_000_000;

    public static string NewPartnerId() => Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static PartnerRecord Reseller(string? partnerId) => new()
    {
        TenantId = Guid.NewGuid(),
        Name = $"Reseller {partnerId}",
        PartnerId = partnerId,
        Kind = PartnerKind.IndirectReseller,
    };

    public static PartnerRecord Provider(string country = "PL")
    {
        var partnerId = NewPartnerId();
        return new()
        {
            TenantId = Guid.NewGuid(),
            Name = $"Provider {partnerId}",
            PartnerId = partnerId,
            Kind = PartnerKind.IndirectProvider,
            Country = country,
            SupportEmail = $"help@provider-{partnerId}.example",
        };
    }

    public static RelationshipRecord Between(PartnerRecord provider, PartnerRecord reseller, bool isActive = true) => new()
    {
        ProviderTenantId = provider.TenantId,
        ResellerTenantId = reseller.TenantId,
        IsActive = isActive,
    };

    public static DutySplitRecord Duty(PartnerRecord provider, TopicClass topicClass, DutyBy by) =>
        new() { ProviderTenantId = provider.TenantId, TopicClass = topicClass, By = by };

    public static CustomerRecord Customer(string name, string? country = null) => new()
    {
        TenantId = Guid.NewGuid(),
        Name = name,
        Country = country,
        SearchText = SearchText.Fold(name),
    };

    public static SubscriptionRecord Subscription(CustomerRecord customer, string? resellerPartnerId, OfferRecord? offer = null, PartnerRecord? boughtBy = null) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = customer.TenantId,
        OfferId = offer?.Id,
        Name = $"Seats of {customer.Name}",
        Status = SubscriptionStatus.Active,
        PurchaseChannel = PurchaseChannel.Csp,
        ServingModel = ServingModel.Indirect,
        PartnerTenantId = boughtBy?.TenantId,
        ResellerPartnerId = resellerPartnerId,
    };

    public static async Task SaveAsync(PortalFixture portal, params object[] rows) => await portal.WithDatabaseAsync(async database =>
    {
        database.AddRange(rows);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public static async Task<OfferRecord> OfferAsync(PortalFixture portal, string key)
    {
        OfferRecord? found = null;
        await portal.WithDatabaseAsync(async database =>
            found = await database.Offers.AsNoTracking().SingleAsync(offer => offer.Key == key, TestContext.Current.CancellationToken));
        return found ?? throw new InvalidOperationException($"{key} is not there.");
    }

    /// <summary>A client with a key of a reseller.</summary>
    public static async Task<HttpClient> ApiOfAsync(PortalFixture portal, PartnerRecord reseller)
    {
        var secret = ApiKey.NewSecret();
        await SaveAsync(portal, new ApiKey
        {
            Id = Guid.NewGuid(),
            Name = reseller.Name,
            Hash = ApiKey.HashOf(secret),
            Role = PortalRole.Reseller,
            ResellerTenantId = reseller.TenantId,
            CreatedAt = DateTimeOffset.UnixEpoch,
        });
        return portal.Api(secret);
    }
}
