using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An admin asks, the publisher answers from the mail on a phone in Polish, and its change is accepted.</summary>
public sealed class ConfirmationJourneyTests(MailFixture portal, BrowserFixture browser) : IClassFixture<MailFixture>
{
    private const string Phone = "+48 22 555 01 93";

    [Fact]
    public async Task Publisher_CorrectsAContactFromTheMail_AndTheAdminAcceptsIt()
    {
        var id = await SampleOffers.AddAsync(portal, "Contoso Latarnia");
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.GlobalAdmin, $"/offers/{id}");
            await session.Page.Locator($"a[href='/admin/confirmations/{id}']").ClickAsync();
            await session.Page.Locator("#language").SelectOptionAsync("pl");
            await session.AssertAccessibleAsync();
            await session.Page.Locator("#send").ClickAsync();
            await Assertions.Expect(session.Page.Locator("#done")).ToHaveCountAsync(1);
            await Assertions.Expect(session.Page.Locator("li[data-state=Open]")).ToHaveCountAsync(1);
            Assert.Empty(session.Complaints);
        });

        var link = ConfirmationFixture.LinkOf(await portal.MailToAsync(SampleOffers.PartnerEmail));
        await browser.VisitAsync(portal, async session =>
        {
            var page = session.Page;
            await page.GotoAsync(link);
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "pl");
            await session.AssertAccessibleAsync();
            await session.AssertFitsAsync();
            await page.Locator("[data-contact='contacts/customerSupport/1'] input[value=Right]").CheckAsync();
            await page.Locator("[name='field:contacts/cspProgram/1/phone']").FillAsync("22 555");
            await page.Locator("#send").ClickAsync();
            await Assertions.Expect(page.Locator("#problems")).ToHaveCountAsync(1);
            await session.AssertAccessibleAsync();
            await page.Locator("[name='field:contacts/cspProgram/1/phone']").FillAsync(Phone);
            await page.Locator("#send").ClickAsync();
            await page.WaitForURLAsync("**/confirm/thanks/pl");
            await session.AssertAccessibleAsync();
        }, new() { Locale = "pl-PL", ViewportSize = new() { Width = 390, Height = 800 }, ColorScheme = ColorScheme.Dark });

        await browser.VisitAsync(portal, async session =>
        {
            await session.EnterAsync(PortalRole.GlobalAdmin, $"/admin/confirmations/{id}");
            await Assertions.Expect(session.Page.Locator("li[data-state=Used]")).ToHaveCountAsync(1);
            await session.Page.Locator("#to-review").ClickAsync();
            await session.Page.Locator("[data-review-unit]", new() { HasText = Phone }).Locator("[data-review-accept]").ClickAsync();
            await Assertions.Expect(session.Page.Locator("[data-review-unit]", new() { HasText = Phone })).ToHaveCountAsync(0);
        });
        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(
            (Phone, "publisher", "publisher"),
            (sheet["contacts/cspProgram/1/phone"], sheet["contacts/cspProgram/1/confirmedHow"], sheet["contacts/customerSupport/1/confirmedHow"]));
    }
}
