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

    /// <summary>What to tell a program that asks for another language.</summary>
    public static string NotOffered => $"Is not offered; allowed: {string.Join(", ", All.Select(language => language.Code))}.";

    /// <summary>The culture of a language we speak, asked for by its code, with or without a region; null for another.</summary>
    public static CultureInfo? CultureOf(string? code) =>
        code?.Split('-')[0].ToLowerInvariant() is { } language && IsKnown(language) ? CultureInfo.GetCultureInfo(language) : null;

    public static PortalLanguage Current =>
        Array.Find(All, language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? All[0];
}
