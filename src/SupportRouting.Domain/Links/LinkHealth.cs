namespace SupportRouting.Domain.Links;

/// <summary>What is known of an address from all its checks.</summary>
/// <param name="Finding">What the last check found; null before the first.</param>
/// <param name="FailingSince">When it first led nowhere, without having answered since.</param>
/// <param name="IsDead">It led nowhere on two different days (UTC), and has not answered since the first.</param>
public sealed record LinkHealth(LinkFinding? Finding, DateTimeOffset? FailingSince, bool IsDead)
{
    /// <summary>Shortest time between two checks of an address.</summary>
    public static readonly TimeSpan BetweenChecks = TimeSpan.FromDays(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsualWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

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

    /// <summary>How long a busy server is left alone.</summary>
    /// <param name="asked">What its <c>Retry-After</c> asks for, if it has one.</param>
    /// <returns>The time, within what is sensible; an hour where nothing was asked.</returns>
    public static TimeSpan WaitOf(TimeSpan? asked) =>
        TimeSpan.FromTicks(Math.Clamp((asked ?? UsualWait).Ticks, ShortestWait.Ticks, LongestWait.Ticks));
}
