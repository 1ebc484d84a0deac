using System.Globalization;

namespace SupportRouting.Web.Text;

/// <summary>Chooses the form a number asks for. Polish has three; the other languages give the last two the same words.</summary>
public static class Plural
{
    public static string Of(long count, string one, string few, string many)
    {
        var form = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "pl" ? Polish(count, one, few, many)
            : count == 1 ? one : many;
        return string.Format(CultureInfo.CurrentCulture, form, count);
    }

    private static string Polish(long count, string one, string few, string many)
    {
        if (count == 1)
            return one;
        var last = Math.Abs(count % 10);
        var lastTwo = Math.Abs(count % 100);
        return last is >= 2 and <= 4 && lastTwo is not (>= 12 and <= 14) ? few : many;
    }
}
