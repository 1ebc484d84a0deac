using System.Net;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Records;

/// <summary>A publisher's page, and what its offers give it.</summary>
public sealed class PublisherPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Details_ForEachRole_ShowNotesToStaffAndEditingToAdmins()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, publisher) = await RecordRows.OwnersAsync(portal, id);
        await RecordRows.ChangeAsync(portal, publisher, ("notes", "Ask for the duty manager"), ("contacts/cspProgram/1/email", "csp@contoso.example"));
        await RecordRows.ChangeAsync(portal, owner, ("notes", "Quote the order"));
        var path = $"/publishers/{id.Split('.')[0]}";
        foreach (var (role, notes, edit) in new[] { (PortalRole.GlobalAdmin, true, true), (PortalRole.AdminAgent, true, false), (PortalRole.Reseller, false, false) })
        {
            using var person = await portal.SignedInAsync(role);
            var page = await person.PageAsync(path);
            Assert.Contains("csp@contoso.example", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(notes ? ["Ask for the duty manager"] : [], page.QuerySelectorAll(".record-notes").Select(note => note.TextContent));
            Assert.Equal(edit, page.QuerySelector($"a[href='{path}/edit']") is not null);
            Assert.NotNull(page.QuerySelector($"a[href='/offers/{id}']"));

            var offer = await person.PageAsync($"/offers/{id}");
            Assert.Equal(notes ? ["Quote the order", "Ask for the duty manager"] : [], offer.QuerySelectorAll(".record-notes").Select(note => note.TextContent));
            Assert.Equal(edit, offer.QuerySelector($"a[href='/offers/{id}/edit']") is not null);
            Assert.NotNull(offer.QuerySelector($"a[href='{path}']"));
        }
    }

    [Fact]
    public async Task Details_TechnicalSupport_IsThatOfTheNarrowestSettingOfToday()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, publisher) = await RecordRows.OwnersAsync(portal, id);
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime);
        await portal.WithDatabaseAsync(async db =>
        {
            db.AddRange(
                new TechnicalSupportRecord { Id = Guid.CreateVersion7(), PublisherId = publisher.Id, By = TechnicalSupportBy.Partner, From = new DateOnly(2024, 3, 1) },
                new TechnicalSupportRecord { Id = Guid.CreateVersion7(), OfferId = owner.Id, By = TechnicalSupportBy.Isv, Until = today.AddDays(9) },
                new TechnicalSupportRecord { Id = Guid.CreateVersion7(), OfferId = owner.Id, By = TechnicalSupportBy.Partner, From = today.AddDays(9) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        Assert.Contains(RecordsText.SupportIsv, await SaidAsync(agent, $"/offers/{id}"), StringComparison.Ordinal);
        var said = await SaidAsync(agent, $"/publishers/{id.Split('.')[0]}");
        Assert.Contains(RecordsText.SupportUs, said, StringComparison.Ordinal);
        Assert.Contains("2024", said, StringComparison.Ordinal);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        Assert.Empty(await SaidAsync(reseller, $"/offers/{id}"));
    }

    [Fact]
    public async Task Edit_Publisher_KeepsWhatIsItsOwn()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (_, publisher) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/publishers/{id.Split('.')[0]}/edit");
        await form.Set("referencePattern", "(").SendAsync();
        Assert.Equal(SheetText.NotAPattern, form.ErrorOf("referencePattern"));
        await form.Set("referencePattern", "CT-[0-9]+").Set("contacts/engineering/1/name", "Lab").SaveAsync();
        var sheet = await RecordRows.SheetAsync(portal, publisher);
        Assert.Equal(("CT-[0-9]+", "Lab"), (sheet["referencePattern"], sheet["contacts/engineering/1/name"]));
    }

    [Fact]
    public async Task Share_ContactsOfAKind_AreThePublishersInsteadOfTheOffers()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, publisher) = await RecordRows.OwnersAsync(portal, id);
        await RecordRows.ChangeAsync(portal, publisher, ("contacts/customerSupport/2/email", "old@contoso.example"));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/offers/{id}/share/{nameof(OfferContactKind.CustomerSupport)}";
        var form = await RecordForm.OpenAsync(admin, path);
        Assert.Contains("old@contoso.example", form.Page?.QuerySelector(".record-changes")?.TextContent, StringComparison.Ordinal);
        await RecordRows.ChangeAsync(portal, publisher, ("contacts/customerSupport/2/email", "newer@contoso.example"));
        await form.SendAsync();
        Assert.Equal(RecordsText.ShareChanged, form.Page?.QuerySelector(".alert-warning")?.TextContent);
        await form.SaveAsync();

        var (offers, publishers) = (await RecordRows.SheetAsync(portal, owner), await RecordRows.SheetAsync(portal, publisher));
        Assert.DoesNotContain(offers.Values.Keys, key => key.StartsWith("contacts/customerSupport/", StringComparison.Ordinal));
        Assert.Equal((SampleOffers.SupportEmail, null), (publishers["contacts/customerSupport/1/email"], publishers["contacts/customerSupport/2/email"]));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Share_ContactThatBreaksARule_ChangesNeitherRecord()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, publisher) = await RecordRows.OwnersAsync(portal, id);
        await portal.WithDatabaseAsync(db => db.SupportContacts.Where(c => c.OfferId == owner.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Hours, "office hours"), TestContext.Current.CancellationToken));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/share/{nameof(OfferContactKind.CustomerSupport)}");
        await form.SendAsync();

        Assert.Contains(SheetText.NotHours, form.Page?.QuerySelector("#share-problems")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("office hours", (await RecordRows.SheetAsync(portal, owner))["contacts/customerSupport/1/hours"]);
        Assert.DoesNotContain((await RecordRows.SheetAsync(portal, publisher)).Values.Keys, key => SheetPath.Parse(key)?.Area is SheetArea.Contact);
    }

    private static async Task<string> SaidAsync(PortalClient person, string path) =>
        (await person.PageAsync(path)).QuerySelector("[data-technical-support]")?.TextContent ?? "";
}
