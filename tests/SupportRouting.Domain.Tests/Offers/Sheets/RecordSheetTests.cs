using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Sheets;

public sealed class RecordSheetTests
{
    [Fact]
    public void ChangesTo_AnySheets_LeadFromOneToTheOtherAndBack()
    {
        var random = new Random(17);
        for (var i = 0; i < 200; i++)
        {
            var (one, other) = (Any(random), Any(random));
            var changes = one.ChangesTo(other);
            Assert.Empty(one.With(changes).ChangesTo(other));
            Assert.Empty(other.Before(changes.Reverse()).ChangesTo(one));
        }
    }

    [Fact]
    public void Of_EmptyValues_AreNotOnTheSheet() =>
        Assert.Equal(["b"], RecordSheet.Of([new("a", ""), new("b", "x"), new("c", null)]).Values.Keys);

    [Theory]
    [InlineData("title", SheetArea.Own, "")]
    [InlineData("contacts/customerSupport/1/email", SheetArea.Contact, "contacts/customerSupport/1")]
    [InlineData("links/cspMarketing/12/url", SheetArea.Link, "links/cspMarketing/12")]
    [InlineData("plans/gold/title", SheetArea.Plan, "plans/gold")]
    [InlineData("plans/gold/2024/title", SheetArea.Plan, "plans/gold/2024")]
    public void Parse_Path_IsReadAndWrittenTheSame(string text, SheetArea area, string group)
    {
        var path = SheetPath.Parse(text);
        Assert.NotNull(path);
        Assert.Equal((area, group, text), (path.Area, path.Group, path.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("contacts/customerSupport/0/email")]
    [InlineData("contacts/customerSupport/01/email")]
    [InlineData("contacts/customerSupport/-1/email")]
    [InlineData("contacts/customerSupport/1000/email")]
    [InlineData("contacts/CustomerSupport/1/email")]
    [InlineData("contacts/sales/1/email")]
    [InlineData("contacts/customerSupport/email")]
    [InlineData("links/documentation/1/2/url")]
    [InlineData("plans//title")]
    [InlineData("other/1/title")]
    public void Parse_NoPath_IsRefused(string? text) => Assert.Null(SheetPath.Parse(text));

    [Theory]
    [InlineData(RecordKind.Offer, "title", true)]
    [InlineData(RecordKind.Publisher, "title", false)]
    [InlineData(RecordKind.Publisher, "name", true)]
    [InlineData(RecordKind.Publisher, "plans/gold/title", false)]
    [InlineData(RecordKind.Publisher, "contacts/engineering/1/phone", true)]
    [InlineData(RecordKind.Offer, "contacts/engineering/1/title", false)]
    public void Find_Field_DependsOnWhoseRecordItIs(RecordKind record, string path, bool there) =>
        Assert.Equal(there, SheetFields.Find(record, path) is not null);

    [Fact]
    public void Compare_ThreeSheets_TellsWhoChangedWhat()
    {
        var before = RecordSheet.Of([new("title", "A"), new("summary", "S"), new("markets", "IT"), new("notes", "N")]);
        var theirs = before.With([new("title", "A", "B"), new("summary", "S", "T"), new("markets", "IT", "PL")]);
        var mine = before.With([new("title", "A", "C"), new("markets", "IT", "PL"), new("notes", "N", null)]);

        var fields = ThreeWay.Compare(before, theirs, mine).ToDictionary(field => field.Path, StringComparer.Ordinal);

        Assert.Equal(["markets", "notes", "summary", "title"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("A", "B", "C", true), (fields["title"].Before, fields["title"].Theirs, fields["title"].Mine, fields["title"].IsConflict));
        Assert.Equal((false, true), (fields["markets"].IsConflict, fields["markets"].IsMine && fields["markets"].IsTheirs));
        Assert.Equal((true, false), (fields["notes"].IsMine, fields["notes"].IsTheirs));
        Assert.Equal((false, true), (fields["summary"].IsMine, fields["summary"].IsTheirs));
    }

    [Fact]
    public void Oldest_Confirmation_CountsWhatServesTheOffer()
    {
        var day = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var support = new SupportContact(OfferContactKind.CustomerSupport) { Email = "help@acme.example", ConfirmedAt = day };
        var theirs = new SupportContact(OfferContactKind.CustomerSupport) { Email = "desk@acme.example" };
        var engineering = new SupportContact(OfferContactKind.Engineering) { Email = "lab@acme.example", ConfirmedAt = day.AddDays(-3) };

        Assert.Equal(day.AddDays(-3), Confirmation.Oldest([support], [theirs, engineering]));
        Assert.Null(Confirmation.Oldest([], [theirs, engineering]));
        Assert.Null(Confirmation.Oldest([], []));
    }

    private static RecordSheet Any(Random random) => RecordSheet.Of(Enumerable.Range(0, random.Next(12))
        .Select(_ => new KeyValuePair<string, string?>($"f{random.Next(9)}", random.Next(4) is 0 ? null : $"v{random.Next(3)}")));
}
