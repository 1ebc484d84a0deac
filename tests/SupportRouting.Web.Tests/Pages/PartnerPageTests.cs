using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Staff find partners; Global admins keep them.</summary>
public sealed class PartnerPageTests(PortalFixture portal) : PartnerPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class PartnerPageSqlServerTests(SqlServerPortalFixture portal) : PartnerPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class PartnerPageOnEveryServer(PortalFixture portal)
{
    [Fact]
    public async Task Search_PartOfNameIdOrTenant_FindsTheResellerWithItsCounts()
    {
        var reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        reseller.Name = $"Żółta Łódź {reseller.PartnerId}";
        var provider = PartnerRows.Provider();
        var customer = PartnerRows.Customer("Counted customer");
        await PartnerRows.SaveAsync(
            portal, reseller, provider, PartnerRows.Between(provider, reseller), customer,
            PartnerRows.Subscription(customer, reseller.PartnerId), PartnerRows.Subscription(customer, reseller.PartnerId));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        foreach (var query in new[] { $"zolta {reseller.PartnerId}", reseller.PartnerId ?? "", reseller.TenantId.ToString() })
        {
            var row = Assert.Single((await agent.PageAsync("/resellers?query=" + Uri.EscapeDataString(query))).QuerySelectorAll("tbody tr"));
            Assert.Equal(reseller.Name, row.QuerySelector("a")?.TextContent);
            Assert.Equal($"/partners/{reseller.TenantId}", row.QuerySelector("a")?.GetAttribute("href"));
            Assert.Contains(provider.Name, row.TextContent, StringComparison.Ordinal);
            Assert.Equal(["1", "2"], row.QuerySelectorAll("td.text-end").Select(cell => cell.TextContent.Trim().Split(' ')[^1]));
        }
    }

