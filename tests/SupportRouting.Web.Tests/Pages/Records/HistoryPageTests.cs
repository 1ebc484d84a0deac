using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Records;

/// <summary>What became of a record, and how an earlier state comes back.</summary>
public sealed class HistoryPageTests(PortalFixture portal) : HistoryPageOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class HistoryPageSqlServerTests(SqlServerPortalFixture portal) : HistoryPageOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class HistoryPageOnEveryServer(PortalFixture portal)
{
    private const string Phone = "contacts/customerSupport/1/phone";

    [Fact]
    public async Task History_Changes_SayWhoWhyAndWhatInWords()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        await RecordRows.ChangeAsync(portal, owner, (Phone, "+48 22 555 01 11"), ("isPrivate", "true"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var page = await agent.PageAsync($"/offers/{id}/history");

        var latest = page.QuerySelectorAll(".record-history > li")[0];
        Assert.Equal("Marek Kowal", latest.QuerySelector("strong")?.TextContent);
        Assert.Contains((OffersText.FlagPrivate, SheetText.Nothing, SheetText.Yes), latest.QuerySelectorAll(".record-changes > div").Select(row => (
            row.QuerySelector("dt")?.TextContent, row.QuerySelectorAll(".record-value")[0].TextContent, row.QuerySelectorAll(".record-value")[1].TextContent)));
        var import = page.QuerySelectorAll(".record-history > li")[^1];
        Assert.Equal(RecordsText.SourceImport, import.QuerySelector("strong")?.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("dt"), label => label.TextContent.Contains("source", StringComparison.OrdinalIgnoreCase));
        Assert.NotNull((await agent.PageAsync($"/offers/{id}")).QuerySelector($"a[href='/offers/{id}/history']"));
    }

    [Fact]
    public async Task History_ForWhoeverDecides_LeadsToWhatWasRejected()
    {
        var id = await SampleOffers.AddAsync(portal);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);

        var link = (await admin.PageAsync($"/offers/{id}/history")).GetElementById("rejected")?.GetAttribute("href") ?? "";
        Assert.Equal("rejected", (await admin.PageAsync(link)).QuerySelector("select[name=state] option[selected]")?.GetAttribute("value"));
        Assert.Null((await agent.PageAsync($"/offers/{id}/history")).GetElementById("rejected"));
    }

    [Fact]
    public async Task History_OfManyChanges_IsPagedWithoutGapOrDouble()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (_, publisher) = await RecordRows.OwnersAsync(portal, id);
        for (var i = 0; i < 30; i++)
            await RecordRows.ChangeAsync(portal, publisher, ("notes", $"Note {i}"));
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var states = new List<string?>();
        for (var address = $"/publishers/{id.Split('.')[0]}/history"; address is not null;)
        {
            var page = await agent.PageAsync(address);
            states.AddRange(page.QuerySelectorAll(".record-links a:first-child").Select(link => link.GetAttribute("href")));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var all = await RecordRows.HistoryAsync(portal, publisher);
        Assert.Equal(all.Select(change => $"/publishers/{id.Split('.')[0]}/history/{change.Id}"), states);
    }

    [Fact]
    public async Task Restore_EarlierState_ListsWhatChangesAndBringsItBack()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        await RecordRows.ChangeAsync(portal, owner, (Phone, "+48 22 555 01 11"));
        var wanted = (await RecordRows.HistoryAsync(portal, owner))[0].Id;
        var then = await RecordRows.SheetAsync(portal, owner);
        await RecordRows.ChangeAsync(portal, owner, (Phone, null), ("title", "Renamed"));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var state = $"/offers/{id}/history/{wanted}";
        Assert.Contains("+48 22 555 01 11", (await admin.PageAsync(state)).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        var form = await RecordForm.OpenAsync(admin, state + "/restore");
        Assert.Contains("Renamed", form.Page?.QuerySelector(".record-changes")?.TextContent, StringComparison.Ordinal);
        await RecordRows.ChangeAsync(portal, owner, ("summary", "Meanwhile"));
        await form.SetRaw("reason", "wrong number").SendAsync();
        Assert.Equal(RecordsText.RestoreChanged, form.Page?.QuerySelector("#changed")?.TextContent);
        Assert.Contains("Meanwhile", form.Page?.QuerySelector(".record-changes")?.TextContent, StringComparison.Ordinal);
        await form.SaveAsync();

        Assert.Empty((await RecordRows.SheetAsync(portal, owner)).ChangesTo(then));
        var last = (await RecordRows.HistoryAsync(portal, owner))[0];
        Assert.Equal((ChangeKind.Restored, "wrong number"), (last.Kind, last.Reason));
    }

    [Theory]
    [InlineData("history/nothing")]
    [InlineData("history/7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01")]
    [InlineData("history/7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01/restore")]
    public async Task State_ThatNeverWas_IsNotFound(string path)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var answer = await admin.GetAsync($"/offers/northwind.northwind-backup/{path}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
