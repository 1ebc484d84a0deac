using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Duplicates;

public sealed class MergeRulesTests
{
    private static readonly Guid Lantern = Guid.CreateVersion7();
    private static readonly MergeSide One = new(RecordKind.Offer, Guid.CreateVersion7(), Lantern, IsDerived: false, IsMerged: false, HasMerged: false);
    private static readonly MergeSide Two = One with { Id = Guid.CreateVersion7() };

    [Fact]
    public void Check_TwoOfOnePublisher_IsFine() => Assert.Equal(MergeFault.None, MergeRules.Check(One, Two, otherPublisherIsMeant: false));

    [Fact]
    public void Check_EachHindrance_IsNamed()
    {
        var other = Guid.CreateVersion7();
        Assert.Equal(MergeFault.NotFound, Check(null, Two));
        Assert.Equal(MergeFault.NotFound, Check(One, null));
        Assert.Equal(MergeFault.SameRecord, Check(One, One));
        Assert.Equal(MergeFault.OtherKind, Check(One, Two with { Kind = RecordKind.Publisher }));
        Assert.Equal(MergeFault.MergedBefore, Check(One with { IsMerged = true }, Two));
        Assert.Equal(MergeFault.MergedBefore, Check(One, Two with { IsMerged = true }));
        Assert.Equal(MergeFault.HasMerged, Check(One with { HasMerged = true }, Two));
        Assert.Equal(MergeFault.None, Check(One, Two with { HasMerged = true }));
        Assert.Equal(MergeFault.MarketplaceIdWouldEnd, Check(One, Two with { IsDerived = true }));
        Assert.Equal(MergeFault.None, Check(One with { IsDerived = true }, Two with { IsDerived = true }));
        Assert.Equal(MergeFault.OtherPublisher, Check(One, Two with { Publisher = other }));
        Assert.Equal(MergeFault.None, MergeRules.Check(One, Two with { Publisher = other }, otherPublisherIsMeant: true));
    }

    [Fact]
    public void SecondGoesOn_ByIdThenByWhatDependsOnIt()
    {
        Assert.True(MergeRules.SecondGoesOn((One with { IsDerived = true }, 9), (Two, 0)));
        Assert.False(MergeRules.SecondGoesOn((One, 0), (Two with { IsDerived = true }, 9)));
        Assert.True(MergeRules.SecondGoesOn((One, 9), (Two with { HasMerged = true }, 0)));
        Assert.True(MergeRules.SecondGoesOn((One, 1), (Two, 2)));
        Assert.False(MergeRules.SecondGoesOn((One, 2), (Two, 2)));
    }

    private static MergeFault Check(MergeSide? merged, MergeSide? goesOn) => MergeRules.Check(merged, goesOn, otherPublisherIsMeant: false);
}
