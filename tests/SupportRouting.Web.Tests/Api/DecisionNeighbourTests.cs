using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class DecisionNeighbourTests(PortalFixture portal) : DecisionNeighboursOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class DecisionNeighbourSqlServerTests(SqlServerPortalFixture portal) : DecisionNeighboursOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

/// <summary>What is answered to a question is its own affair: not that of its neighbours, nor of what has ended.</summary>
public abstract class DecisionNeighboursOnEveryServer(PortalFixture portal)
{
    private readonly PartnerRecord _reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _near = PartnerRows.Provider();
    private readonly PartnerRecord _far = PartnerRows.Provider();
    private readonly CustomerRecord _both = PartnerRows.Customer($"Both {Guid.NewGuid():N}");
    private readonly CustomerRecord _one = PartnerRows.Customer($"One {Guid.NewGuid():N}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decide_SeveralQuestions_AnswersEachAsAlone(bool isReseller)
    {
        var bare = PartnerRows.Subscription(_both, _reseller.PartnerId);
        var near = PartnerRows.Subscription(_both, _reseller.PartnerId, boughtBy: _near);
        var far = PartnerRows.Subscription(_one, _reseller.PartnerId, boughtBy: _far);
        var ended = Ended(PartnerRows.Subscription(_one, _reseller.PartnerId, boughtBy: _near));
        await SaveAsync(PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller), bare, near, far, ended);
        using var api = isReseller ? await PartnerRows.ApiOfAsync(portal, _reseller) : portal.Api();
        var asker = isReseller ? "indirectReseller" : "customer";
        object[] questions =
        [
            .. new[] { bare, near, far, ended }.Select(some => new { asker, topic = "T16", subscriptionId = some.Id }),
            .. new[] { _both, _one }.Select(some => new { asker, topic = "T16", customerTenantId = some.TenantId }),
            new { asker, topic = "T16" },
        ];

        var together = (await DecideAsync(api, questions)).EnumerateArray().Select(answer => answer.GetRawText()).ToArray();

        Assert.Equal(questions.Length, together.Length);
        for (var i = 0; i < questions.Length; i++)
            Assert.Equal((await DecideAsync(api, questions[i])).GetRawText(), together[i]);
    }

    [Fact]
    public async Task Decide_CustomerWithAnEndedSubscription_FollowsWhatRuns()
    {
        var ended = Ended(PartnerRows.Subscription(_one, _reseller.PartnerId, boughtBy: _near));
        ended.PurchaseChannel = Domain.Routing.PurchaseChannel.Direct;
        await SaveAsync(PartnerRows.Between(_near, _reseller), PartnerRows.Between(_far, _reseller), ended, PartnerRows.Subscription(_one, _reseller.PartnerId, boughtBy: _far));
        using var api = portal.Api();

        Assert.Equal("csp", ChannelOf(await DecideAsync(api, new { asker = "customer", topic = "T16", customerTenantId = _one.TenantId })));
        Assert.Equal("direct", ChannelOf(await DecideAsync(api, new { asker = "customer", topic = "T16", subscriptionId = ended.Id })));
    }

    private static SubscriptionRecord Ended(SubscriptionRecord subscription)
    {
        subscription.Status = SubscriptionStatus.Expired;
        return subscription;
    }

    private static string? ChannelOf(JsonElement answer) => answer.GetProperty("facts").GetProperty("purchaseChannel").GetProperty("value").GetString();

    private Task SaveAsync(params object[] rows) => PartnerRows.SaveAsync(portal, [_reseller, _near, _far, _both, _one, .. rows]);

    private static async Task<JsonElement> DecideAsync(HttpClient api, object question)
    {
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
