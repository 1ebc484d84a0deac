using System.Globalization;

namespace SupportRouting.Web.Text;

/// <summary>A language the portal speaks, with its name in itself.</summary>
public sealed record PortalLanguage(string Code, string Name)
{
    public const string PseudoCode = "qps-Ploc";

    public static readonly PortalLanguage[] All =
    [
        new("en", "English"),
        new("it", "Italiano"),
        new("es", "Español"),
        new("pl", "Polski"),
    ];

    public static bool IsKnown(string? code) => Array.Exists(All, language => language.Code == code);

    public static PortalLanguage Current =>
        Array.Find(All, language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? All[0];
}
