using System.Net;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>A Global admin says what a publisher's numbers look like and when its desks are closed.</summary>
public sealed class HandOffSettingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Path = "/publishers/northwind/hand-off-settings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_PatternAndDays_AreKeptAndASecondWriterIsTold()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync(Path);
        var seen = page.QuerySelector("input[name=seen]")?.GetAttribute("value") ?? "";
        var desks = page.QuerySelectorAll("textarea[name=holidays]").Length;
        Assert.True(desks > 0);
        KeyValuePair<string, string>[] fields =
            [new("seen", seen), new("pattern", "NW-[0-9]{5}"), .. Enumerable.Repeat(new KeyValuePair<string, string>("holidays", "2026-12-25, 2026-12-24"), desks)];
        using (var saved = await admin.PostAsync(Path, fields, Path))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await portal.WithDatabaseAsync(async db =>
        {
            Assert.Equal("NW-[0-9]{5}", await db.Publishers.Where(p => p.Code == "northwind").Select(p => p.ReferencePattern).SingleAsync(Cancel));
            Assert.True(await db.Set<ContactRecord>().AnyAsync(c => c.Holidays == "2026-12-24 2026-12-25", Cancel));
        });

        using var second = await admin.PostAsync(Path, [new("seen", seen), new("pattern", "OTHER-[0-9]+")], Path);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        var again = await PortalClient.ReadAsync(second);
        Assert.Equal(HandOffSettingsText.ChangedMeanwhile, again.QuerySelector("#changed")?.TextContent);
        Assert.Equal("OTHER-[0-9]+", again.QuerySelector("#pattern")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Save_ManyAtOnce_KeepsOneAndTellsTheOthers()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        for (var round = 0; round < 5; round++)
        {
            var seen = (await admin.PageAsync(Path)).QuerySelector("input[name=seen]")?.GetAttribute("value") ?? "";
            var patterns = Enumerable.Range(0, 6).Select(writer => $"R{round}W{writer}-[0-9]+").ToList();

            var answers = await Task.WhenAll(patterns.Select(pattern => admin.PostAsync(Path, [new("seen", seen), new("pattern", pattern)], Path)));

            var kept = Assert.Single(patterns.Zip(answers), one => one.Second.StatusCode is HttpStatusCode.Redirect).First;
            await portal.WithDatabaseAsync(async db =>
                Assert.Equal(kept, await db.Publishers.Where(p => p.Code == "northwind").Select(p => p.ReferencePattern).SingleAsync(Cancel)));
            foreach (var (pattern, answer) in patterns.Zip(answers).Where(one => one.First != kept))
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                var page = await PortalClient.ReadAsync(answer);
                Assert.Equal((HandOffSettingsText.ChangedMeanwhile, pattern), (page.QuerySelector("#changed")?.TextContent, page.QuerySelector("#pattern")?.GetAttribute("value")));
            }
        }
    }

    [Theory]
    [InlineData("(", "", nameof(HandOffSettingsText.ErrorPattern))]
    [InlineData("", "soon", nameof(HandOffSettingsText.ErrorHolidays))]
    public async Task Save_WhatCannotBeUsed_ComesBackAsTyped(string pattern, string holidays, string error)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var answer = await admin.PostAsync(Path, [new("pattern", pattern), new("holidays", holidays)], Path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PortalClient.ReadAsync(answer);
        Assert.Contains(
            HandOffSettingsText.ResourceManager.GetString(error, System.Globalization.CultureInfo.InvariantCulture), page.QuerySelectorAll(".field-error").Select(one => one.TextContent));
        Assert.Equal(pattern, page.QuerySelector("#pattern")?.GetAttribute("value") ?? "");
        Assert.Equal(holidays, page.QuerySelector("#holidays-0")?.TextContent);
    }

    [Fact]
    public async Task Record_OnTheOffersPage_IsForStaffAlone()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        using var reseller = await portal.SignedInAsync(PortalRole.Reseller);
        const string offer = "/offers/northwind.northwind-backup";
        Assert.Equal(Path, (await admin.PageAsync(offer)).QuerySelector("#hand-off-record a")?.GetAttribute("href"));
        var seen = (await agent.PageAsync(offer)).QuerySelector("#hand-off-record");
        Assert.NotNull(seen);
        Assert.Null(seen.QuerySelector("a"));
        Assert.Null((await reseller.PageAsync(offer)).QuerySelector("#hand-off-record"));
    }

    [Fact]
    public async Task Save_Settings_StandInTheHistoryOfEachRecord()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, publisher) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var path = $"/publishers/{id.Split('.')[0]}/hand-off-settings";
        var page = await admin.PageAsync(path);
        KeyValuePair<string, string>[] fields =
        [
            new("seen", page.QuerySelector("input[name=seen]")?.GetAttribute("value") ?? ""), new("pattern", "CT-[0-9]+"),
            .. page.QuerySelectorAll("textarea[name=holidays]").Select(_ => new KeyValuePair<string, string>("holidays", "2026-12-25")),
        ];
        using (var saved = await admin.PostAsync(path, fields, path))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Equal(["referencePattern"], (await RecordRows.HistoryAsync(portal, publisher))[0].Fields.Select(field => field.Path));
        Assert.Contains("contacts/customerSupport/1/holidays", (await RecordRows.HistoryAsync(portal, owner))[0].Fields.Select(field => field.Path));
        await portal.WithDatabaseAsync(async db => Assert.Contains(
            "contacts/customerSupport/1/holidays", await db.Offers.Where(o => o.Id == owner.Id).Select(o => o.HandFields).SingleAsync(Cancel), StringComparison.Ordinal));
    }
}
