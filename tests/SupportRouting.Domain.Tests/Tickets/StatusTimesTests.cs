using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class StatusTimesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_ATicketHandedOffAndBack_CountsEachSideItsOwnTime()
    {
        var times = StatusTimes.Of(
            [
                At(TicketStatus.Routed, 0), At(TicketStatus.Answering, 1), At(TicketStatus.HandedOff, 3), At(TicketStatus.WaitingOnPublisher, 7),
                At(TicketStatus.WaitingOnCustomer, 12), At(TicketStatus.Answering, 20), At(TicketStatus.Resolved, 21),
            ],
            Start.AddHours(30));

        Assert.Equal(TimeSpan.FromHours(4), times.Ours);
        Assert.Equal(TimeSpan.FromHours(9), times.Theirs);
        Assert.Equal(TimeSpan.FromHours(8), times.Askers);
        Assert.Equal(TimeSpan.FromHours(3), times.ByStatus[TicketStatus.Answering]);
        Assert.Equal(TimeSpan.FromHours(9), times.ByStatus[TicketStatus.Resolved]);
    }

    [Fact]
    public void Of_StoppedEarly_CountsNothingAfterwards()
    {
        var times = StatusTimes.Of([At(TicketStatus.Routed, 0), At(TicketStatus.HandedOff, 5)], Start.AddHours(2));
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.Zero), (times.Ours, times.Theirs));
    }

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Empty(StatusTimes.Of([], Start).ByStatus);

    [Theory]
    [InlineData(Severity.Critical, 2)]
    [InlineData(Severity.Moderate, 4)]
    [InlineData(Severity.Minimal, 8)]
    public void Severity_ByTheTable_TellsWhenMicrosoftAnswers(Severity severity, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), SeverityTargets.FirstAnswerWithin(severity));

    private static StatusSpan At(TicketStatus status, int hours) => new(status, Start.AddHours(hours));
}
