using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class ServingProviderTests(PortalFixture portal) : ServingProviderOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class ServingProviderSqlServerTests(SqlServerPortalFixture portal) : ServingProviderOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

/// <summary>Which provider a reseller's question goes to, and what the provider's split of duties says.</summary>
public abstract class ServingProviderOnEveryServer(PortalFixture portal)
{
    private readonly PartnerRecord _reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _near = PartnerRows.Provider("PL");
    private readonly PartnerRecord _far = PartnerRows.Provider("US");

    [Fact]
    public async Task Decide_OneProvider_GivesItsContactAndItsSplit()
    {
        await SaveAsync(PartnerRows.Between(_near, _reseller), PartnerRows.Duty(_near, TopicClass.A, DutyBy.Reseller));

        var answer = await DecideAsync(new { asker = "indirectReseller", topic = "T08", purchaseChannel = "csp", publisherKind = "thirdParty" });

        Assert.Equal(("reseller", "partner"), DutyOf(answer));
        Assert.Equal("self", answer.GetProperty("firstContact").GetString());
        var cancelled = await DecideAsync(new { asker = "indirectReseller", topic = "T16", purchaseChannel = "csp" });
        Assert.Equal([EmailOf(_near)], ProvidersOf(cancelled));
        Assert.Equal(("provider", "implied"), DutyOf(cancelled));
        Assert.Empty(cancelled.GetProperty("ask").EnumerateArray());
    }

    [Fact]
    public async Task Decide_TwoProviders_GivesBothAndAsksForTheSubscription()
    {
        await SaveAsync(PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller));

        var answer = await DecideAsync(new { asker = "indirectReseller", topic = "T16", purchaseChannel = "csp" });

        Assert.Equal("routed", answer.GetProperty("outcome").GetString());
        Assert.Equal(Sorted(_near, _far), ProvidersOf(answer).Order(StringComparer.Ordinal));
        Assert.Equal(["subscriptionId"], answer.GetProperty("ask").EnumerateArray().Select(ask => ask.GetProperty("fact").GetString()));
    }

    [Fact]
    public async Task Decide_CustomerOfBothProviders_IsOfferedItsSubscriptions()
    {
        var customer = PartnerRows.Customer($"Both {Guid.NewGuid():N}");
        var first = PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _near);
        var second = PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _far);
        await SaveAsync(PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller), customer, first, second);

        var answer = await DecideAsync(new { asker = "indirectReseller", topic = "T16", customerTenantId = customer.TenantId });
        var values = answer.GetProperty("ask").EnumerateArray().Single().GetProperty("values").EnumerateArray()
            .ToDictionary(value => value.GetProperty("value").GetGuid(), value => value.GetProperty("provider").GetGuid());

        Assert.Equal(new Dictionary<Guid, Guid> { [first.Id] = _near.TenantId, [second.Id] = _far.TenantId }, values);
        foreach (var (subscription, provider) in new[] { (first, _near), (second, _far) })
            Assert.Equal([EmailOf(provider)], ProvidersOf(await DecideAsync(new { asker = "indirectReseller", topic = "T16", subscriptionId = subscription.Id })));
    }

    [Fact]
    public async Task Decide_CustomerInOneProvidersRegion_GivesThatProvider()
    {
        var customer = PartnerRows.Customer($"Near {Guid.NewGuid():N}", "IT");
        await SaveAsync(
            PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller), customer,
            PartnerRows.Subscription(customer, _reseller.PartnerId));

        Assert.Equal([EmailOf(_near)], ProvidersOf(await DecideAsync(new { asker = "indirectReseller", topic = "T16", customerTenantId = customer.TenantId })));
    }

    [Fact]
    public async Task Decide_SubscriptionWithoutBuyer_FollowsItsCustomersOthers()
    {
        var customer = PartnerRows.Customer($"Other {Guid.NewGuid():N}");
        var bare = PartnerRows.Subscription(customer, _reseller.PartnerId);
        await SaveAsync(
            PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller), customer, bare,
            PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _far));

        Assert.Equal([EmailOf(_far)], ProvidersOf(await DecideAsync(new { asker = "indirectReseller", topic = "T16", subscriptionId = bare.Id })));
    }

    [Fact]
    public async Task Decide_ProvidersThatAgree_FillTheDutyAndOthersDoNot()
    {
        await SaveAsync(
            PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller),
            PartnerRows.Duty(_near, TopicClass.B, DutyBy.Reseller), PartnerRows.Duty(_far, TopicClass.B, DutyBy.Reseller),
            PartnerRows.Duty(_near, TopicClass.A, DutyBy.Reseller), PartnerRows.Duty(_far, TopicClass.A, DutyBy.Provider));

        Assert.Equal(("reseller", "partner"), DutyOf(await DecideAsync(new { asker = "indirectReseller", topic = "T30" })));
        Assert.Equal(("askProvider", null), DutyOf(await DecideAsync(new { asker = "indirectReseller", topic = "T08" })));
        Assert.Equal(("provider", "given"), DutyOf(await DecideAsync(new { asker = "indirectReseller", topic = "T30", dutyBy = "provider" })));
    }

    [Fact]
    public async Task Decide_RelationshipEnded_GivesTheOtherProvider()
    {
        await SaveAsync(PartnerRows.Between(_near, _reseller, isActive: false), PartnerRows.Between(_far, _reseller));

        Assert.Equal([EmailOf(_far)], ProvidersOf(await DecideAsync(new { asker = "indirectReseller", topic = "T16" })));
    }

    [Fact]
    public async Task Decide_NoRelationship_NamesNobodysContact()
    {
        await SaveAsync();

        Assert.Empty(ProvidersOf(await DecideAsync(new { asker = "indirectReseller", topic = "T16" })));
    }

    private static IEnumerable<string> Sorted(params PartnerRecord[] partners) => partners.Select(EmailOf).Order(StringComparer.Ordinal);

    private static string EmailOf(PartnerRecord partner) => partner.SupportEmail ?? "";

    private static (string?, string?) DutyOf(JsonElement answer)
    {
        var duty = answer.GetProperty("facts").GetProperty("dutyBy");
        return (duty.GetProperty("value").GetString(), duty.GetProperty("from").GetString());
    }

    private static string[] ProvidersOf(JsonElement answer) =>
    [
        .. answer.GetProperty("contacts").EnumerateArray().Where(contact => contact.GetProperty("party").GetString() == "indirectProvider")
            .Select(contact => contact.GetProperty("email").GetString() ?? ""),
    ];

    private Task SaveAsync(params object[] rows) => PartnerRows.SaveAsync(portal, [_reseller, _near, _far, .. rows]);

    private async Task<JsonElement> DecideAsync(object question)
    {
        using var api = await PartnerRows.ApiOfAsync(portal, _reseller);
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
