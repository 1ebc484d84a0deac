using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class TicketNumberTests
{
    [Theory]
    [InlineData("SR-000123", 123)]
    [InlineData("sr-123", 123)]
    [InlineData(" 000123 ", 123)]
    [InlineData("SR-1000000", 1_000_000)]
    [InlineData("SR-123456789012", 123_456_789_012)]
    public void TryParse_AsPeopleTypeIt_ReadsTheNumber(string text, long expected)
    {
        Assert.True(TicketNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SR-")]
    [InlineData("SR-0")]
    [InlineData("SR--1")]
    [InlineData("-5")]
    [InlineData("SR-12a")]
    [InlineData("SR-1 2")]
    [InlineData("SR-1234567890123")]
    [InlineData("XX-000123")]
    [InlineData("SR-١٢٣")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(TicketNumber.TryParse(text, out _));

    [Theory]
    [InlineData(1, "SR-000001")]
    [InlineData(1_234_567, "SR-1234567")]
    public void ToString_AnyNumber_IsReadBackAsItself(long value, string expected)
    {
        var number = new TicketNumber(value);
        Assert.Equal(expected, number.ToString());
        Assert.True(TicketNumber.TryParse(expected, out var again));
        Assert.Equal(number, again);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void New_NotPositive_IsAMistake(long value) => Assert.Throws<ArgumentOutOfRangeException>(() => new TicketNumber(value));

    [Fact]
    public void Compare_ByNumber_NotByText()
    {
        Assert.True(new TicketNumber(999_999) < new TicketNumber(1_000_000));
        Assert.True(new TicketNumber(2) > new TicketNumber(1) && new TicketNumber(2) >= new TicketNumber(2) && new TicketNumber(2) <= new TicketNumber(2));
    }
}
