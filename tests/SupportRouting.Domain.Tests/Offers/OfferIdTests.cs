using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class OfferIdTests
{
    [Theory]
    [InlineData("acme.acme-backup", "acme.acme-backup")]
    [InlineData("  Acme.ACME-Backup ", "acme.acme-backup")]
    [InlineData("acme.suite.pro_2", "acme.suite.pro_2")]
    [InlineData("PUBID.Acme|AID.acme-crm|PAPPID.2B6F2A3E", "acme.acme-crm")]
    [InlineData("pubid.acme|aid.acme-crm", "acme.acme-crm")]
    public void Parse_KnownForm_GivesId(string text, string expected) =>
        Assert.Equal(expected, OfferId.Parse(text).Value?.ToString());

    [Theory]
    [InlineData(null, ValueProblem.Empty)]
    [InlineData("  ", ValueProblem.Empty)]
    [InlineData("acme", ValueProblem.Malformed)]
    [InlineData("acme.", ValueProblem.Empty)]
    [InlineData("ac me.backup", ValueProblem.Malformed)]
    [InlineData("acme.<script>", ValueProblem.Malformed)]
    [InlineData("-acme.backup", ValueProblem.Malformed)]
    public void Parse_OtherText_SaysWhy(string? text, ValueProblem expected) =>
        Assert.Equal(expected, OfferId.Parse(text).Problem);

    [Fact]
    public void From_PartTooLong_SaysSo() =>
        Assert.Equal(ValueProblem.TooLong, OfferId.From(new string('a', OfferId.PartMaxLength + 1), "b").Problem);

    [Fact]
    public void Parse_SameIdInOtherCase_IsEqual() =>
        Assert.Equal(OfferId.Parse("ACME.Backup").Value, OfferId.Parse("acme.backup").Value);

    [Fact]
    public void Parse_AppSourceId_KeepsItsText() =>
        Assert.Equal("PUBID.acme|AID.crm|PAPPID.x1", AppSourceId.Parse("pubid.Acme|aid.CRM|pappid.X1").Value?.Text);
}
