using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Duplicates;

public sealed class MergedFieldsTests
{
    [Fact]
    public void Copied_OfAnOffer_IsOnlyWhatTheOtherLacks()
    {
        var goesOn = Sheet(
            ("title", "Backup"), ("notes", "ours"), ("contacts/engineering/1/email", "eng@lantern.example"), ("plans/gold/position", "0"),
            ("links/documentation/2/url", "https://docs.lantern.example"));
        var merged = Sheet(
            ("title", "Backup (old)"), ("notes", "theirs"), ("productId", "DZH318Z00042"), ("isDerived", "true"), ("contacts/engineering/1/phone", "+39 010 555 0112"),
            ("contacts/cspProgram/1/email", "csp@lantern.example"), ("contacts/cspProgram/1/source", "partnerCenter"), ("contacts/cspProgram/1/confirmedBy", "Giulia"),
            ("plans/gold/title", "Gold"), ("plans/silver/position", "1"), ("links/documentation/1/url", "https://old.lantern.example"), ("links/privacy/1/url", "https://lantern.example/privacy"));

        Assert.Equal(
            [
                "contacts/cspProgram/1/confirmedBy=Giulia", "contacts/cspProgram/1/email=csp@lantern.example", "contacts/cspProgram/1/source=portal",
                "links/privacy/1/url=https://lantern.example/privacy", "plans/silver/position=1", "productId=DZH318Z00042",
            ],
            Written(MergedFields.Copied(RecordKind.Offer, goesOn, merged)));
    }

    [Fact]
    public void Copied_OfAPublisher_BringsItsNamesAsSpellings() => Assert.Equal(
        ["spellings=Lantern SRL\nLanterna\nLanterna Srl"],
        Written(MergedFields.Copied(
            RecordKind.Publisher, Sheet(("name", "Lantern"), ("spellings", "Lanterna")), Sheet(("name", "Lantern SRL"), ("spellings", "Lantern\nLanterna Srl"), ("kind", "thirdParty")))));

    [Fact]
    public void TakenBack_NothingChangedSince_IsTheSheetBefore()
    {
        var before = Sheet(("name", "Lantern"), ("spellings", "Lanterna"));
        var copied = MergedFields.Copied(
            RecordKind.Publisher, before, Sheet(("name", "Lantern SRL"), ("contacts/engineering/1/email", "eng@lantern.example"), ("contacts/engineering/1/source", "table")));
        var (changes, stays) = MergedFields.TakenBack(copied, before.With(copied));
        Assert.Empty(stays);
        Assert.Empty(before.With(copied).With(changes).ChangesTo(before));
    }

    [Theory]
    [InlineData("contacts/engineering/1/email", "new@lantern.example")]
    [InlineData("contacts/engineering/1/hours", "24/7")]
    [InlineData("contacts/engineering/1/confirmedBy", "Marta")]
    public void TakenBack_OfAContactThatWasChanged_LeavesAllOfIt(string path, string value)
    {
        var before = Sheet(("title", "Backup"));
        var copied = MergedFields.Copied(RecordKind.Offer, before, Sheet(("notes", "call them"), ("contacts/engineering/1/email", "eng@lantern.example")));
        var now = before.With(copied).With([new FieldChange(path, null, value)]);
        var (changes, stays) = MergedFields.TakenBack(copied, now);
        Assert.Equal("contacts/engineering/1", Assert.Single(stays).Group);
        Assert.Equal("notes", Assert.Single(changes).Path);
    }

    [Fact]
    public void TakenBack_OfSpellings_LeavesThoseThatCameSince()
    {
        var before = Sheet(("name", "Lantern"), ("spellings", "Lanterna"));
        var copied = MergedFields.Copied(RecordKind.Publisher, before, Sheet(("name", "Lantern SRL")));
        var now = before.With(copied).With([new FieldChange("spellings", null, "LANTERN\nLantern SRL\nLanterna")]);
        Assert.Equal("LANTERN\nLanterna", Assert.Single(MergedFields.TakenBack(copied, now).Changes).After);
    }

    private static RecordSheet Sheet(params (string Path, string Value)[] fields) =>
        RecordSheet.Of(fields.Select(field => KeyValuePair.Create<string, string?>(field.Path, field.Value)));

    private static IEnumerable<string> Written(IEnumerable<FieldChange> changes) =>
        changes.Select(change => $"{change.Path}={change.After}").Order(StringComparer.Ordinal);
}
