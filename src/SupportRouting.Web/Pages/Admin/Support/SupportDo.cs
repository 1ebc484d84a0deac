using System.Globalization;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>What the buttons of the form send.</summary>
public static class SupportDo
{
    public const string Look = "look";
    public const string Save = "save";
    public const string LookAway = "look-away";
    public const string TakeAway = "away";

    /// <summary>Looks at open tickets as it is set already.</summary>
    public const string LookStored = "look-stored";

    /// <summary>Routes tickets again and changes no setting.</summary>
    public const string Route = "route";

    private const char Older = ':';

    /// <summary>Looks at the tickets before the last one that was looked at.</summary>
    public static string LookBefore(string look, long number) => look + Older + number.ToString(CultureInfo.InvariantCulture);

    internal static string? What(string? said) => said?.Split(Older)[0];

    internal static string? Before(string? said) => What(said) is Look or LookAway or LookStored ? said?.Split(Older, 2) is [_, var number] ? number : "" : null;
}
