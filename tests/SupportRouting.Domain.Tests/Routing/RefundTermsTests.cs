using System.Globalization;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class RefundTermsTests
{
    private static readonly Purchase Saas = new(OfferType.Saas, PublisherKind.ThirdParty);

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
    public void WindowOf_NoDateOnTheSubscription_FollowsTheTermsOfItsDay(string bought, string? term, int hoursLater, RefundWindow expected) =>
        Assert.Equal(expected, WindowAfter(Saas with { Term = term }, bought, hoursLater));

    [Theory]
    [InlineData(OfferType.DynamicsBusinessCentral, PublisherKind.ThirdParty, "2025-03-01", 24 * 6, RefundWindow.Open)]
    [InlineData(OfferType.DynamicsBusinessCentral, PublisherKind.ThirdParty, "2025-03-01", 24 * 8, RefundWindow.Closed)]
    [InlineData(OfferType.DynamicsBusinessCentral, PublisherKind.ThirdParty, "2022-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.ManagedApplication, PublisherKind.ThirdParty, "2022-03-01", 0, RefundWindow.Closed)]
    [InlineData(OfferType.ManagedApplication, PublisherKind.ThirdParty, "2025-03-01", 71, RefundWindow.Open)]
    [InlineData(OfferType.ManagedApplication, PublisherKind.ThirdParty, "2025-03-01", 73, RefundWindow.Closed)]
    [InlineData(OfferType.MicrosoftProduct, PublisherKind.Microsoft, "2025-03-01", 24 * 6, RefundWindow.Open)]
    [InlineData(OfferType.MicrosoftProduct, PublisherKind.Microsoft, "2025-03-01", 24 * 8, RefundWindow.Closed)]
    [InlineData(OfferType.MicrosoftProduct, PublisherKind.Microsoft, "2022-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.Saas, PublisherKind.Microsoft, "2025-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.Saas, PublisherKind.Unknown, "2025-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.VirtualMachine, PublisherKind.ThirdParty, "2025-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.ConsultingService, PublisherKind.ThirdParty, "2025-03-01", 1, RefundWindow.Unknown)]
    [InlineData(OfferType.Unknown, PublisherKind.Unknown, "2025-03-01", 1, RefundWindow.Unknown)]
    public void WindowOf_EachProduct_HasItsOwnTermsOrNone(OfferType type, PublisherKind publisher, string bought, int hoursLater, RefundWindow expected) =>
        Assert.Equal(expected, WindowAfter(new Purchase(type, publisher) { Term = "P1Y", IsPerSeat = true }, bought, hoursLater));

    [Fact]
    public void WindowOf_MicrosoftProductWithoutSeats_IsNotStated() =>
        Assert.Equal(RefundWindow.Unknown, WindowAfter(new Purchase(OfferType.MicrosoftProduct, PublisherKind.Microsoft) { Term = "P1Y" }, "2025-03-01", 1));

    [Fact]
    public void WindowOf_DateOnTheSubscription_BeatsTheTable()
    {
        var now = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);
        var annual = Saas with { Term = "P1Y" };

        Assert.Equal(RefundWindow.Open, RefundTerms.WindowOf(annual with { CancellationAllowedUntil = now.AddMinutes(1), BoughtAt = now.AddYears(-1) }, now));
        Assert.Equal(RefundWindow.Closed, RefundTerms.WindowOf(annual with { CancellationAllowedUntil = now.AddMinutes(-1), BoughtAt = now }, now));
        Assert.Equal(RefundWindow.Unknown, RefundTerms.WindowOf(annual, now));
    }

    private static RefundWindow WindowAfter(Purchase purchase, string bought, int hours)
    {
        var at = DateTimeOffset.Parse(bought + "T10:00:00Z", CultureInfo.InvariantCulture);
        return RefundTerms.WindowOf(purchase with { BoughtAt = at }, at.AddHours(hours));
    }
}