    [Fact]
    public async Task List_OfManyResellers_IsPagedWithoutGapOrDouble()
    {
        var mark = $"paged{Guid.NewGuid():N}";
        var resellers = Enumerable.Range(0, 120).Select(_ => PartnerRows.Reseller(PartnerRows.NewPartnerId())).ToArray();
        foreach (var (reseller, i) in resellers.Select((reseller, i) => (reseller, i)))
            reseller.Name = $"{(i % 3 == 0 ? "Éco" : "eco")} {mark} {i / 2}";
        await PartnerRows.SaveAsync(portal, [.. resellers]);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var seen = new List<string>();
        for (var address = "/resellers?query=" + mark; address is not null;)
        {
            var page = await agent.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href") ?? ""));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(resellers.Select(reseller => $"/partners/{reseller.TenantId}").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Add_Partner_IsThereWithWhatWasTyped()
    {
        var tenant = Guid.NewGuid();
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var added = await admin.PostAsync("/partners/new", Fields("Nowy Dostawca", tenant, ("Input.Country", "pl"), ("Input.SupportPhone", "+48 22 555 01 11")), "/partners/new");

        Assert.Equal((HttpStatusCode.Redirect, $"/partners/{tenant}"), (added.StatusCode, added.Headers.Location?.ToString()));
        var stored = await StoredAsync(tenant);
        Assert.Equal(("Nowy Dostawca", PartnerKind.IndirectProvider, "PL", "+48 22 555 01 11"), (stored.Name, stored.Kind, stored.Country, stored.SupportPhone));
    }

    [Theory]
    [InlineData("Input.Name", " ", "ErrorRequired")]
    [InlineData("Input.TenantId", "nothing", "ErrorGuid")]
    [InlineData("Input.Kind", "7", "ErrorChoice")]
    [InlineData("Input.PartnerId", "12a", "ErrorPartnerId")]
    [InlineData("Input.PartnerId", "0", "ErrorPartnerId")]
    [InlineData("Input.PartnerId", "5120001", "ErrorPartnerIdTaken")]
    [InlineData("Input.TenantId", "d1a0c3f4-1111-4c0b-9a51-2f1f5f0e9a11", "ErrorTenantTaken")]
    [InlineData("Input.Country", "ITA", "ErrorCountry")]
    [InlineData("Input.SupportEmail", "nobody", "ErrorEmail")]
    [InlineData("Input.SupportPhone", "call us", "ErrorPhone")]
    [InlineData("Input.SupportUrl", "javascript:alert(1)", "ErrorUrl")]
    public async Task Add_FieldThatIsWrong_SaysWhyBesideItAndKeepsTheRest(string field, string value, string error)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var refused = await admin.PostAsync("/partners/new", Fields("Kept Name", Guid.NewGuid(), (field, value), ("Input.SupportHours", "kept hours")), "/partners/new");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal([PartnersText.ResourceManager.GetString(error, System.Globalization.CultureInfo.InvariantCulture)], page.QuerySelectorAll(".field-error").Select(one => one.TextContent));
        Assert.Equal("kept hours", page.QuerySelector("[name='Input.SupportHours']")?.GetAttribute("value"));
        if (field != "Input.Kind")
            Assert.Equal(value, page.QuerySelector($"[name='{field}']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_ChangedMeanwhile_TellsWhatAndKeepsWhatWasTyped()
    {
        var partner = PartnerRows.Provider();
        await PartnerRows.SaveAsync(portal, partner);
        using var first = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var second = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/partners/{partner.TenantId}/edit";
        var seenByBoth = FormOf(await second.PageAsync(path));
        (await first.PostAsync(path, With(seenByBoth, "Input.SupportEmail", "first@partner.example"), path)).Dispose();

        using var refused = await second.PostAsync(path, With(seenByBoth, "Input.SupportHours", "second's hours"), path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        var told = Assert.Single(page.QuerySelectorAll(".stored-now"));
        Assert.Equal(("partner-SupportEmail-stored", Words.Fill(PartnersText.StoredNow, "first@partner.example")), (told.Id, told.TextContent.Trim()));
        Assert.Equal("second's hours", page.QuerySelector("[name='Input.SupportHours']")?.GetAttribute("value"));
        Assert.Equal("first@partner.example", page.QuerySelector("[name='Input.SupportEmail']")?.GetAttribute("value"));
        Assert.Equal("first@partner.example", (await StoredAsync(partner.TenantId)).SupportEmail);

        using var again = await second.PostAsync(path, FormOf(page), path);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var stored = await StoredAsync(partner.TenantId);
        Assert.Equal(("first@partner.example", "second's hours"), (stored.SupportEmail, stored.SupportHours));
    }

    [Fact]
    public async Task Duties_SetByAdmin_AreKeptAndAChangeMeanwhileIsTold()
    {
        var partner = PartnerRows.Provider();
        await PartnerRows.SaveAsync(portal, partner);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/partners/{partner.TenantId}/duties";
        var seen = FormOf(await admin.PageAsync(path));
        (await admin.PostAsync(path, With(seen, "by[A]", "reseller"), path)).Dispose();
        Assert.Equal([(TopicClass.A, DutyBy.Reseller)], await DutiesAsync(partner));

        using var refused = await admin.PostAsync(path, With(seen, "by[B]", "provider"), path);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Single(page.QuerySelectorAll(".stored-now"));
        Assert.Equal("provider", page.QuerySelector("[name='by[B]'][checked]")?.GetAttribute("value"));

        (await admin.PostAsync(path, FormOf(page), path)).Dispose();
        Assert.Equal([(TopicClass.A, DutyBy.Reseller), (TopicClass.B, DutyBy.Provider)], (await DutiesAsync(partner)).Order());
    }

    [Fact]
    public async Task Relationships_AddedEndedAndActivated_AreSoForTheReseller()
    {
        var (reseller, provider) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Provider());
        await PartnerRows.SaveAsync(portal, reseller, provider);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/partners/{reseller.TenantId}/relationships";
        foreach (var (active, expected) in new[] { ("true", true), ("false", false), ("true", true) })
        {
            using var done = await admin.PostAsync(path, [new("provider", provider.TenantId.ToString()), new("active", active)], path);
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
            Assert.Equal(expected, await IsActiveAsync(provider, reseller));
        }

        var other = $"/partners/{provider.TenantId}/relationships";
        using var wrong = await admin.PostAsync(other, [new("reseller", Guid.NewGuid().ToString())], other);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(PartnersText.ErrorNoSuchPartner, (await PortalClient.ReadAsync(wrong)).QuerySelector("#reseller-error")?.TextContent);
    }

    [Fact]
    public async Task Details_ForAnAgent_OfferNoChange()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync("/partners/d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22");

        Assert.Empty(page.QuerySelectorAll("main a[href$='/edit'], main a[href$='/duties'], main a[href$='/relationships']"));
        Assert.Equal(9, page.QuerySelectorAll(".duties tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync($"/partners/{Guid.NewGuid()}")).StatusCode);
    }

    private static KeyValuePair<string, string>[] Fields(string name, Guid tenant, params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.IsNew"] = "true",
            ["Input.TenantId"] = tenant.ToString(),
            ["Input.Name"] = name,
            ["Input.Kind"] = "IndirectProvider",
        };
        foreach (var (field, value) in others)
            fields[field] = value;
        return [.. fields];
    }

    private static Dictionary<string, string> FormOf(IDocument page) => page.QuerySelectorAll("main form input[name]")
        .Where(input => input.GetAttribute("type") is not ("radio" or "checkbox") || input.HasAttribute("checked"))
        .Where(input => input.GetAttribute("name") != "__RequestVerificationToken")
        .ToDictionary(input => input.GetAttribute("name") ?? "", input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);

    private static Dictionary<string, string> With(Dictionary<string, string> form, string field, string value) =>
        new(form, StringComparer.Ordinal) { [field] = value };

    private async Task<PartnerRecord> StoredAsync(Guid tenant)
    {
        PartnerRecord? found = null;
        await portal.WithDatabaseAsync(async database => found = await database.Partners.AsNoTracking()
            .SingleAsync(partner => partner.TenantId == tenant, TestContext.Current.CancellationToken));
        return found ?? throw new InvalidOperationException("The partner is gone.");
    }

    private async Task<(TopicClass, DutyBy)[]> DutiesAsync(PartnerRecord provider)
    {
        List<DutySplitRecord> found = [];
        await portal.WithDatabaseAsync(async database => found = await database.DutySplits.AsNoTracking()
            .Where(split => split.ProviderTenantId == provider.TenantId).ToListAsync(TestContext.Current.CancellationToken));
        return [.. found.Select(split => (split.TopicClass, split.By))];
    }

    private async Task<bool> IsActiveAsync(PartnerRecord provider, PartnerRecord reseller)
    {
        var active = false;
        await portal.WithDatabaseAsync(async database => active = await database.Relationships
            .Where(some => some.ProviderTenantId == provider.TenantId && some.ResellerTenantId == reseller.TenantId)
            .Select(some => some.IsActive).SingleAsync(TestContext.Current.CancellationToken));
        return active;
    }
}
