using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class FactSheetTests
{
    private static readonly RecordedFact[] Records =
    [
        new(Fact.PublisherKind, (byte)PublisherKind.Microsoft, FactOrigin.Offer),
        new(Fact.TechnicalSupportBy, (byte)TechnicalSupportBy.Partner, FactOrigin.Partner),
        new(Fact.DutyBy, (byte)DutyBy.Reseller, FactOrigin.Partner),
        new(Fact.DutyBy, (byte)DutyBy.Provider, FactOrigin.Partner),
    ];

    [Fact]
    public void Fill_NothingGiven_TakesTheFirstRecord()
    {
        var sheet = FactSheet.Fill(new QuestionFacts(Asker.Customer, new TopicId(30)), dutyIsGiven: false, Records);

        Assert.Equal((PublisherKind.Microsoft, FactOrigin.Offer), (sheet.Facts.PublisherKind, sheet.Origins[Fact.PublisherKind]));
        Assert.Equal((DutyBy.Reseller, FactOrigin.Partner), (sheet.Facts.DutyBy, sheet.Origins[Fact.DutyBy]));
        Assert.Equal(FactOrigin.None, sheet.Origins[Fact.PurchaseChannel]);
    }

    [Fact]
    public void Fill_GivenAndRecorded_GivenBeatsTheRecord()
    {
        var given = new QuestionFacts(Asker.Customer, new TopicId(30)) { PublisherKind = PublisherKind.ThirdParty };
        var sheet = FactSheet.Fill(given, dutyIsGiven: true, Records);

        Assert.Equal((PublisherKind.ThirdParty, FactOrigin.Given), (sheet.Facts.PublisherKind, sheet.Origins[Fact.PublisherKind]));
        Assert.Equal((DutyBy.AskProvider, FactOrigin.Given), (sheet.Facts.DutyBy, sheet.Origins[Fact.DutyBy]));
    }

    [Fact]
    public void Fill_ImpliedAndGiven_ImpliedBeatsWhatWasGiven()
    {
        var given = new QuestionFacts(Asker.IsvPublisher, new TopicId(16)) { PublisherKind = PublisherKind.Microsoft };
        var sheet = FactSheet.Fill(given, dutyIsGiven: false, Records);

        Assert.Equal((PublisherKind.ThirdParty, FactOrigin.Implied), (sheet.Facts.PublisherKind, sheet.Origins[Fact.PublisherKind]));
        Assert.Equal((DutyBy.Provider, FactOrigin.Implied), (sheet.Facts.DutyBy, sheet.Origins[Fact.DutyBy]));
    }
}
