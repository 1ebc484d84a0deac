using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

public sealed class AskSubscriptionTests(PortalFixture portal) : AskSubscriptionOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class AskSubscriptionSqlServerTests(SqlServerPortalFixture portal) : AskSubscriptionOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

/// <summary>A pasted subscription fills the question, and says where each fact came from.</summary>
public abstract class AskSubscriptionOnEveryServer(PortalFixture portal)
{
    [Theory]
    [InlineData("ID")]
    [InlineData("  ID ")]
    [InlineData("{ID}")]
    [InlineData("/subscriptions/ID/resourceGroups/web")]
    public async Task Ask_IdPastedInAnyForm_TakesThatSubscription(string form)
    {
        var (subscription, provider) = await BoughtAsync();
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var pasted = form.Replace("ID", subscription.Id.ToString().ToUpperInvariant(), StringComparison.Ordinal);
        var page = await agent.PageAsync("/ask?asker=customer&productQuery=" + Uri.EscapeDataString(pasted));

        Assert.Equal(subscription.Id.ToString(), page.QuerySelector("input[name=subscriptionId]")?.GetAttribute("value"));
        Assert.Equal(["CSP model", "Publisher", "Purchase", "Served by"], Told(page).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("From the subscription's record", Told(page)["Purchase"]);
        Assert.Equal("From the offer's record", Told(page)["Publisher"]);
        Assert.Contains(provider.Name, page.QuerySelector("#served-by")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(AskText.FromSubscription, Card(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OfferFoundByNames_SaysThatItIsUnsure()
    {
        var (subscription, _) = await BoughtAsync(row => row.OfferIsUnsure = true);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        Assert.Contains(AskText.OfferUnsure, Card(await agent.PageAsync($"/ask?subscriptionId={subscription.Id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_PlanUnknown_GoesOnToTheSeats()
    {
        var (subscription, _) = await BoughtAsync(row => (row.PlanId, row.Quantity) = (null, 25));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync($"/ask?subscriptionId={subscription.Id}");

        Assert.Equal(["· " + Words.Fill(AskText.Seats, 25)], page.QuerySelectorAll(".product-card-text > span").Select(span => span.TextContent.Trim()));
    }

    [Fact]
    public async Task Ask_OfferUnknown_StillTellsThePublisherAndItsContacts()
    {
        var offer = await PartnerRows.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        await PartnerRows.SaveAsync(portal, new ContactRecord
        {
            Id = Guid.NewGuid(),
            PublisherId = offer.PublisherId,
            Kind = Domain.Offers.OfferContactKind.CustomerSupport,
            Email = "publisher-wide@contoso-backup.example",
            MayBePassedToCustomers = true,
        });
        var customer = PartnerRows.Customer($"Unknown offer {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, null);
        subscription.OfferName = "Contoso Something – Pro";
        subscription.PublisherId = offer.PublisherId;
        subscription.PublisherName = "Contoso";
        subscription.PublisherKind = PublisherKind.ThirdParty;
        await PartnerRows.SaveAsync(portal, customer, subscription);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var page = await agent.PageAsync($"/ask?asker=customer&topic=T30&technicalSupportBy=isv&subscriptionId={subscription.Id}");

        Assert.Equal("From the subscription's record", Told(page)["Publisher"]);
        Assert.Contains("Contoso Something – Pro", Card(page), StringComparison.Ordinal);
        Assert.Contains(AskText.OfferOfSubscriptionUnknown, Card(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".answer-card a[href='mailto:publisher-wide@contoso-backup.example']"));
    }

    [Fact]
    public async Task Ask_TwoProvidersRemain_ShowsBothAndOffersTheSubscriptions()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        var open = await reseller.PageAsync("/ask?asker=indirectReseller&topic=T16&purchaseChannel=csp");
        Assert.Equal(2, open.QuerySelectorAll("#contact-now a[href^='mailto:']").Length);
        Assert.Contains(AskText.SeveralProviders, open.QuerySelector("#contact-now")?.TextContent, StringComparison.Ordinal);

        var settled = await reseller.PageAsync("/ask?asker=indirectReseller&topic=T16&subscriptionId=51000000-0000-4000-8000-000000000002");
        Assert.Equal(["mailto:support@mesetadistribucioncloud.example"], settled.QuerySelectorAll("#contact-now a[href^='mailto:']").Select(link => link.GetAttribute("href")));
        Assert.Contains(PartnersText.ReasonSubscription, settled.QuerySelector("#contact-now")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_StaffAboutWhatAnotherProviderBought_AreSentToIt()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var page = await agent.PageAsync("/ask?asker=customer&topic=T16&subscriptionId=51000000-0000-4000-8000-000000000002");

        Assert.NotNull(page.QuerySelector("#contact-now a[href='mailto:support@mesetadistribucioncloud.example']"));
    }

    private static string Card(IDocument page) => page.QuerySelector(".product-card")?.TextContent ?? "";

    private static Dictionary<string, string> Told(IDocument page) => page.QuerySelectorAll(".known-facts tbody tr")
        .ToDictionary(row => row.QuerySelector("th")?.TextContent.Trim() ?? "", row => row.QuerySelector("td.text-secondary")?.TextContent.Trim() ?? "");

    private async Task<(SubscriptionRecord Subscription, PartnerRecord Provider)> BoughtAsync(Action<SubscriptionRecord>? change = null)
    {
        var offer = await PartnerRows.OfferAsync(portal, await SampleOffers.AddAsync(portal));
        var provider = PartnerRows.Provider();
        var customer = PartnerRows.Customer($"Pasted {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, null, offer, provider);
        change?.Invoke(subscription);
        await PartnerRows.SaveAsync(portal, provider, customer, subscription);
        return (subscription, provider);
    }
}
