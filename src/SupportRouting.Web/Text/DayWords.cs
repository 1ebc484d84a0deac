using System.Globalization;

namespace SupportRouting.Web.Text;

/// <summary>Writes a day out within a sentence. The day of the week is left out: after a word such as <i>until</i> it would have to be declined.</summary>
public static class DayWords
{
    public static string Of(DateTimeOffset moment, CultureInfo? language = null)
    {
        var culture = language ?? CultureInfo.CurrentCulture;
        var pattern = culture.DateTimeFormat.LongDatePattern.Replace("dddd, ", "", StringComparison.Ordinal).Replace("dddd ", "", StringComparison.Ordinal);
        return moment.ToString(pattern, culture);
    }
}
