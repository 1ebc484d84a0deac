using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>How many SQL commands looking up partners takes: few, and as many for a hundred rows as for one.</summary>
public sealed class PartnerCommandCountTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    [Theory]
    [InlineData(PortalRole.Reseller, "/providers", 2)]
    [InlineData(PortalRole.Reseller, "/providers?query={word}", 4)]
    [InlineData(PortalRole.Reseller, "/providers?handler=Find&query={word}", 2)]
    [InlineData(PortalRole.Reseller, "/providers?subscription={subscription}", 9)]
    [InlineData(PortalRole.Reseller, "/providers?customer={customer}", 9)]
    [InlineData(PortalRole.AdminAgent, "/resellers", 2)]
    [InlineData(PortalRole.AdminAgent, "/resellers?query={word}", 2)]
    [InlineData(PortalRole.AdminAgent, "/resellers?group=providers", 2)]
    [InlineData(PortalRole.AdminAgent, "/partners/{reseller}", 4)]
    [InlineData(PortalRole.AdminAgent, "/partners/{provider}", 5)]
    [InlineData(PortalRole.GlobalAdmin, "/partners/{reseller}/relationships", 7)]
    [InlineData(PortalRole.GlobalAdmin, "/partners/{provider}/duties", 7)]
    [InlineData(PortalRole.AdminAgent, "/api/v1/partners/{mine}/providers?subscriptionId={subscription}", 10)]
    [InlineData(PortalRole.GlobalAdmin, "/offers/{offer}/edit", 9)]
    [InlineData(PortalRole.GlobalAdmin, "/offers/{offer}/share/CustomerSupport", 14)]
    [InlineData(PortalRole.AdminAgent, "/offers/{offer}/history", 3)]
    [InlineData(PortalRole.AdminAgent, "/offers/{offer}/history/first", 8)]
    [InlineData(PortalRole.AdminAgent, "/publishers/{publisher}", 8)]
    [InlineData(PortalRole.GlobalAdmin, "/publishers/{publisher}/edit", 8)]
    public async Task LookUp_OneRowOrAHundred_TakesTheSameFewCommands(PortalRole role, string path, int most)
    {
        var one = await CountAsync(role, path, await RowsAsync(1));
        var many = await CountAsync(role, path, await RowsAsync(100));

        Assert.True(one.Count <= most && one.Count > 0, $"{one.Count} commands, at most {most} are meant:\n{string.Join("\n--\n", one)}");
        // A long list of resellers is counted besides.
        Assert.True(many.Count <= Math.Max(one.Count, most), $"{one.Count} commands for one row, {many.Count} for a hundred:\n{string.Join("\n--\n", many)}");
    }

    private async Task<IReadOnlyList<string>> CountAsync(PortalRole role, string path, Dictionary<string, string> names)
    {
        foreach (var (name, value) in names)
            path = path.Replace("{" + name + "}", value, StringComparison.Ordinal);
        using var client = await portal.SignedInAsync(role);
        (await client.GetAsync("/account")).Dispose();
        return await portal.Commands.DuringAsync(async () =>
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        });
    }

    /// <summary>The sample reseller's customers with subscriptions, and another reseller with providers, so many of each.</summary>
    private async Task<Dictionary<string, string>> RowsAsync(int count)
    {
        var word = $"counted{Guid.NewGuid():N}";
        var id = await SampleOffers.AddAsync(portal);
        var offer = await PartnerRows.OfferAsync(portal, id);
        var (reseller, provider) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Provider());
        reseller.Name = $"{word} reseller";
        var customers = Enumerable.Range(0, count).Select(i => PartnerRows.Customer($"{word} {i}")).ToArray();
        SubscriptionRecord[] subscriptions = [.. customers.Select(_ => PartnerRows.Subscription(customers[0], "5129876", offer))];
        PartnerRecord[] sellers = [.. Enumerable.Range(0, count).Select(_ => PartnerRows.Provider())];
        PartnerRecord[] buyers = [.. Enumerable.Range(0, count).Select(i => PartnerRows.Reseller(PartnerRows.NewPartnerId()))];
        foreach (var buyer in buyers)
            buyer.Name = $"{word} {buyer.PartnerId}";
        await PartnerRows.SaveAsync(portal,
        [
            reseller, provider, .. customers, .. subscriptions, .. sellers, .. buyers,
            .. customers.Select(customer => new CustomerPartnerRecord { CustomerId = customer.TenantId, PartnerTenantId = DemoPersona.ResellerTenant }),
            .. sellers.Select(seller => PartnerRows.Between(seller, reseller)),
            .. buyers.Select(buyer => PartnerRows.Between(provider, buyer)),
        ]);
        return new(StringComparer.Ordinal)
        {
            ["word"] = word,
            ["offer"] = id,
            ["publisher"] = id.Split('.')[0],
            ["subscription"] = subscriptions[0].Id.ToString(),
            ["customer"] = customers[0].TenantId.ToString(),
            ["reseller"] = reseller.TenantId.ToString(),
            ["provider"] = provider.TenantId.ToString(),
            ["mine"] = DemoPersona.ResellerTenant.ToString(),
        };
    }
}
