using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Sheets;

public sealed class SheetFieldsTests
{
    [Fact]
    public void InReadingOrder_FieldsOfAllParts_AreTheRecordsOwnThenContactsLinksAndPlans()
    {
        string[] expected =
        [
            "title", "type", "notes",
            "contacts/customerSupport/1/name", "contacts/customerSupport/1/email", "contacts/customerSupport/1/phone",
            "contacts/customerSupport/2/name", "contacts/cspProgram/1/name", "contacts/engineering/1/confirmedAt",
            "links/documentation/1/url", "links/documentation/1/title",
            "plans/basic/title", "plans/basic/cspState", "plans/pro/title",
        ];
        var shuffled = expected.Order(StringComparer.Ordinal).Select(path => SheetPath.Parse(path)!);

        Assert.Equal(expected, SheetFields.InReadingOrder(RecordKind.Offer, shuffled, path => path).Select(path => path.ToString()));
    }

    [Fact]
    public void InReadingOrder_AnUnknownField_StandsLastInItsPart()
    {
        var fields = new[] { SheetPath.Own("unheardOf"), SheetPath.Own("notes"), SheetPath.Own("name") };

        Assert.Equal(["name", "notes", "unheardOf"], SheetFields.InReadingOrder(RecordKind.Publisher, fields, path => path).Select(path => path.Field));
    }
}
