namespace SupportRouting.Domain.Links;

/// <summary>What is known of an address from all its checks.</summary>
/// <param name="Finding">What the last check found; null before the first.</param>
/// <param name="FailingSince">When it first led nowhere, without having answered since.</param>
/// <param name="IsDead">It led nowhere on two different days (UTC), and has not answered since the first.</param>
public sealed record LinkHealth(LinkFinding? Finding, DateTimeOffset? FailingSince, bool IsDead)
{
    /// <summary>Shortest time between two checks of an address.</summary>
    public static readonly TimeSpan BetweenChecks = TimeSpan.FromDays(1);

    /// <summary>Longest wait that a server's <c>Retry-After</c> can ask for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    /// <summary>What is known once another check has ended.</summary>
    /// <param name="finding">What it found.</param>
    /// <param name="at">When.</param>
    /// <returns>The new state. A check that cannot tell changes nothing but the last finding.</returns>
    public LinkHealth After(LinkFinding finding, DateTimeOffset at) => LinkFindings.VerdictOf(finding) switch
    {
        LinkVerdict.Alive => new(finding, null, IsDead: false),
        LinkVerdict.Gone => new(finding, FailingSince ?? at, IsDead || FailingSince?.UtcDateTime.Date < at.UtcDateTime.Date),
        _ => this with { Finding = finding },
    };

    /// <summary>When an address that was just checked may be fetched again.</summary>
    /// <param name="at">When it was checked.</param>
    /// <param name="askedWait">What the server asked for, if anything.</param>
    /// <returns>A day later at the soonest.</returns>
    public static DateTimeOffset NextCheck(DateTimeOffset at, TimeSpan? askedWait) => at + LongerOf(BetweenChecks, WaitOf(askedWait));

    /// <summary>How long a server that asked for a pause is left alone.</summary>
    /// <param name="askedWait">What it asked for, if anything.</param>
    /// <returns>The time, cut to what is sensible.</returns>
    public static TimeSpan WaitOf(TimeSpan? askedWait) =>
        TimeSpan.FromTicks(Math.Clamp(askedWait?.Ticks ?? 0, 0, LongestWait.Ticks));

    private static TimeSpan LongerOf(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
