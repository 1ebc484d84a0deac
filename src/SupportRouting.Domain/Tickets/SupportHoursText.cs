using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Tickets;

/// <summary>
/// Reads hours as desks write them: <c>24x7</c>, <c>Mon-Fri 9:00-18:00 CET</c>, <c>Mon-Thu 9-17, Fri 9-15 Europe/Rome</c>.
/// Text that leaves a doubt is not read, since a wrong clock is worse than none.
/// </summary>
public static partial class SupportHoursText
{
    private const int MaxLength = 200;

    private static readonly ImmutableArray<DayOfWeek> Days =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>Reads hours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultZone">The zone to take where the text names none; null = such a text is not read.</param>
    /// <param name="holidays">Days on which nobody answers.</param>
    /// <returns>The hours; null when the text cannot be read without doubt.</returns>
    public static SupportHours? Read(string? text, TimeZoneInfo? defaultZone = null, ImmutableSortedSet<DateOnly>? holidays = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return null;
        var plain = Dashes().Replace(text.Trim(), "-");
        if (RoundTheClock().IsMatch(plain))
            return SupportHours.Make(SupportHours.Always.Week, TimeZoneInfo.Utc, holidays ?? []);

        var match = Weekly().Match(plain);
        if (!match.Success)
            return null;
        var zone = match.Groups["zone"].Success ? ZoneOf(match.Groups["zone"].Value) : defaultZone;
        var spans = new List<OpenSpan>();
        foreach (Capture part in match.Groups["part"].Captures)
        {
            if (!TryAdd(spans, part.Value))
                return null;
        }

        return zone is null || Overlap(spans) ? null : SupportHours.Make([.. spans], zone, holidays ?? []);
    }

    private static bool TryAdd(List<OpenSpan> spans, string part)
    {
        var match = Part().Match(part);
        if (DayOf(match.Groups["first"].Value) is not { } first
            || (match.Groups["last"].Success ? DayOf(match.Groups["last"].Value) : first) is not { } last
            || TimeOf(match, "from") is not { } from || TimeOf(match, "to") is not { } to || to <= from)
        {
            return false;
        }

        for (var day = first; ; day = (day + 1) % Days.Length)
        {
            spans.Add(new OpenSpan(Days[day], TimeOnly.FromTimeSpan(from), to - from));
            if (day == last)
                return true;
        }
    }

    private static int? DayOf(string name)
    {
        var index = name.Length < 2 ? -1 : Array.FindIndex([.. Days], day => day.ToString().StartsWith(name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index;
    }

    private static TimeSpan? TimeOf(Match match, string name)
    {
        var hours = int.Parse(match.Groups[name + "Hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups[name + "Minute"] is { Success: true } some ? int.Parse(some.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        switch (match.Groups[name + "Half"].Value.ToUpperInvariant())
        {
            case "AM" or "PM" when hours is 0 or > 12:
                return null;
            case "AM":
                hours %= 12;
                break;
            case "PM":
                hours = (hours % 12) + 12;
                break;
        }

        return minutes > 59 || hours > 24 || (hours is 24 && (minutes > 0 || name == "from")) ? null : new TimeSpan(hours, minutes, 0);
    }

    private static bool Overlap(List<OpenSpan> spans) => spans.GroupBy(span => span.Day).Any(day =>
    {
        var end = TimeSpan.Zero;
        foreach (var span in day.OrderBy(span => span.From))
        {
            if (span.From.ToTimeSpan() < end)
                return true;
            end = span.From.ToTimeSpan() + span.Length;
        }

        return false;
    });

    // The abbreviations that desks in this field use and that mean one zone; the others are read by their full names.
    private static TimeZoneInfo? ZoneOf(string name) => name.ToUpperInvariant() switch
    {
        "UTC" or "GMT" or "Z" => TimeZoneInfo.Utc,
        "CET" or "CEST" => Find("Europe/Berlin"),
        "PT" or "PST" or "PDT" or "PACIFIC" => Find("America/Los_Angeles"),
        "ET" or "EST" or "EDT" or "EASTERN" => Find("America/New_York"),
        _ => name.Contains('/', StringComparison.Ordinal) ? Find(name) : null,
    };

    private static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    [GeneratedRegex(@"\s*[–—‐−]\s*|\s+-\s*|\s*-\s+|\s+to\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^24\s*[x×/]\s*7(\s*[x×/]\s*365)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RoundTheClock();

    [GeneratedRegex(@"^(?<part>[a-z]{2,9}\.?(-[a-z]{2,9}\.?)?,?\s+\d[^,;a-z]*([ap]m\s*)?-\s*\d[\d:.]*\s*([ap]m)?)(\s*[,;]\s*(?<part>[a-z]{2,9}\.?(-[a-z]{2,9}\.?)?,?\s+\d[^,;a-z]*([ap]m\s*)?-\s*\d[\d:.]*\s*([ap]m)?))*\s*\(?(?<zone>[a-z][a-z_]*(/[a-z_+\-0-9]+)*)?\)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^(?<first>[a-z]{2,9}\.?)(-(?<last>[a-z]{2,9}\.?))?,?\s+(?<fromHour>\d{1,2})([:.](?<fromMinute>\d{2}))?\s*(?<fromHalf>[ap]m)?\s*-\s*(?<toHour>\d{1,2})([:.](?<toMinute>\d{2}))?\s*(?<toHalf>[ap]m)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Part();
}
