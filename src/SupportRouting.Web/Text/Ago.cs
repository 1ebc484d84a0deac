namespace SupportRouting.Web.Text;

/// <summary>How long ago something was, in words; its date when that is longer than a month.</summary>
public static class Ago
{
    private const int DaysInWords = 30;

    public static string Of(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalMinutes: < 1 } => AgoText.Now,
        { TotalHours: < 1 } past => Plural.Of((long)past.TotalMinutes, AgoText.MinutesOne, AgoText.MinutesFew, AgoText.MinutesMany),
        { TotalDays: < 1 } past => Plural.Of((long)past.TotalHours, AgoText.HoursOne, AgoText.HoursFew, AgoText.HoursMany),
        { TotalDays: < DaysInWords } past => Plural.Of((long)past.TotalDays, AgoText.DaysOne, AgoText.DaysFew, AgoText.DaysMany),
        _ => moment.ToString("d", System.Globalization.CultureInfo.CurrentCulture),
    };
}
