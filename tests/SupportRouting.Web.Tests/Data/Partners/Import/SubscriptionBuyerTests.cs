using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;
using static SupportRouting.Web.Tests.Data.Partners.Import.PartnerSample;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

public sealed class SubscriptionBuyerTests(PostgresFixture server) : SubscriptionBuyerOnEveryServer(server);

public sealed class SubscriptionBuyerSqlServerTests(SqlServerFixture server) : SubscriptionBuyerOnEveryServer(server);

/// <summary>Who bought an imported subscription, as far as that follows.</summary>
public abstract class SubscriptionBuyerOnEveryServer(ServerFixture server)
{
    private const string ThroughReseller = "\"partnerId\":\"5129876\"";
    private static readonly Guid DirectBill = new("d1a0c3f4-1111-4c0b-9a51-2f1f5f0e9a11");

    [Fact]
    public async Task Buyer_ResellerWithOneActiveProvider_IsThatProvider()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic),
            Related(Northwind, isActive: true), Related(Baltic, isActive: false));
        Assert.Equal((Northwind, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller));
    }

    [Fact]
    public async Task Buyer_ResellerWithTwoProviders_IsOurOwnAmongThem()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic, isOurs: true),
            Partner(DirectBill, PartnerKind.DirectBill, isOurs: true), Related(Northwind, isActive: true), Related(Baltic, isActive: true));
        Assert.Equal((Baltic, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller));
    }

    [Fact]
    public async Task Buyer_ResellerWithTwoProvidersNotOurs_IsLeftOpenAndSaid()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic),
            Related(Northwind, isActive: true), Related(Baltic, isActive: true));
        Assert.Equal((null, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller, "a reseller with several active providers"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Buyer_ResellerOfOthersAlone_IsLeftOpenAndSaid(bool isOfTwo)
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic), Provider(DirectBill, isOurs: true),
            Related(Northwind, isActive: true), Related(Baltic, isOfTwo));
        Assert.Equal((null, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller, "a reseller whose active providers here are not ours"));
    }

    [Fact]
    public async Task Buyer_ResellerWithoutActiveProvider_IsOurOnlyOne()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic, isOurs: true), Related(Northwind, isActive: false));
        Assert.Equal((Baltic, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller));
    }

    [Fact]
    public async Task Buyer_ResellerNobodyKnows_IsLeftOpenAndSaidOnce()
    {
        var database = await EstateDatabase.CreateAsync(server);
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, ThroughReseller), Subscription(Drive, ThroughReseller));
        Assert.Contains("5129876 is the PartnerID of no partner", Assert.Single(report.Warnings, w => w.Field is "partnerId").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PartnerKind.DirectBill, ServingModel.DirectBill)]
    [InlineData(PartnerKind.IndirectProvider, ServingModel.Indirect)]
    public async Task Buyer_WithoutReseller_IsOurOnlyTenant(PartnerKind kind, ServingModel model)
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(DirectBill, kind, isOurs: true), Provider(Northwind));
        Assert.Equal((DirectBill, model, null), await ImportedAsync(database, "\"partnerId\":\"0\""));
    }

    [Fact]
    public async Task Buyer_WithoutResellerAndBothKindsOurs_IsLeftOpenAndSaid()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(DirectBill, PartnerKind.DirectBill, isOurs: true), Provider(Northwind, isOurs: true));
        Assert.Equal((null, ServingModel.Unknown, null), await ImportedAsync(database, "\"status\":\"active\"", "both a direct-bill partner and a provider"));
    }

    [Fact]
    public async Task Buyer_WithoutResellerAndSeveralOfOneKind_LeavesOnlyTheTenantOpen()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Provider(Baltic, isOurs: true), Provider(Northwind, isOurs: true));
        Assert.Equal((null, ServingModel.Indirect, null), await ImportedAsync(database, "\"status\":\"active\"", "several partners are marked as ours"));
    }

    [Fact]
    public async Task Buyer_ListThatNamesOurselves_IsNoReseller()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(DirectBill, PartnerKind.DirectBill, "5120001", isOurs: true), Provider(Northwind, isOurs: true));
        Assert.Equal((DirectBill, ServingModel.DirectBill, null), await ImportedAsync(database, "\"partnerId\":\"5120001\""));
    }

    [Fact]
    public async Task Buyer_MadeByHand_StaysWhileTheResellerDoes()
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.AddAsync(Partner(Reseller, PartnerKind.IndirectReseller, "5129876"), Provider(Northwind), Provider(Baltic), Related(Northwind, isActive: true));
        await database.SubscriptionsAsync(null, Subscription(Mail, ThroughReseller));
        await database.ChangeSubscriptionAsync(Mail, s => s.PartnerTenantId = Baltic);
        Assert.Equal((Baltic, ServingModel.Indirect, "5129876"), await ImportedAsync(database, ThroughReseller));
        Assert.Equal((null, ServingModel.Indirect, "5129999"), await ImportedAsync(database, "\"partnerId\":\"5129999\"", "no partner known here"));
    }

    [Theory]
    [InlineData("\"partnerId\":\"\"", null)]
    [InlineData("\"partnerId\":null", null)]
    [InlineData("\"partnerId\":0", null)]
    [InlineData("\"partnerId\":\"-1\"", null)]
    [InlineData("\"status\":\"active\"", "5129876")]
    [InlineData("\"partnerId\":\"3d1a4a3e-77a1-4c68-9d2b-0a4f6a2c1e01\"", "5129876")]
    public async Task Reseller_OfASecondList_GoesOnlyWhereItSaysSo(string fields, string? expected)
    {
        var database = await EstateDatabase.CreateAsync(server);
        await database.SubscriptionsAsync(null, Subscription(Mail, ThroughReseller));
        await database.SubscriptionsAsync(null, Subscription(Mail, fields));
        Assert.Equal(expected, (await database.SubscriptionAsync(Mail)).ResellerPartnerId);
    }

    private static async Task<(Guid?, ServingModel, string?)> ImportedAsync(EstateDatabase database, string fields, string? doubt = null)
    {
        var report = await database.SubscriptionsAsync(null, Subscription(Mail, fields));
        if (doubt is null)
            Assert.DoesNotContain(report.Warnings, w => w.Field is "partnerId");
        else
            AssertNoted(report, doubt);
        var found = await database.SubscriptionAsync(Mail);
        Assert.Equal(PurchaseChannel.Csp, found.PurchaseChannel);
        return (found.PartnerTenantId, found.ServingModel, found.ResellerPartnerId);
    }

    private static PartnerRecord Provider(Guid tenant, bool isOurs = false) => Partner(tenant, PartnerKind.IndirectProvider, isOurs: isOurs);

    private static RelationshipRecord Related(Guid provider, bool isActive) => new() { ProviderTenantId = provider, ResellerTenantId = Reseller, IsActive = isActive };
}
