using System.Globalization;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class SupportHoursTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Theory]
    // 2026-11-20 is a Friday; Rome is one hour ahead of UTC in winter.
    [InlineData("Mon-Fri 9:00-18:00 Europe/Rome", "2026-11-20T10:00Z", 4, "2026-11-20T14:00Z")]
    [InlineData("Mon-Fri 9:00-18:00 Europe/Rome", "2026-11-20T16:00Z", 4, "2026-11-23T11:00Z")]
    [InlineData("Mon-Fri 9:00-18:00 Europe/Rome", "2026-11-21T12:00Z", 1, "2026-11-23T09:00Z")]
    [InlineData("Mon-Fri 9:00-18:00 Europe/Rome", "2026-11-20T08:00Z", 9, "2026-11-20T17:00Z")]
    [InlineData("Mon-Fri 9:00-13:00; Mon-Fri 14:00-18:00 CET", "2026-11-20T11:00Z", 2, "2026-11-20T14:00Z")]
    [InlineData("24x7", "2026-11-21T23:30Z", 4, "2026-11-22T03:30Z")]
    // The night in which Rome's clocks go back has an hour more, the one in which they go forward an hour less.
    [InlineData("Sun 0:00-24:00 Europe/Rome", "2026-10-24T22:00Z", 25, "2026-10-25T23:00Z")]
    [InlineData("Sun 0:00-24:00 Europe/Rome", "2026-03-28T23:00Z", 23, "2026-03-29T22:00Z")]
    public void After_WorkingTime_EndsInsideTheHours(string hours, string start, int work, string expected)
    {
        var read = SupportHoursText.Read(hours);
        Assert.NotNull(read);
        Assert.Equal(Moment(expected), read.After(Moment(start), TimeSpan.FromHours(work)));
    }

    [Fact]
    public void After_AHoliday_IsLeftOut()
    {
        var hours = SupportHoursText.Read("Mon-Fri 9-18 Europe/Rome", holidays: [new DateOnly(2026, 11, 23)]);
        Assert.Equal(Moment("2026-11-24T09:00Z"), hours?.After(Moment("2026-11-20T17:00Z"), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void After_MoreThanAYearOpens_GivesUpAfterAYear()
    {
        var hours = SupportHoursText.Read("Mon 9:00-9:01 UTC");
        Assert.Equal(Moment("2027-11-22T09:00Z"), hours?.After(Moment("2026-11-21T09:00Z"), TimeSpan.FromHours(100)));
    }

    [Theory]
    [InlineData("2026-11-20T07:59Z", false)]
    [InlineData("2026-11-20T08:00Z", true)]
    [InlineData("2026-11-20T16:59Z", true)]
    [InlineData("2026-11-20T17:00Z", false)]
    [InlineData("2026-11-21T10:00Z", false)]
    public void IsOpenAt_AroundTheHours_TellsOpenFromClosed(string moment, bool open) =>
        Assert.Equal(open, SupportHoursText.Read("Mon-Fri 9-18 CET")?.IsOpenAt(Moment(moment)));

    [Theory]
    [InlineData("Mon-Fri 9-18 CET")]
    [InlineData("mon – fri 09.00 – 18.00 (CET)")]
    [InlineData("Monday-Friday, 9:00 to 18:00 CEST")]
    [InlineData("Mon-Fri 9am-6pm CET")]
    [InlineData("Mon-Thu 9-18, Fri 9-18 Europe/Berlin")]
    [InlineData("Mon-Fri 9-18")]
    public void Read_TheSameHoursWrittenDifferently_AreTheSame(string text)
    {
        var read = SupportHoursText.Read(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.NotNull(read);
        Assert.Equal("Europe/Berlin", read.Zone.Id);
        Assert.Equal(5, read.Week.Length);
        Assert.All(read.Week, span => Assert.Equal((new TimeOnly(9, 0), TimeSpan.FromHours(9)), (span.From, span.Length)));
        Assert.DoesNotContain(read.Week, span => span.Day is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("Sat-Mon 10-12 UTC", 3)]
    [InlineData("24/7", 7)]
    [InlineData("24 × 7", 7)]
    [InlineData("24x7x365", 7)]
    public void Read_OtherWeeks_HasTheirDays(string text, int days) => Assert.Equal(days, SupportHoursText.Read(text)?.Week.Length);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("office hours")]
    [InlineData("Mon-Fri")]
    [InlineData("9-18")]
    [InlineData("Mon-Fri 9-18")]
    [InlineData("Mon-Fri 18-9 CET")]
    [InlineData("Mon-Fri 9-25 CET")]
    [InlineData("Mon-Fri 9:75-18 CET")]
    [InlineData("Mon-Fri 13am-6pm CET")]
    [InlineData("Mon-Fri 9-18 XYZ")]
    [InlineData("Mon-Fri 9-18 Mars/Olympus")]
    [InlineData("Mon-Fri 9-18 IST")]
    [InlineData("Foo-Fri 9-18 CET")]
    [InlineData("Mon-Fri 9-18 CET, mostly")]
    [InlineData("Mon-Fri 9-13 CET, Mon 12-14 CET")]
    [InlineData("Mon-Fri 9-13, Mon 12-14 CET")]
    public void Read_WhatLeavesADoubt_IsNotRead(string? text) => Assert.Null(SupportHoursText.Read(text));

    [Fact]
    public void Read_AVeryLongText_IsNotReadAndTakesNoTime() =>
        Assert.Null(SupportHoursText.Read(string.Concat(Enumerable.Repeat("Mon-Fri 9-18, ", 5000))));

    [Fact]
    public void Make_TimesThatCannotBe_AreMistakes()
    {
        OpenSpan[][] wrong =
        [
            [],
            [new(DayOfWeek.Monday, new TimeOnly(9, 0), TimeSpan.Zero)],
            [new(DayOfWeek.Monday, new TimeOnly(9, 0), TimeSpan.FromHours(16))],
            [new(DayOfWeek.Monday, new TimeOnly(9, 0), TimeSpan.FromHours(4)), new(DayOfWeek.Monday, new TimeOnly(12, 0), TimeSpan.FromHours(1))],
        ];
        Assert.All(wrong, week => Assert.Throws<ArgumentException>(() => SupportHours.Make([.. week], Rome, [])));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
