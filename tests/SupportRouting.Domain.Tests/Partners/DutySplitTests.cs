using System.Collections.Immutable;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Partners;

public sealed class DutySplitTests
{
    [Fact]
    public void Of_ClassWithoutRecord_IsAskProvider() => Assert.Equal(DutyBy.AskProvider, DutySplit.None.Of(TopicClass.B));

    [Fact]
    public void ClassesOf_Side_AreInTheOrderOfTheLetters() =>
        Assert.Equal([TopicClass.A, TopicClass.C], Split((TopicClass.C, DutyBy.Reseller), (TopicClass.A, DutyBy.Reseller), (TopicClass.B, DutyBy.Provider)).ClassesOf(DutyBy.Reseller));

    [Fact]
    public void AgreedByAll_SameRecord_IsThat() => Assert.Equal(
        DutyBy.Reseller,
        DutySplit.AgreedByAll([Split((TopicClass.A, DutyBy.Reseller)), Split((TopicClass.A, DutyBy.Reseller), (TopicClass.B, DutyBy.Provider))], TopicClass.A));

    [Fact]
    public void AgreedByAll_DifferentOrMissing_IsNone()
    {
        Assert.Null(DutySplit.AgreedByAll([Split((TopicClass.A, DutyBy.Reseller)), Split((TopicClass.A, DutyBy.Provider))], TopicClass.A));
        Assert.Null(DutySplit.AgreedByAll([Split((TopicClass.A, DutyBy.Reseller)), DutySplit.None], TopicClass.A));
        Assert.Null(DutySplit.AgreedByAll([], TopicClass.A));
    }

    [Fact]
    public void Over_ClassTheAuthorLeft_TakesWhatIsRecordedNow()
    {
        var wanted = Split((TopicClass.A, DutyBy.Reseller), (TopicClass.B, DutyBy.Provider));
        var before = Split((TopicClass.A, DutyBy.Reseller));
        var recorded = Split((TopicClass.B, DutyBy.Reseller), (TopicClass.C, DutyBy.Provider));

        var shown = wanted.Over(before, recorded);
        Assert.Equal((DutyBy.AskProvider, DutyBy.Provider, DutyBy.Provider), (shown.Of(TopicClass.A), shown.Of(TopicClass.B), shown.Of(TopicClass.C)));
    }

    private static DutySplit Split(params (TopicClass Class, DutyBy By)[] agreed) =>
        new(agreed.ToImmutableDictionary(one => one.Class, one => one.By));
}
