using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

/// <summary>What belongs to another reseller looks as if it did not exist.</summary>
public sealed class ResellerIsolationTests(PortalFixture portal) : ResellerIsolationOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class ResellerIsolationSqlServerTests(SqlServerPortalFixture portal) : ResellerIsolationOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class ResellerIsolationOnEveryServer(PortalFixture portal)
{
    [Theory]
    [InlineData("another's")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Decide_RecordsOfAnotherReseller_AreAnsweredLikeNone(string? resellerOfRecord)
    {
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        var theirs = await SubscriptionAsync(resellerOfRecord == "another's" ? PartnerRows.NewPartnerId() : resellerOfRecord);
        await PartnerRows.SaveAsync(portal, mine);
        using var api = await PartnerRows.ApiOfAsync(portal, mine);

        foreach (var (field, foreign) in new[] { ("subscriptionId", theirs.Id), ("customerTenantId", theirs.CustomerId) })
        {
            var refused = await DecideAsync(api, (field, foreign));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal((await DecideAsync(api, (field, Guid.NewGuid()))).Answer, refused.Answer);
        }
    }

    [Fact]
    public async Task Decide_OwnSubscriptionWithAnothersCustomer_IsAnsweredLikeNone()
    {
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        var own = await SubscriptionAsync(mine.PartnerId);
        var theirs = await SubscriptionAsync(PartnerRows.NewPartnerId());
        await PartnerRows.SaveAsync(portal, mine);
        using var api = await PartnerRows.ApiOfAsync(portal, mine);

        var refused = await DecideAsync(api, ("subscriptionId", own.Id), ("customerTenantId", theirs.CustomerId));
        Assert.Equal((await DecideAsync(api, ("subscriptionId", own.Id), ("customerTenantId", Guid.NewGuid()))).Answer, refused.Answer);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Decide_ResellerWithoutPartnerId_SeesNobodys(string? partnerId)
    {
        var nobody = PartnerRows.Reseller(partnerId);
        var orphan = await SubscriptionAsync(partnerId);
        await PartnerRows.SaveAsync(portal, nobody);
        using var api = await PartnerRows.ApiOfAsync(portal, nobody);

        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(api, ("subscriptionId", orphan.Id))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(api, ("customerTenantId", orphan.CustomerId))).Status);
    }

    [Fact]
    public async Task Decide_OwnRecords_FillTheFacts()
    {
        var mine = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        var own = await SubscriptionAsync(mine.PartnerId);
        await PartnerRows.SaveAsync(portal, mine);
        using var api = await PartnerRows.ApiOfAsync(portal, mine);

        foreach (var (field, id) in new[] { ("subscriptionId", own.Id), ("customerTenantId", own.CustomerId) })
        {
            var (status, answer) = await DecideAsync(api, (field, id));
            Assert.Equal(HttpStatusCode.OK, status);
            var channel = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("facts").GetProperty("purchaseChannel");
            Assert.Equal(("csp", "subscription"), (channel.GetProperty("value").GetString(), channel.GetProperty("from").GetString()));
        }
    }

    [Fact]
    public async Task TypeAhead_IdOrCustomerOfAnotherReseller_FindsWhatANonsenseWordFinds()
    {
        var own = await SubscriptionAsync(await PersonasPartnerIdAsync());
        var theirs = await SubscriptionAsync(PartnerRows.NewPartnerId());
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        Assert.Equal([$"subscription:{own.Id}"], await PicksAsync(reseller, own.Id.ToString()));
        Assert.Equal([$"subscription:{own.Id}"], await PicksAsync(reseller, await CustomerNameAsync(own)));
        Assert.Empty(await PicksAsync(reseller, theirs.Id.ToString()));
        Assert.Empty(await PicksAsync(reseller, await CustomerNameAsync(theirs)));
    }

    [Fact]
    public async Task Ask_SubscriptionOfAnotherReseller_SaysWhatItSaysOfNone()
    {
        var own = await SubscriptionAsync(await PersonasPartnerIdAsync());
        var theirs = await SubscriptionAsync(PartnerRows.NewPartnerId());
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        var foreign = await reseller.PageAsync(Address(theirs.Id));
        Assert.Equal(Alerts(await reseller.PageAsync(Address(Guid.NewGuid()))), Alerts(foreign));
        Assert.DoesNotContain(await CustomerNameAsync(theirs), foreign.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var answered = await reseller.PageAsync(Address(own.Id));
        Assert.Contains(await CustomerNameAsync(own), answered.QuerySelector(".product-card")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partners_WithOnePartnerId_CannotBeTwo()
    {
        var first = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await PartnerRows.SaveAsync(portal, first);

        await Assert.ThrowsAsync<DbUpdateException>(() => PartnerRows.SaveAsync(portal, PartnerRows.Reseller(first.PartnerId)));
    }

    private static string Address(Guid subscription) => $"/ask?asker=indirectReseller&topic=T16&subscriptionId={subscription}";

    private static string[] Alerts(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent.Trim())];

    private static async Task<string[]> PicksAsync(PortalClient client, string query)
    {
        using var response = await client.GetAsync("/ask?handler=Products&productQuery=" + Uri.EscapeDataString(query));
        var part = await PortalClient.ReadAsync(response);
        return [.. part.QuerySelectorAll("button[name=pick]").Select(button => button.GetAttribute("value") ?? "")];
    }

    private static async Task<(HttpStatusCode Status, string Answer)> DecideAsync(HttpClient api, params (string Field, Guid Id)[] ids)
    {
        var question = new Dictionary<string, string>(StringComparer.Ordinal) { ["asker"] = "customer", ["topic"] = "T16" };
        foreach (var (field, id) in ids)
            question[field] = id.ToString();
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(TestContext.Current.CancellationToken) ?? [];
        // Each call has its own.
        answer.Remove("traceId");
        return (response.StatusCode, JsonSerializer.Serialize(answer));
    }

    private async Task<SubscriptionRecord> SubscriptionAsync(string? resellerPartnerId)
    {
        var customer = PartnerRows.Customer($"Isolated {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, resellerPartnerId);
        await PartnerRows.SaveAsync(portal, customer, subscription);
        return subscription;
    }

    private async Task<string> CustomerNameAsync(SubscriptionRecord subscription)
    {
        var name = "";
        await portal.WithDatabaseAsync(async database => name = await database.Customers
            .Where(customer => customer.TenantId == subscription.CustomerId).Select(customer => customer.Name)
            .SingleAsync(TestContext.Current.CancellationToken));
        return name;
    }

    private async Task<string> PersonasPartnerIdAsync()
    {
        string? partnerId = null;
        await portal.WithDatabaseAsync(async database => partnerId = await database.Partners
            .Where(partner => partner.TenantId == DemoPersona.ResellerTenant).Select(partner => partner.PartnerId)
            .SingleAsync(TestContext.Current.CancellationToken));
        return partnerId ?? throw new InvalidOperationException("The sample reseller has no PartnerID.");
    }
}
