using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Offers;

public class TechnicalSupportSettingTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static TechnicalSupportSetting Setting(
        TechnicalSupportScope scope, TechnicalSupportBy by, DateOnly? from = null, DateOnly? until = null) => new(scope, by, from, until);

    [Fact]
    public void Choose_AllScopes_TakesTheOffers() =>
        Assert.Equal(TechnicalSupportScope.Offer, TechnicalSupportSetting.Choose(
        [
            Setting(TechnicalSupportScope.General, TechnicalSupportBy.Isv),
            Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Partner),
            Setting(TechnicalSupportScope.Publisher, TechnicalSupportBy.Isv),
        ], Day)?.Scope);

    [Fact]
    public void Choose_OffersSettingEnded_FallsBackToPublisher() =>
        Assert.Equal(TechnicalSupportScope.Publisher, TechnicalSupportSetting.Choose(
        [
            Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Partner, until: Day.AddDays(-1)),
            Setting(TechnicalSupportScope.Publisher, TechnicalSupportBy.Isv),
        ], Day)?.Scope);

    [Fact]
    public void Choose_TwoOfOneScope_TakesTheOneThatBeganLast() =>
        Assert.Equal(TechnicalSupportBy.Partner, TechnicalSupportSetting.Choose(
        [
            Setting(TechnicalSupportScope.General, TechnicalSupportBy.Isv),
            Setting(TechnicalSupportScope.General, TechnicalSupportBy.Partner, from: Day.AddDays(-10)),
            Setting(TechnicalSupportScope.General, TechnicalSupportBy.Isv, from: Day.AddDays(1)),
        ], Day)?.By);

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(-2, -1, false)]
    public void HoldsOn_Day_IncludesBothEnds(int from, int until, bool expected) =>
        Assert.Equal(
            expected,
            Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Isv, Day.AddDays(from), Day.AddDays(until)).HoldsOn(Day));

    [Fact]
    public void Choose_NoneHolds_IsNull() => Assert.Null(TechnicalSupportSetting.Choose([], Day));
}
