namespace SupportRouting.Web.Text;

/// <summary>Language and theme as this browser wants them, also before anybody signs in. Absent follows browser and system.</summary>
public static class PreferenceCookies
{
    public const string Language = "portal.language";
    public const string Theme = "portal.theme";
    public const string Light = "light";
    public const string Dark = "dark";

    public static bool IsTheme(string? theme) => theme is Light or Dark;

    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[Theme] is { } theme && IsTheme(theme) ? theme : null;

    public static void Put(HttpResponse response, string name, string? value, TimeProvider time)
    {
        if (value is null)
            response.Cookies.Delete(name);
        else
            response.Cookies.Append(name, value, new() { Expires = time.GetUtcNow().AddYears(1), IsEssential = true });
    }
}
