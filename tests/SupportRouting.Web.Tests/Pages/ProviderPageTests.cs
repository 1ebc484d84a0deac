using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>A reseller's own page: its providers, and which one is meant.</summary>
public sealed class ProviderPageTests(PortalFixture portal) : ProviderPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class ProviderPageSqlServerTests(SqlServerPortalFixture portal) : ProviderPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class ProviderPageOnEveryServer(PortalFixture portal)
{
    private const string OfOther = "51000000-0000-4000-8000-000000000002";
    private const string OfBoth = "c0000000-0000-4000-8000-000000000008";
    private const string Meseta = "mailto:support@mesetadistribucioncloud.example";

    [Fact]
    public async Task Providers_OfTheReseller_HaveContactAndNineDuties()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync("/providers");

        var cards = page.QuerySelectorAll(".provider-card");
        Assert.Equal(2, cards.Length);
        Assert.All(cards, card => Assert.Equal(9, card.QuerySelectorAll(".duties tbody tr").Length));
        Assert.NotNull(cards[1].QuerySelector($"a[href='{Meseta}']"));
        Assert.Equal(["R15", "R16"], page.QuerySelectorAll(".provider-why li strong").Select(rule => rule.TextContent));
    }

    [Fact]
    public async Task Providers_ForASubscription_NameTheOneAndWhy()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var page = await reseller.PageAsync("/providers?subscription=" + OfOther);
        var served = page.QuerySelector(".provider-served");

        Assert.Equal("d1a0c3f4-3333-4c0b-9a51-2f1f5f0e9a33", served?.GetAttribute("data-serves"));
        Assert.Contains(PartnersText.ReasonSubscription, served?.TextContent, StringComparison.Ordinal);
        Assert.Equal(Meseta, served?.QuerySelector("a[href^='mailto:']")?.GetAttribute("href"));
        Assert.Contains(PartnersText.YourPart, served?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(served?.QuerySelector($"a[href='/ask?subscriptionId={OfOther}']"));
        Assert.Single(page.QuerySelectorAll(".provider-card"));
        Assert.DoesNotContain(page.QuerySelectorAll(".provider-name"), name => name.Id == "provider-" + served?.GetAttribute("data-serves"));
        Assert.Contains(page.QuerySelectorAll("h2"), heading => heading.TextContent == PartnersText.YourOtherProviders);
    }

    [Fact]
    public async Task Providers_ForACustomerOfBoth_ShowBothAndWhatTells()
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var served = (await reseller.PageAsync("/providers?customer=" + OfBoth)).QuerySelector(".provider-served");

        Assert.Equal("", served?.GetAttribute("data-serves"));
        Assert.Equal(2, served?.QuerySelectorAll("a[href^='mailto:']").Length);
        Assert.Contains(served?.QuerySelectorAll("a.product-hit") ?? Enumerable.Empty<IElement>(), link => link.GetAttribute("href") == "/providers?subscription=" + OfOther);
    }

    [Theory]
    [InlineData("/providers?query=bodegas")]
    [InlineData("/providers?handler=Find&query=BODEGAS%20sur")]
    [InlineData("/providers?query=" + OfBoth)]
    public async Task Search_PartOfACustomersName_FindsItAndItsSubscriptions(string address)
    {
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        var found = (await reseller.PageAsync(address)).QuerySelectorAll("a.product-hit").Select(link => link.GetAttribute("href") ?? "").ToList();

        Assert.Contains("/providers?customer=" + OfBoth, found);
        if (!address.EndsWith(OfBoth, StringComparison.Ordinal))
            Assert.Contains("/providers?subscription=" + OfOther, found);
    }

    [Theory]
    [InlineData("subscription")]
    [InlineData("customer")]
    public async Task Providers_ForAnothersRow_SayWhatTheySayOfNone(string field)
    {
        var theirs = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        var customer = PartnerRows.Customer($"Elsewhere {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, theirs.PartnerId);
        await PartnerRows.SaveAsync(portal, theirs, customer, subscription);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);

        var foreign = await reseller.PageAsync($"/providers?{field}={(field == "customer" ? customer.TenantId : subscription.Id)}");
        var none = await reseller.PageAsync($"/providers?{field}={Guid.NewGuid()}");

        Assert.Equal(PartnersText.LookupGone, foreign.QuerySelector(".provider-gone")?.TextContent.Trim());
        Assert.Equal(ContentOf(none), ContentOf(foreign));
        Assert.Empty((await reseller.PageAsync("/providers?handler=Find&query=" + Uri.EscapeDataString(customer.Name))).QuerySelectorAll(".product-hit"));
    }

    [Fact]
    public async Task Providers_OfAResellerWithNone_SayWhatToDo()
    {
        await portal.WithDatabaseAsync(database => database.Users.Where(user => user.Email == DemoPersona.All[2].Email)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.ResellerTenantId, Guid.NewGuid()), TestContext.Current.CancellationToken));
        try
        {
            using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
            var page = await reseller.PageAsync("/providers");
            Assert.Equal(3, page.QuerySelectorAll(".provider-empty li").Length);
            Assert.Empty(page.QuerySelectorAll(".provider-card"));
            var asked = await reseller.PageAsync("/ask?asker=indirectReseller&topic=T16&purchaseChannel=csp");
            Assert.NotNull(asked.QuerySelector("#contact-now a[href='/providers']"));
        }
        finally
        {
            await portal.WithDatabaseAsync(database => database.Users.Where(user => user.Email == DemoPersona.All[2].Email)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.ResellerTenantId, DemoPersona.ResellerTenant), CancellationToken.None));
        }
    }

    private static string ContentOf(IDocument page) => page.QuerySelector("main")?.TextContent ?? "";
}
