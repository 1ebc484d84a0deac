using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Tests.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Pages.Records;

/// <summary>A Global admin edits a publisher or an offer, alone or beside another.</summary>
public sealed class EditRecordTests(PortalFixture portal) : EditRecordOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class EditRecordSqlServerTests(SqlServerPortalFixture portal) : EditRecordOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class EditRecordOnEveryServer(PortalFixture portal)
{
    private const int Malformed = 500;
    private const string Support = "contacts/customerSupport/1/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_FieldsOfEachPart_AreKeptWithTheirReason()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/edit");
        await form.Set("title", " Contoso Vault ").Set("isFree", "true").Set(Support + "languages", "EN, it-it").Set(Support + "mayBePassedOn", "true")
            .Set("links/documentation/1/url", "docs.contoso.example").Set("notes", "Call Ada.\r\nThen Bob.").Remove("contacts/engineering/1").AddAsync("contacts/cspProgram");
        await form.Set("contacts/cspProgram/2/phone", "+39 02 1234 5678").SetRaw("newPlan", "gold/2026").AddAsync("plans");
        await form.Set("plans/gold/2026/title", "Gold").SetRaw("reason", "they moved").SaveAsync();

        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(
            ("Contoso Vault", "true", "en, it-IT", "true", "https://docs.contoso.example", "Call Ada.\nThen Bob.", "+39 02 1234 5678", "Gold"),
            (sheet["title"], sheet["isFree"], sheet[Support + "languages"], sheet[Support + "mayBePassedOn"], sheet["links/documentation/1/url"], sheet["notes"],
                sheet["contacts/cspProgram/2/phone"], sheet["plans/gold/2026/title"]));
        Assert.DoesNotContain(sheet.Values.Keys, path => path.StartsWith("contacts/engineering/", StringComparison.Ordinal));
        Assert.Equal("they moved", Assert.Single(await RecordRows.HistoryAsync(portal, owner), change => change.ActorName is not null).Reason);
        Assert.Equal(RecordsText.Saved, (await admin.PageAsync($"/offers/{id}")).QuerySelector("#done")?.TextContent);
    }

    [Fact]
    public async Task Save_FieldNobodyTouched_KeepsWhatItsSourceWrote()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        await portal.WithDatabaseAsync(db => db.SupportContacts.Where(c => c.OfferId == owner.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Phone, "call the switchboard").SetProperty(c => c.Hours, " office hours "), Cancel));
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        await (await RecordForm.OpenAsync(admin, $"/offers/{id}/edit")).Set("title", "Other").SaveAsync();

        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(("Other", "call the switchboard", " office hours "), (sheet["title"], sheet[Support + "phone"], sheet[Support + "hours"]));
        Assert.Equal(["title"], (await RecordRows.HistoryAsync(portal, owner))[0].Fields.Select(field => field.Path));
    }

    [Fact]
    public async Task Save_BadValues_SaysInPolishWhatIsAllowedAndKeepsTheRest()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        var before = await RecordRows.SheetAsync(portal, owner);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin, "pl");
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/edit");
        await form.Set("title", "").Set(Support + "phone", "02 1234 5678").Set(Support + "hours", "Mon-Fri 9-17").Set("links/privacy/1/title", "Polityka").Set("summary", "Nowy opis")
            .Set("cspState", "soon").SendAsync();

        var polish = CultureInfo.GetCultureInfo("pl");
        foreach (var (field, key) in new[] { ("title", "Required"), (Support + "phone", "NoCountry"), (Support + "hours", "NoTimeZone"), ("links/privacy/1/url", "Required"), ("cspState", "NotAChoice") })
            Assert.Equal(SheetText.ResourceManager.GetString(key, polish), form.ErrorOf(field));
        Assert.Equal(("02 1234 5678", "Mon-Fri 9-17", "Nowy opis", "soon"), (form.Shown(Support + "phone"), form.Shown(Support + "hours"), form.Shown("summary"), form.Shown("cspState")));
        Assert.Empty((await RecordRows.SheetAsync(portal, owner)).ChangesTo(before));
    }

    [Fact]
    public async Task Save_OthersChangedOtherFields_KeepsBothAndSaysSo()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/edit");
        await RecordRows.ChangeAsync(portal, owner, (Support + "phone", "+48 22 555 01 11"));
        await form.Set("title", "Mine").SaveAsync();

        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(("Mine", "+48 22 555 01 11"), (sheet["title"], sheet[Support + "phone"]));
        var said = (await admin.PageAsync($"/offers/{id}")).QuerySelector("#done")?.TextContent;
        Assert.Equal($"{RecordsText.Saved} {Words.Fill(RecordsText.Merged, "Marek Kowal", SheetWords.Full(Support + "phone"))}", said);
    }

    [Fact]
    public async Task Save_OthersChangedTheSame_ShowsThreeWaysAndKeepsWhatIsChosen()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/edit");
        await RecordRows.ChangeAsync(portal, owner, (Support + "email", "theirs@contoso.example"), ("title", "Theirs"), (Support + "name", "Their Desk"));
        await form.Set(Support + "email", "mine@contoso.example").Set("title", "Mine").Set("summary", "Typed").Set(Support + "phone", "none").SendAsync();

        Assert.Equal(
            [["title", "Contoso Backup", "Theirs", "Mine"], [Support + "email", SampleOffers.SupportEmail, "theirs@contoso.example", "mine@contoso.example"]],
            Columns(form).OrderByDescending(row => row[0], StringComparer.Ordinal));
        // Nothing is kept yet, so the page must not say that it is.
        Assert.Equal(Words.Fill(RecordsText.MergedUnsaved, "Marek Kowal", SheetWords.Full(Support + "name")), form.Page?.QuerySelector("[data-meanwhile]")?.TextContent);
        Assert.Contains("Marek Kowal", form.Page?.QuerySelector(".record-choice .section-label")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(("mine@contoso.example", "Typed", "none", SheetText.NotAPhone), (form.Shown(Support + "email"), form.Shown("summary"), form.Shown(Support + "phone"), form.ErrorOf(Support + "phone")));

        await form.SetRaw("pick/title", "theirs").Set(Support + "phone", "+39 02 1234 5678").SendAsync();
        Assert.Equal([[Support + "email", SampleOffers.SupportEmail, "theirs@contoso.example", "mine@contoso.example"]], Columns(form));
        Assert.Equal(RecordsText.ChooseOne, form.Page?.QuerySelector(".record-three .field-error")?.TextContent);
        await form.SetRaw("pick/" + Support + "email", "mine").SaveAsync();

        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(("Theirs", "mine@contoso.example", "Typed", "+39 02 1234 5678"), (sheet["title"], sheet[Support + "email"], sheet["summary"], sheet[Support + "phone"]));
    }

    [Fact]
    public async Task Save_TwoAddedAContactInTheSamePlace_KeepsBoth()
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await (await RecordForm.OpenAsync(admin, $"/offers/{id}/edit")).AddAsync("contacts/customerSupport");
        await RecordRows.ChangeAsync(portal, owner, ("contacts/customerSupport/2/email", "theirs@contoso.example"));
        await form.Set("contacts/customerSupport/2/email", "mine@contoso.example").SaveAsync();

        var sheet = await RecordRows.SheetAsync(portal, owner);
        Assert.Equal(("theirs@contoso.example", "mine@contoso.example"), (sheet["contacts/customerSupport/2/email"], sheet["contacts/customerSupport/3/email"]));
    }

    [Theory]
    [InlineData("f/productId", "x")]
    [InlineData("f/isDerived", "true")]
    [InlineData("f/asOf", "2026-01-01")]
    [InlineData("f/contacts/customerSupport/1/confirmedAt", "2026-01-01")]
    [InlineData("f/contacts/customerSupport/1/source", "portal")]
    [InlineData("f/contacts/engineering/1/mayBePassedOn", "true")]
    [InlineData("f/plans/pro/position", "7")]
    [InlineData("f/publisherId", "x")]
    [InlineData("gone", "title")]
    [InlineData("seen", "yesterday")]
    [InlineData("seen", "7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01")]
    public async Task Save_WhatNoFormOffers_IsRefusedWhole(string name, string value)
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        var before = await RecordRows.SheetAsync(portal, owner);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        await (await RecordForm.OpenAsync(admin, $"/offers/{id}/edit")).Set("title", "Smuggled").SetRaw(name, value).SendAsync();
        Assert.Empty((await RecordRows.SheetAsync(portal, owner)).ChangesTo(before));
    }

    [Theory]
    [InlineData("contacts/customerSupport/{0}/", "email", "phone", "hours", "mayBePassedOn")]
    [InlineData("contacts/cspProgram/{0}/", "url", "languages", "holidays")]
    [InlineData("plans/p{0}/", "cspState", "isPrivate")]
    public async Task Save_500MalformedValuesOfEachKind_AreEachRefusedInTheFieldsOwnWords(string group, params string[] fields)
    {
        var id = await SampleOffers.AddAsync(portal);
        var (owner, _) = await RecordRows.OwnersAsync(portal, id);
        var before = await RecordRows.SheetAsync(portal, owner);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var form = await RecordForm.OpenAsync(admin, $"/offers/{id}/edit");
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in fields)
        {
            var field = SheetFields.Find(RecordKind.Offer, string.Format(CultureInfo.InvariantCulture, group, 1) + name) ?? throw new InvalidOperationException(name);
            // A form with a NUL is refused before any page sees it.
            foreach (var (value, i) in MalformedValues.For(field.Kind).Where(value => !value.Contains('\0', StringComparison.Ordinal)).Take(Malformed).Select((value, i) => (value, i)))
            {
                var path = string.Format(CultureInfo.InvariantCulture, group, i + 1) + name;
                form.Set(path, value);
                expected[path] = SheetWords.Problem(field, FieldRules.Check(field, value).Problem ?? throw new InvalidOperationException(value));
            }
        }

        await form.SendAsync();

        Assert.Equal(fields.Length * Malformed, expected.Count);
        var said = form.Page?.QuerySelectorAll(".record-field > .field-error").ToDictionary(
            error => error.ParentElement?.QuerySelector("[name]")?.GetAttribute("name") ?? "", error => error.TextContent, StringComparer.Ordinal);
        Assert.NotNull(said);
        Assert.All(expected, one => Assert.Equal(one.Value, said.GetValueOrDefault("f/" + one.Key)));
        Assert.Empty((await RecordRows.SheetAsync(portal, owner)).ChangesTo(before));
    }

    private static IEnumerable<string[]> Columns(RecordForm form) => form.Page?.QuerySelectorAll(".record-three").Select(row => (string[])
    [
        row.QuerySelector("[name=open]")?.GetAttribute("value") ?? "", .. row.QuerySelectorAll(".record-value").Select(value => value.TextContent),
    ]) ?? [];
}
