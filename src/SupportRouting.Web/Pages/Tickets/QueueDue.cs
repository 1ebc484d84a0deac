using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>How long there is until a ticket is due, or since when it is late.</summary>
public sealed record QueueDue(DateTimeOffset At, bool IsLate, string Words)
{
    private const int DaysInWords = 60;

    public static QueueDue? Of(DateTimeOffset? due, DateTimeOffset now)
    {
        if (due is not { } at)
            return null;
        var late = at < now;
        var length = Length(late ? now - at : at - now);
        return new(at, late, late ? Text.Words.Fill(QueueText.Late, length) : length);
    }

    private static string Length(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => Text.Words.Fill(QueueText.DueMinutes, (int)time.TotalMinutes),
        { TotalDays: < 2 } => Text.Words.Fill(QueueText.DueHours, (int)time.TotalHours),
        { TotalDays: < DaysInWords } => Text.Words.Fill(QueueText.DueDays, (int)time.TotalDays),
        _ => Text.Words.Fill(QueueText.DueDays, $"{DaysInWords}+"),
    };
}
