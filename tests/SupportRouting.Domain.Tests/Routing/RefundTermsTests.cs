using System.Globalization;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class RefundTermsTests
{
    [Theory]
    [InlineData("2022-03-01", "P1M", 23, RefundWindow.Open)]
    [InlineData("2022-03-01", "P1M", 25, RefundWindow.Closed)]
    [InlineData("2022-03-01", "P1Y", 24 * 13, RefundWindow.Open)]
    [InlineData("2022-03-01", "P3Y", 73, RefundWindow.Closed)]
    [InlineData("2025-03-01", "P1M", 71, RefundWindow.Open)]
    [InlineData("2025-03-01", "P1Y", 73, RefundWindow.Closed)]
    [InlineData("2025-03-01", "P5Y", 1, RefundWindow.Unknown)]
    [InlineData("2025-03-01", null, 1, RefundWindow.Unknown)]
    [InlineData("2019-03-01", "P1Y", 1, RefundWindow.Unknown)]
    public void WindowOf_NoDateOnTheSubscription_FollowsTheTermsOfItsDay(string bought, string? term, int hoursLater, RefundWindow expected)
    {
        var purchased = DateTimeOffset.Parse(bought + "T10:00:00Z", CultureInfo.InvariantCulture);

        Assert.Equal(expected, RefundTerms.WindowOf(null, purchased, term, purchased.AddHours(hoursLater)));
    }

    [Fact]
    public void WindowOf_DateOnTheSubscription_BeatsTheTable()
    {
        var now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(RefundWindow.Open, RefundTerms.WindowOf(now.AddMinutes(1), now.AddYears(-1), "P1Y", now));
        Assert.Equal(RefundWindow.Closed, RefundTerms.WindowOf(now.AddMinutes(-1), now, "P1Y", now));
        Assert.Equal(RefundWindow.Unknown, RefundTerms.WindowOf(null, null, "P1Y", now));
    }
}
