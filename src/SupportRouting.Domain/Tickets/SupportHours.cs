using System.Collections.Immutable;

namespace SupportRouting.Domain.Tickets;

/// <summary>Part of a week's day in which somebody answers, in the local time of their zone.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">When it begins.</param>
/// <param name="Length">How long it lasts; never past midnight.</param>
public sealed record OpenSpan(DayOfWeek Day, TimeOnly From, TimeSpan Length);

/// <summary>When a support desk answers: times of the week in one time zone, less its holidays.</summary>
public sealed record SupportHours
{
    // A desk that opens at most once a week and has holidays is found within weeks; beyond that nothing is promised.
    private const int MostDaysAhead = 366;

    private readonly ILookup<DayOfWeek, OpenSpan> _spans;

    private SupportHours(ImmutableArray<OpenSpan> week, TimeZoneInfo zone, ImmutableSortedSet<DateOnly> holidays) =>
        (Week, Zone, Holidays, _spans) = (week, zone, holidays, week.OrderBy(span => span.From).ToLookup(span => span.Day));

    /// <summary>The times of the week.</summary>
    public ImmutableArray<OpenSpan> Week { get; }

    /// <summary>The zone the times are meant in.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Days of the zone on which nobody answers.</summary>
    public ImmutableSortedSet<DateOnly> Holidays { get; }

    /// <summary>Every hour of every day.</summary>
    public static SupportHours Always { get; } = Make(
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenSpan(day, TimeOnly.MinValue, TimeSpan.FromDays(1)))], TimeZoneInfo.Utc, []);

    /// <summary>Makes hours.</summary>
    /// <param name="week">The times of the week; those of one day do not overlap.</param>
    /// <param name="zone">Their zone.</param>
    /// <param name="holidays">Days to leave out.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="ArgumentException">There are no times, or some overlap or reach past midnight.</exception>
    public static SupportHours Make(ImmutableArray<OpenSpan> week, TimeZoneInfo zone, ImmutableSortedSet<DateOnly> holidays)
    {
        if (week.IsDefaultOrEmpty)
            throw new ArgumentException("Hours need at least one time of the week.", nameof(week));
        foreach (var day in week.GroupBy(span => span.Day))
        {
            var end = TimeSpan.Zero;
            foreach (var span in day.OrderBy(span => span.From))
            {
                if (span.Length <= TimeSpan.Zero || span.From.ToTimeSpan() < end)
                    throw new ArgumentException("Times of one day overlap or are empty.", nameof(week));
                end = span.From.ToTimeSpan() + span.Length;
            }

            if (end > TimeSpan.FromDays(1))
                throw new ArgumentException("A time of the week reaches past midnight.", nameof(week));
        }

        return new SupportHours(week, zone, holidays);
    }

    /// <summary>When a stretch of working time that begins at a moment ends.</summary>
    /// <param name="start">The moment.</param>
    /// <param name="work">How much of open time must pass.</param>
    /// <returns>The end, in UTC; <paramref name="start"/> plus a year when the desk is open too seldom for it.</returns>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan work)
    {
        var left = work;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, Zone).DateTime);
        for (var ahead = 0; ahead <= MostDaysAhead; ahead++, day = day.AddDays(1))
        {
            foreach (var (opens, closes) in OpenOn(day))
            {
                var from = opens > start ? opens : start;
                if (closes <= from)
                    continue;
                if (left <= closes - from)
                    return from + left;
                left -= closes - from;
            }
        }

        return start.ToUniversalTime().AddDays(MostDaysAhead);
    }

    /// <summary>Whether the desk answers at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>True while it is open.</returns>
    public bool IsOpenAt(DateTimeOffset moment) =>
        OpenOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime))
            .Any(open => open.Opens <= moment && moment < open.Closes);

    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> OpenOn(DateOnly day) => Holidays.Contains(day)
        ? []
        : _spans[day.DayOfWeek].Select(span =>
        {
            var opens = day.ToDateTime(span.From);
            return (ToUtc(opens), ToUtc(opens + span.Length));
        });

    // A clock that is put forward skips local times; the moment it jumps to stands for them.
    private DateTimeOffset ToUtc(DateTime local)
    {
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone));
    }
}
