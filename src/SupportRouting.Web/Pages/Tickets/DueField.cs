using System.Globalization;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>When a ticket is due, as a form shows and takes it: by the clock of the desk.</summary>
public static class DueField
{
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    public static string? Write(DateTimeOffset? due, DeskTime desk) =>
        due is { } at ? desk.Show(at).ToString(Minutes, CultureInfo.InvariantCulture) : null;

    public static bool IsTime(string? text) => Parse(text) is not null;

    /// <returns>Null when it is no time.</returns>
    public static DateTimeOffset? Read(string? text, DeskTime desk) => Parse(text) is { } local ? desk.Read(local) : null;

    private static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;
}
