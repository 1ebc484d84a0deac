using System.Globalization;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>A moment before the samples are made: so many days ago at a time of day, or so long ago.</summary>
internal readonly record struct SampleMoment(int Days, TimeSpan Time)
{
    /// <summary>Reads "12d09:40", or "5h" and "30m" for what happened just now.</summary>
    public static SampleMoment Parse(string text)
    {
        var parts = text.Split('d');
        return parts.Length is 2
            ? new(int.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.ParseExact(parts[1], @"hh\:mm", CultureInfo.InvariantCulture))
            : new(0, SampleSpan.Parse(text));
    }

    public DateTimeOffset Before(DateTimeOffset now) => Days is 0
        ? now - Time
        : new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-Days) + Time;

    /// <summary>What happened just now comes last, whatever the hour: the tickets have the same numbers at any time of day.</summary>
    public (int, TimeSpan) Order => Days is 0 ? (0, -Time) : (-Days, Time);
}

internal static class SampleSpan
{
    /// <summary>Reads "20m", "3h", "2d" and "-4h".</summary>
    public static TimeSpan Parse(string text)
    {
        var number = int.Parse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException($"'{text}' is no span of time."),
        };
    }
}
