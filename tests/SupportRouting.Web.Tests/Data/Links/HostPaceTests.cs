using SupportRouting.Data.Links.Fetching;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Links;

public sealed class HostPaceTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_HostThatIsBeingAsked_WaitsForItsAnswer()
    {
        var pace = new HostPace(TimeSpan.Zero, TimeProvider.System);
        var first = await pace.EnterAsync("public.example", Cancel);
        var second = pace.EnterAsync("public.example", Cancel);
        Assert.False(second.IsCompleted);
        (await pace.EnterAsync("other.example", Cancel)).Dispose();
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_HostThatJustAnswered_WaitsForThePause()
    {
        var time = new NotedWaits();
        var pace = new HostPace(Pause, time);
        (await pace.EnterAsync("public.example", Cancel)).Dispose();
        (await pace.EnterAsync("other.example", Cancel)).Dispose();
        Assert.Empty(time.Waits);
        (await pace.EnterAsync("public.example", Cancel)).Dispose();
        Assert.Equal([Pause], time.Waits);
    }

    [Fact]
    public async Task Enter_GivenUpWhileWaiting_LeavesTheHostToOthers()
    {
        using var stop = new CancellationTokenSource();
        var pace = new HostPace(TimeSpan.Zero, TimeProvider.System);
        var first = await pace.EnterAsync("public.example", Cancel);
        var second = pace.EnterAsync("public.example", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await pace.EnterAsync("public.example", Cancel)).Dispose();
    }

    /// <summary>A clock whose waits are over at once, and noted.</summary>
    private sealed class NotedWaits : TimeProvider
    {
        private readonly ManualTime _clock = ManualTime.At("2026-03-02T10:00:00Z");

        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => _clock.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
