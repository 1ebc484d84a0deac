using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

/// <summary><c>GET /partners/{tenantId}/providers</c>.</summary>
public sealed class PartnerApiTests(PortalFixture portal) : PartnerApiOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class PartnerApiSqlServerTests(SqlServerPortalFixture portal) : PartnerApiOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class PartnerApiOnEveryServer(PortalFixture portal)
{
    private readonly PartnerRecord _reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _first = PartnerRows.Provider();
    private readonly PartnerRecord _second = PartnerRows.Provider();

    [Fact]
    public async Task Providers_OfAReseller_HaveContactStateAndNineDuties()
    {
        await SaveAsync(
            PartnerRows.Between(_first, _reseller), PartnerRows.Between(_second, _reseller, isActive: false),
            PartnerRows.Duty(_first, TopicClass.B, DutyBy.Reseller));

        var answer = await GetAsync("");
        var providers = answer.GetProperty("providers").EnumerateArray().ToDictionary(provider => provider.GetProperty("tenantId").GetGuid());

        Assert.Equal(("active", "ended"), (Text(providers[_first.TenantId], "state"), Text(providers[_second.TenantId], "state")));
        Assert.Equal((_first.Name, _first.PartnerId, "PL"), (Text(providers[_first.TenantId], "name"), Text(providers[_first.TenantId], "partnerId"), Text(providers[_first.TenantId], "country")));
        Assert.Equal(_first.SupportEmail, Text(providers[_first.TenantId].GetProperty("contact"), "email"));
        var duties = providers[_first.TenantId].GetProperty("duties").EnumerateArray().Select(duty => Text(duty, "topicClass") + Text(duty, "by"));
        Assert.Equal(["AaskProvider", "Breseller", "CaskProvider", "DaskProvider", "EaskProvider", "FaskProvider", "GaskProvider", "HaskProvider", "IaskProvider"], duties);
        Assert.Equal((null, null), (Text(answer, "serves"), Text(answer, "reason")));
    }

    [Fact]
    public async Task Providers_ForASubscriptionOrCustomer_TellWhichServesAndWhy()
    {
        var customer = PartnerRows.Customer($"Of both {Guid.NewGuid():N}");
        var single = PartnerRows.Customer($"Of one {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _second);
        await SaveAsync(
            PartnerRows.Between(_first, _reseller), PartnerRows.Between(_second, _reseller), customer, single, subscription,
            PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _first),
            PartnerRows.Subscription(single, _reseller.PartnerId, boughtBy: _first));

        Assert.Equal((_second.TenantId.ToString(), "subscription"), Served(await GetAsync($"?subscriptionId={subscription.Id}")));
        Assert.Equal((_first.TenantId.ToString(), "customer"), Served(await GetAsync($"?customerTenantId={single.TenantId}")));
        var open = await GetAsync($"?customerTenantId={customer.TenantId}");
        Assert.Equal((null, null), Served(open));
        Assert.Equal(
            new[] { _first.TenantId, _second.TenantId }.Order(),
            open.GetProperty("remaining").EnumerateArray().Select(one => one.GetGuid()).Order());
    }

    [Fact]
    public async Task Providers_BoughtThroughOneWithoutRelationship_NameItAsKnownBySubscription()
    {
        var customer = PartnerRows.Customer($"Evidence {Guid.NewGuid():N}");
        await SaveAsync(customer, PartnerRows.Subscription(customer, _reseller.PartnerId, boughtBy: _first));

        var provider = Assert.Single((await GetAsync("")).GetProperty("providers").EnumerateArray());
        Assert.Equal((_first.Name, "knownBySubscription"), (Text(provider, "name"), Text(provider, "state")));
    }

    [Theory]
    [InlineData("?subscriptionId=nothing", "subscriptionId", "validationFailed")]
    [InlineData("?customerTenantId=1", "customerTenantId", "validationFailed")]
    [InlineData("?subscriptionId=2b6f2a3e-0000-4a4a-9f1e-6f3b0a7c5d33", "subscriptionId", "validationFailed")]
    [InlineData("?customerTenantId=2b6f2a3e-0000-4a4a-9f1e-6f3b0a7c5d33", "customerTenantId", "validationFailed")]
    [InlineData("?subscription=1", "subscription", "unknownField")]
    public async Task Providers_ForAnIdThatIsNone_AreRefusedAtItsField(string query, string field, string code)
    {
        await SaveAsync();

        var problem = await GetAsync(query, HttpStatusCode.BadRequest);
        Assert.Equal(code, Text(problem, "code"));
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [InlineData("2b6f2a3e-0000-4a4a-9f1e-6f3b0a7c5d33")]
    [InlineData("nobody")]
    public async Task Providers_OfATenantThatIsNotThere_AreNotFound(string tenant)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync($"/api/v1/partners/{tenant}/providers", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static (string?, string?) Served(JsonElement answer) => (Text(answer, "serves"), Text(answer, "reason"));

    private Task SaveAsync(params object[] rows) => PartnerRows.SaveAsync(portal, [_reseller, _first, _second, .. rows]);

    private async Task<JsonElement> GetAsync(string query, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var api = portal.Api();
        using var response = await api.GetAsync($"/api/v1/partners/{_reseller.TenantId}/providers{query}", TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
