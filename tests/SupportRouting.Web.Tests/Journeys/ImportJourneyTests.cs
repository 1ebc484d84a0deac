using System.Text;
using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An admin imports a file with bad rows, reads why, keeps the good ones and finds them under Offers.</summary>
public sealed class ImportJourneyTests(ImportFixture portal, BrowserFixture browser) : IClassFixture<ImportFixture>
{
    [Fact]
    public Task Admin_ImportsAFileWithBadRows_KeepsTheGoodOnes() => browser.VisitAsync(portal, async session =>
    {
        var publisher = ImportUploads.NewPublisher();
        await session.EnterAsync(PortalRole.GlobalAdmin);
        var page = session.Page;
        await page.Locator(".rail a[href='/admin/import']").ClickAsync();
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(WithABadRow(publisher));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the files" }).ClickAsync();

        // The page follows the work by itself.
        await Assertions.Expect(page.Locator("[data-state=Previewed]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".import-notes tbody tr")).ToContainTextAsync("is missing");
        await session.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the good rows" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-state=Done]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#import-said")).Not.ToHaveTextAsync("Nothing imported");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the offers" }).ClickAsync();
        await page.Locator("#offer-query").FillAsync(publisher);
        await Assertions.Expect(page.Locator(".offer-name")).ToHaveCountAsync(2);
        Assert.Empty(session.Complaints);
    });

    [Fact]
    public Task Admin_WithoutScripts_DoesTheSame() => browser.VisitAsync(portal, async session =>
    {
        var publisher = ImportUploads.NewPublisher();
        await session.EnterAsync(PortalRole.GlobalAdmin, "/admin/import");
        var page = session.Page;
        await page.Locator("#files").SetInputFilesAsync(WithABadRow(publisher));
        await page.Locator(".import-upload button").ClickAsync();
        await RefreshUntilAsync(page, "Previewed");
        await page.Locator("[data-import]").ClickAsync();
        await RefreshUntilAsync(page, "Done");
        await page.GotoAsync("/offers?query=" + publisher);
        await Assertions.Expect(page.Locator(".offer-name")).ToHaveCountAsync(2);
    }, new() { JavaScriptEnabled = false });

    [Fact]
    public Task Admin_ChoosingTooMuch_IsToldBeforeItIsSent() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.GlobalAdmin, "/admin/import");
        var page = session.Page;
        await page.Locator("#files").SetInputFilesAsync(new FilePayload
        {
            Name = "large.csv",
            MimeType = "text/csv",
            Buffer = new byte[(ImportFixture.Megabytes * 1024 * 1024) + 1],
        });
        await page.Locator(".import-upload button").ClickAsync();
        await Assertions.Expect(page.Locator("#files-error")).ToContainTextAsync("Too large");
        await Assertions.Expect(page.Locator("#files")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Admin_ChoosingTheKind_IsAskedForWhatThatKindNeeds() => browser.VisitAsync(portal, async session =>
    {
        await session.EnterAsync(PortalRole.GlobalAdmin, "/admin/import");
        var page = session.Page;
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "odd.csv", MimeType = "text/csv", Buffer = "one,two\n1,2\n"u8.ToArray() });
        await page.Locator(".import-upload button").ClickAsync();
        foreach (var (kind, of, publisher) in new[] { ("Offers", false, true), ("Contacts", false, false), ("Relationships", true, false), ("Customers", true, false), ("Subscriptions", true, false) })
        {
            await page.Locator("#describe-kind").SelectOptionAsync(kind);
            await Assertions.Expect(page.Locator("#describe-of")).ToBeVisibleAsync(new() { Visible = of });
            await Assertions.Expect(page.Locator("#describe-publisher")).ToBeVisibleAsync(new() { Visible = publisher });
        }

        await page.Locator("[data-discard]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=Cancelled]")).ToBeVisibleAsync();
        Assert.Empty(session.Complaints);
    }, new() { ViewportSize = new() { Width = 390, Height = 844 } });

    [Fact]
    public Task Admin_NamingSomebodyWrong_SeesWhatWasTypedAndChooses() => browser.VisitAsync(portal, async session =>
    {
        await PartnerRows.SaveAsync(portal, PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        await session.EnterAsync(PortalRole.GlobalAdmin, "/admin/import");
        var page = session.Page;
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "odd.csv", MimeType = "text/csv", Buffer = "one,two\n1,2\n"u8.ToArray() });
        await page.Locator(".import-upload button").ClickAsync();
        await page.Locator("#describe-kind").SelectOptionAsync("Relationships");
        foreach (var (typed, error) in new[] { ("", "Say whose list it is."), ("Nobody at all", "Nobody known here"), ("reseller", "Several are called so. Choose one.") })
        {
            await page.Locator("#describe-of").FillAsync(typed);
            await page.Locator(".import-describe .btn-primary").ClickAsync();
            await Assertions.Expect(page.Locator("#describe-of-error")).ToContainTextAsync(error);
            await Assertions.Expect(page.Locator("#describe-of-error")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("#describe-kind")).ToHaveValueAsync("Relationships");
            await Assertions.Expect(page.Locator("#describe-of")).ToHaveValueAsync(typed);
        }

        await session.AssertAccessibleAsync();
        await page.Locator(".import-candidates button").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=Previewed]")).ToBeVisibleAsync();
    });

    private static FilePayload WithABadRow(string publisher) => new()
    {
        Name = "listings.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes(ImportUploads.Offers(publisher, 2) + $",{publisher}-x,Nobody's\n"),
    };

    private static async Task RefreshUntilAsync(IPage page, string state)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                if (await page.Locator($"[data-state={state}]").CountAsync() > 0)
                    return true;
                await page.Locator("noscript a, .import-actions a").First.ClickAsync();
                return false;
            },
            $"The import did not become {state}.");
    }
}
