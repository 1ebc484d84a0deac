using System.Globalization;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>What the buttons of the form send.</summary>
public static class SupportDo
{
    public const string Look = "look";
    public const string Save = "save";
    public const string LookAway = "look-away";
    public const string TakeAway = "away";

    private const string Older = "older:";

    /// <summary>Looks at the tickets before the last one that was looked at.</summary>
    public static string LookBefore(long number) => Older + number.ToString(CultureInfo.InvariantCulture);

    internal static string? Before(string? said) => said?.StartsWith(Older, StringComparison.Ordinal) is true ? said[Older.Length..] : said is Look or LookAway ? "" : null;
}
