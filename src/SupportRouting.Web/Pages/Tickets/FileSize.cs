using System.Globalization;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>How large a file is, as people say it.</summary>
internal static class FileSize
{
    private const int Kilo = 1024;

    public static string Of(long bytes) => bytes switch
    {
        < Kilo => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < Kilo * Kilo => string.Create(CultureInfo.CurrentCulture, $"{bytes / (double)Kilo:0} KB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / (double)(Kilo * Kilo):0.0} MB"),
    };
}
