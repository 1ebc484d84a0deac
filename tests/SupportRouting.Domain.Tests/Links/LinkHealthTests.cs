using System.Globalization;
using SupportRouting.Domain.Links;

namespace SupportRouting.Domain.Tests.Links;

public sealed class LinkHealthTests
{
    private static readonly LinkHealth Unknown = new(null, null, IsDead: false);
    private static readonly DateTimeOffset Monday = At("2026-11-16T22:00:00Z");
    private static readonly DateTimeOffset Tuesday = At("2026-11-17T22:00:00Z");

    [Theory]
    [InlineData(200, LinkFinding.Answered, LinkVerdict.Alive)]
    [InlineData(204, LinkFinding.Answered, LinkVerdict.Alive)]
    [InlineData(401, LinkFinding.ClosedToPrograms, LinkVerdict.Alive)]
    [InlineData(403, LinkFinding.ClosedToPrograms, LinkVerdict.Alive)]
    [InlineData(404, LinkFinding.NoSuchPage, LinkVerdict.Gone)]
    [InlineData(410, LinkFinding.NoSuchPage, LinkVerdict.Gone)]
    [InlineData(429, LinkFinding.Busy, LinkVerdict.Unclear)]
    [InlineData(503, LinkFinding.Busy, LinkVerdict.Unclear)]
    [InlineData(500, LinkFinding.ServerFault, LinkVerdict.Unclear)]
    [InlineData(599, LinkFinding.ServerFault, LinkVerdict.Unclear)]
    [InlineData(400, LinkFinding.OddAnswer, LinkVerdict.Unclear)]
    [InlineData(304, LinkFinding.OddAnswer, LinkVerdict.Unclear)]
    [InlineData(451, LinkFinding.OddAnswer, LinkVerdict.Unclear)]
    public void OfStatus_Answer_SaysWhetherThePageIsThere(int status, LinkFinding finding, LinkVerdict verdict)
    {
        Assert.Equal(finding, LinkFindings.OfStatus(status));
        Assert.Equal(verdict, LinkFindings.VerdictOf(finding));
    }

    [Theory]
    [InlineData(LinkFinding.NoSuchHost, true)]
    [InlineData(LinkFinding.BadCertificate, true)]
    [InlineData(LinkFinding.ConnectionRefused, true)]
    [InlineData(LinkFinding.TimedOut, false)]
    [InlineData(LinkFinding.TooManyRedirects, false)]
    [InlineData(LinkFinding.LeadsAstray, false)]
    [InlineData(LinkFinding.NotPublic, false)]
    [InlineData(LinkFinding.UnknownCertificate, false)]
    [InlineData(LinkFinding.Unreachable, false)]
    public void VerdictOf_NoAnswer_IsGoneOnlyWhereTheHostIsNotThere(LinkFinding finding, bool gone) =>
        Assert.Equal(gone ? LinkVerdict.Gone : LinkVerdict.Unclear, LinkFindings.VerdictOf(finding));

    [Fact]
    public void After_TwoFailuresOnOneDay_IsNotDead()
    {
        var health = Unknown.After(LinkFinding.NoSuchPage, Monday).After(LinkFinding.NoSuchPage, Monday.AddHours(1));
        Assert.False(health.IsDead);
        Assert.Equal(Monday, health.FailingSince);
    }

    [Fact]
    public void After_FailuresOnTwoDays_IsDeadSinceTheFirst() =>
        Assert.Equal(
            new LinkHealth(LinkFinding.NoSuchHost, Monday, IsDead: true),
            Unknown.After(LinkFinding.NoSuchPage, Monday).After(LinkFinding.NoSuchHost, Tuesday));

    [Fact]
    public void After_FailuresOfWhichOneCannotTell_IsNotDeadUntilTheNextClearOne()
    {
        var health = Unknown.After(LinkFinding.NoSuchPage, Monday).After(LinkFinding.TimedOut, Tuesday);
        Assert.Equal(new LinkHealth(LinkFinding.TimedOut, Monday, IsDead: false), health);
        Assert.True(health.After(LinkFinding.NoSuchPage, Tuesday.AddDays(1)).IsDead);
    }

    [Fact]
    public void After_AnswerBetweenFailures_BeginsAnew()
    {
        var health = Unknown.After(LinkFinding.NoSuchPage, Monday).After(LinkFinding.Answered, Tuesday).After(LinkFinding.NoSuchPage, Tuesday.AddDays(1));
        Assert.Equal(new LinkHealth(LinkFinding.NoSuchPage, Tuesday.AddDays(1), IsDead: false), health);
    }

    [Fact]
    public void After_DeadLinkThatCannotBeJudged_StaysDead()
    {
        var dead = Unknown.After(LinkFinding.NoSuchPage, Monday).After(LinkFinding.NoSuchPage, Tuesday);
        Assert.True(dead.After(LinkFinding.ServerFault, Tuesday.AddDays(1)).IsDead);
        Assert.False(dead.After(LinkFinding.ClosedToPrograms, Tuesday.AddDays(1)).IsDead);
    }

    [Theory]
    [InlineData(null, 3600)]
    [InlineData(-5.0, 60)]
    [InlineData(0.0, 60)]
    [InlineData(90.0, 90)]
    [InlineData(1e9, 604_800)]
    public void WaitOf_WhateverTheServerAsks_IsAMinuteOrMoreAndAWeekAtMost(double? askedSeconds, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), LinkHealth.WaitOf(askedSeconds is { } asked ? TimeSpan.FromSeconds(asked) : null));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
