using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>An admin imports over what people set, decides what was proposed by key and in bulk, and is left alone by the next import.</summary>
public sealed class ReviewJourneyTests(ImportFixture portal, BrowserFixture browser) : IClassFixture<ImportFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Admin_DecidesWhatAnImportProposes_AndTheNextProposesNothingOfIt() => browser.VisitAsync(portal, async session =>
    {
        var publisher = ImportUploads.NewPublisher();
        using var client = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        await ImportAsync(client, Offers(publisher, "first"));
        await portal.WithDatabaseAsync(db => EditAsync(db, publisher));
        var import = await ImportAsync(client, Offers(publisher, "second"));

        await session.EnterAsync(PortalRole.GlobalAdmin, import);
        var page = session.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Review the proposed changes" }).ClickAsync();
        var units = page.Locator("[data-review-unit]");
        await Assertions.Expect(units).ToHaveCountAsync(4);
        await session.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("1 field accepted.");
        await Assertions.Expect(units).ToHaveCountAsync(3);
        // What comes after the one decided has its place and the focus.
        await Assertions.Expect(units.First.Locator("[data-review-accept]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("1 field rejected.");
        await page.GetByLabel("Reason (optional)").FillAsync("ours are right");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject all on this page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("2 fields rejected.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(units).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject all on this page" }).ClickAsync();
        await Assertions.Expect(units).ToHaveCountAsync(0);

        await ImportAsync(client, Offers(publisher, "second"));
        await portal.WithDatabaseAsync(async db =>
        {
            var mine = db.RecordProposals.Where(p => p.RecordKey.StartsWith(publisher + "."));
            Assert.Equal(0, await mine.CountAsync(p => p.State == ProposalState.Open, Cancel));
            Assert.Equal(
                [$"{publisher} 1 second", $"{publisher} ours 2", $"{publisher} ours 3", $"{publisher} ours 4"],
                await db.Offers.Where(o => o.Publisher!.Code == publisher).OrderBy(o => o.Key).Select(o => o.Title).ToListAsync(Cancel));
        });
        Assert.Empty(session.Complaints);
    });

    private static string Offers(string publisher, string edition) => new StringBuilder("publisher_id,offer_id,title\n")
        .AppendJoin('\n', Enumerable.Range(1, 4).Select(i => $"{publisher},{publisher}-{i},{publisher} {i} {edition}")).AppendLine().ToString();

    private static async Task EditAsync(SupportRouting.Data.PortalDbContext db, string publisher)
    {
        var offers = await db.Offers.AsNoTracking().Where(o => o.Publisher!.Code == publisher).OrderBy(o => o.Key).Select(o => new { o.Id, o.Title }).ToListAsync(Cancel);
        foreach (var (offer, number) in offers.Select((offer, i) => (offer, i + 1)))
        {
            var edit = new RecordEdit([new FieldChange("title", offer.Title, $"{publisher} ours {number}")], ChangeSource.Person, null);
            Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false))
                .RunAsync(new RecordOwner(RecordKind.Offer, offer.Id), edit, new RecordActor(null, "Giulia Ferri"), Cancel));
        }
    }

    private async Task<string> ImportAsync(PortalClient admin, string content)
    {
        var address = await ImportUploads.SendAsync(admin, ("offers.csv", content));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        using var decided = await admin.PostAsync(address + "?handler=Import", [new("keepGoodRows", "false")]);
        await ImportUploads.UntilAsync(portal, address, ImportState.Done);
        return address;
    }
}
