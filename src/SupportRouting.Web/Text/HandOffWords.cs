using System.Globalization;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Text;

/// <summary>The words for what hand-offs hold as codes.</summary>
public static class HandOffWords
{
    public static string Of(HandOffItem item, CultureInfo? language = null) => Get(item.ToString(), language);

    public static string Of(Severity severity, CultureInfo? language = null) => Get($"Severity{severity}", language);

    public static string Of(MailFailure failure) => HandOffText.ResourceManager.GetString($"Failure{failure}", CultureInfo.CurrentUICulture) ?? "";

    /// <summary>A length of time in its two largest units.</summary>
    public static string Of(TimeSpan time) => time.TotalDays >= 1
        ? Words.Fill(HandOffText.DaysHours, (int)time.TotalDays, time.Hours)
        : Words.Fill(HandOffText.HoursMinutes, time.Hours, time.Minutes);

    internal static string Get(string key, CultureInfo? language) => HandOffMessageText.ResourceManager.GetString(key, language)
        ?? throw new ArgumentException($"There are no words for {key}.", nameof(key));
}
