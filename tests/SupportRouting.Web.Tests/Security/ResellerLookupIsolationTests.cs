using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

/// <summary>Every look-up a reseller can make, tried on another reseller's rows: answered as if they were not there.</summary>
public sealed class ResellerLookupIsolationTests(PortalFixture portal) : ResellerLookupIsolationOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class ResellerLookupIsolationSqlServerTests(SqlServerPortalFixture portal)
    : ResellerLookupIsolationOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class ResellerLookupIsolationOnEveryServer(PortalFixture portal)
{
    private readonly PartnerRecord _mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _theirs = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _shared = PartnerRows.Provider();
    private readonly PartnerRecord _foreign = PartnerRows.Provider();
    private readonly CustomerRecord _customer = PartnerRows.Customer($"Foreign {Guid.NewGuid():N}");
    private readonly CustomerRecord _listed = PartnerRows.Customer($"Listed {Guid.NewGuid():N}");

    [Fact]
    public async Task Providers_OfAnotherReseller_AreNotFoundAsThoseOfNobody()
    {
        await SaveAsync();
        using var api = await PartnerRows.ApiOfAsync(portal, _mine);

        var foreign = await GetAsync(api, _theirs.TenantId, "");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(await GetAsync(api, Guid.NewGuid(), ""), foreign);
        Assert.Equal(await GetAsync(api, Guid.NewGuid(), ""), await GetAsync(api, _shared.TenantId, ""));
    }

    [Fact]
    public async Task Providers_Own_NameNobodyElses()
    {
        await SaveAsync();
        using var api = await PartnerRows.ApiOfAsync(portal, _mine);

        var (status, answer) = await GetAsync(api, _mine.TenantId, "");
        Assert.Equal(HttpStatusCode.OK, status);
        var provider = Assert.Single(JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("providers").EnumerateArray());
        Assert.Equal(_shared.TenantId, provider.GetProperty("tenantId").GetGuid());
    }

    [Fact]
    public async Task Providers_ForAnothersSubscriptionOrCustomer_AreRefusedAsForNone()
    {
        var subscription = await SaveAsync();
        using var api = await PartnerRows.ApiOfAsync(portal, _mine);

        foreach (var (field, foreign) in new[] { ("subscriptionId", subscription.Id), ("customerTenantId", _customer.TenantId), ("customerTenantId", _listed.TenantId) })
        {
            var refused = await GetAsync(api, _mine.TenantId, $"?{field}={foreign}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal(await GetAsync(api, _mine.TenantId, $"?{field}={Guid.NewGuid()}"), refused);
        }
    }

    [Fact]
    public async Task Decide_CustomerListedForAnotherReseller_IsAnsweredLikeNone()
    {
        await SaveAsync();
        using var mine = await PartnerRows.ApiOfAsync(portal, _mine);
        using var theirs = await PartnerRows.ApiOfAsync(portal, _theirs);

        Assert.Equal(await DecideAsync(mine, Guid.NewGuid()), await DecideAsync(mine, _listed.TenantId));
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(theirs, _listed.TenantId)).Status);
    }

    [Fact]
    public async Task Decide_WithoutProducts_NamesOnlyOwnProviders()
    {
        await SaveAsync();
        using var api = await PartnerRows.ApiOfAsync(portal, _mine);

        var (_, answer) = await DecideAsync(api, null);
        Assert.Contains(_shared.SupportEmail ?? "", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(_foreign.SupportEmail ?? "", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_ForAResellerWithoutTenant_AreNobodys()
    {
        await SaveAsync();
        using var api = await PartnerRows.ApiOfAsync(portal, PartnerRows.Reseller(null));

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(api, _mine.TenantId, "")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(api, Guid.Empty, "")).Status);
    }

    private async Task<SubscriptionRecord> SaveAsync()
    {
        var subscription = PartnerRows.Subscription(_customer, _theirs.PartnerId, boughtBy: _foreign);
        await PartnerRows.SaveAsync(
            portal, _mine, _theirs, _shared, _foreign, PartnerRows.Between(_shared, _mine), PartnerRows.Between(_shared, _theirs),
            PartnerRows.Between(_foreign, _theirs), _customer, _listed, subscription,
            new CustomerPartnerRecord { CustomerId = _listed.TenantId, PartnerTenantId = _theirs.TenantId });
        return subscription;
    }

    private static async Task<(HttpStatusCode Status, string Answer)> GetAsync(HttpClient api, Guid tenant, string query)
    {
        using var response = await api.GetAsync($"/api/v1/partners/{tenant}/providers{query}", TestContext.Current.CancellationToken);
        return (response.StatusCode, await ReadAsync(response));
    }

    private static async Task<(HttpStatusCode Status, string Answer)> DecideAsync(HttpClient api, Guid? customerTenantId)
    {
        var question = new { asker = "indirectReseller", topic = "T16", purchaseChannel = "csp", customerTenantId };
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, TestContext.Current.CancellationToken);
        return (response.StatusCode, await ReadAsync(response));
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(TestContext.Current.CancellationToken) ?? [];
        // Each call has its own.
        answer.Remove("traceId");
        return JsonSerializer.Serialize(answer);
    }
}
