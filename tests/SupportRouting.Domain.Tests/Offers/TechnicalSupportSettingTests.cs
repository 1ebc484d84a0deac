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
    public void Choose_TwoThatBeganTheSameDay_TakesTheOneMadeLast()
    {
        var (older, newer) = (Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Isv, Day) with { Number = 4 }, Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Partner, Day) with { Number = 5 });
        Assert.Equal(newer, TechnicalSupportSetting.Choose([older, newer], Day));
        Assert.Equal(newer, TechnicalSupportSetting.Choose([newer, older], Day));
    }

    [Theory]
    [InlineData(null, null, TechnicalSupportPhase.Current)]
    [InlineData(0, 0, TechnicalSupportPhase.Current)]
    [InlineData(1, null, TechnicalSupportPhase.Planned)]
    [InlineData(null, -1, TechnicalSupportPhase.Ended)]
    [InlineData(-5, -1, TechnicalSupportPhase.Ended)]
    public void PhaseOn_Day_IsByBothEnds(int? from, int? until, TechnicalSupportPhase expected) =>
        Assert.Equal(expected, Setting(TechnicalSupportScope.General, TechnicalSupportBy.Isv, At(from), At(until)).PhaseOn(Day));

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, 0, 0, null, true)]
    [InlineData(null, -1, 0, null, false)]
    [InlineData(3, 5, null, 2, false)]
    [InlineData(3, 5, 1, 9, true)]
    public void Overlaps_OfTwo_IsWhetherTheyShareADay(int? from, int? until, int? otherFrom, int? otherUntil, bool expected)
    {
        var (one, other) = (
            Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Isv, At(from), At(until)),
            Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Partner, At(otherFrom), At(otherUntil)));
        Assert.Equal(expected, one.Overlaps(other));
        Assert.Equal(expected, other.Overlaps(one));
    }

    [Theory]
    [InlineData(0, -1, true)]
    [InlineData(0, 0, false)]
    [InlineData(null, -1, false)]
    [InlineData(0, null, false)]
    public void EndsBeforeItBegins_LastDayBeforeTheFirst_Alone(int? from, int? until, bool expected) =>
        Assert.Equal(expected, Setting(TechnicalSupportScope.Offer, TechnicalSupportBy.Isv, At(from), At(until)).EndsBeforeItBegins);

    [Theory]
    [InlineData("2026-03-01T23:59:59+00:00", 1)]
    [InlineData("2026-03-02T00:30:00+01:00", 1)]
    [InlineData("2026-03-01T23:30:00-01:00", 2)]
    public void DayOf_Moment_IsItsDayInUtc(string moment, int day) =>
        Assert.Equal(new DateOnly(2026, 3, day), TechnicalSupportSetting.DayOf(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    private static DateOnly? At(int? days) => days is { } some ? Day.AddDays(some) : null;

    [Fact]
    public void Choose_NoneHolds_IsNull() => Assert.Null(TechnicalSupportSetting.Choose([], Day));
}
