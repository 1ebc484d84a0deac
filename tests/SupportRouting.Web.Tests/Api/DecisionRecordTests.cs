using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Api;

/// <summary>Ids of several records in one question have to belong together.</summary>
public sealed class DecisionRecordTests(PortalFixture portal) : DecisionRecordOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class DecisionRecordSqlServerTests(SqlServerPortalFixture portal) : DecisionRecordOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class DecisionRecordOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Decide_OfferOfAnotherSubscription_IsRefusedAtTheOffer()
    {
        var (_, subscription) = await RowsAsync();
        var (other, _) = await RowsAsync();

        Assert.Equal(["offerId"], await RefusedAsync(subscription, offerId: other));
    }

    [Fact]
    public async Task Decide_CustomerWithoutThatSubscription_IsRefusedAtTheCustomer()
    {
        var (offer, subscription) = await RowsAsync();
        var (_, others) = await RowsAsync();

        Assert.Equal(["customerTenantId"], await RefusedAsync(subscription, offer, others.CustomerId));
    }

    [Fact]
    public async Task Decide_IdsThatBelongTogether_AreAnswered()
    {
        var (offer, subscription) = await RowsAsync();

        Assert.Empty(await RefusedAsync(subscription, offer, subscription.CustomerId));
    }

    [Fact]
    public async Task Ask_OfferOfAnotherSubscription_IsAnErrorAtTheProduct()
    {
        var (_, subscription) = await RowsAsync();
        var (other, _) = await RowsAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var page = await agent.PageAsync($"/ask?asker=customer&topic=T16&offerId={other}&subscriptionId={subscription.Id}");

        Assert.Equal([AskText.SubscriptionOfAnother], page.QuerySelectorAll("main [role=alert]").Select(alert => alert.TextContent.Trim()));
        Assert.Null(page.QuerySelector(".product-card"));
    }

    private async Task<(string OfferId, SubscriptionRecord Subscription)> RowsAsync()
    {
        var offerId = await SampleOffers.AddAsync(portal);
        var customer = PartnerRows.Customer($"Owner {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, null, await PartnerRows.OfferAsync(portal, offerId));
        await PartnerRows.SaveAsync(portal, customer, subscription);
        return (offerId, subscription);
    }

    private async Task<string[]> RefusedAsync(SubscriptionRecord subscription, string offerId, Guid? customer = null)
    {
        using var api = portal.Api();
        var question = new { asker = "customer", topic = "T16", offerId, subscriptionId = subscription.Id, customerTenantId = customer };
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.OK)
            return [];
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return [.. answer.GetProperty("errors").EnumerateObject().Select(error => error.Name)];
    }
}
