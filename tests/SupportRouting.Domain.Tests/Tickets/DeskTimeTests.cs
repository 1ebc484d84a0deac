using System.Globalization;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

/// <summary>What the clock of the desk shows, also in the nights when it is put forward and back.</summary>
public sealed class DeskTimeTests
{
    [Theory]
    [InlineData("Europe/Rome", "2026-07-01T09:30", "2026-07-01T07:30Z")]
    [InlineData("Europe/Rome", "2026-12-01T09:30", "2026-12-01T08:30Z")]
    [InlineData("UTC", "2026-12-01T09:30", "2026-12-01T09:30Z")]

    // Put forward: from 2:00 to 3:00. There is no 2:30.
    [InlineData("Europe/Rome", "2026-03-29T02:30", "2026-03-29T01:00Z")]

    // Put back: from 3:00 to 2:00. 2:30 comes twice.
    [InlineData("Europe/Rome", "2026-10-25T02:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/Rome", "2026-10-25T03:00", "2026-10-25T02:00Z")]
    public void Read_OfALocalTime_IsThatMoment(string zone, string local, string moment) =>
        Assert.Equal(Moment(moment), Desk(zone).Read(DateTime.Parse(local, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Europe/Rome", "2026-06-30T22:30Z", "2026-07-01T22:00Z")]
    [InlineData("Europe/Rome", "2026-06-30T21:59Z", "2026-06-30T22:00Z")]
    [InlineData("UTC", "2026-06-30T22:30Z", "2026-07-01T00:00Z")]
    [InlineData("America/New_York", "2026-01-02T03:00Z", "2026-01-02T05:00Z")]

    // The days on which the clock changes last 23 and 25 hours.
    [InlineData("Europe/Rome", "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    [InlineData("Europe/Rome", "2026-10-24T22:00Z", "2026-10-25T23:00Z")]

    // Here it is put forward at midnight: the next day begins at 1:00.
    [InlineData("Africa/Cairo", "2026-04-23T12:00Z", "2026-04-23T22:00Z")]
    public void EndOfDay_IsTheNextLocalMidnight(string zone, string moment, string end) =>
        Assert.Equal(Moment(end), Desk(zone).EndOfDay(Moment(moment)));

    [Fact]
    public void Show_OfAMoment_KeepsItAndTellsTheLocalTime()
    {
        var shown = Desk("Europe/Rome").Show(Moment("2026-07-01T22:15Z"));
        Assert.Equal(Moment("2026-07-01T22:15Z"), shown);
        Assert.Equal(new DateTime(2026, 7, 2, 0, 15, 0), shown.DateTime);
    }

    [Theory]
    [InlineData("Rome")]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    public void Find_OfNoZone_IsNull(string name) => Assert.Null(DeskTime.Find(name));

    private static DeskTime Desk(string zone) => DeskTime.Find(zone) ?? throw new ArgumentException(zone, nameof(zone));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
