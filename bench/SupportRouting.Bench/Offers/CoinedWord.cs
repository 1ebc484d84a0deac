namespace SupportRouting.Bench.Offers;

/// <summary>Words that nobody has, the same for the same number: real titles have some tens of thousands of different words.</summary>
internal static class CoinedWord
{
    private static readonly string[] Beginnings = ["bra", "cen", "dol", "fer", "gan", "hel", "jor", "kim", "lum", "mar", "nov", "pel", "quo", "ros", "sil", "tar", "ulm", "ven", "wex", "zan"];
    private static readonly string[] Middles = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "xa", "ye", "zi", "lo", "ra"];
    private static readonly string[] Ends = ["bit", "cast", "dex", "flow", "gate", "hub", "iq", "kit", "lane", "mint", "nest", "ora", "pulse", "quest", "rise", "sync", "trail", "via", "wise", "zone"];

    public static string Of(int number)
    {
        var first = Beginnings[number % 20] + Middles[number / 20 % 20];
        return (number / 400 % 2 is 0 ? first : first + Middles[(number / 7) % 20]) + Ends[number / 800 % 20] + (number / 16_000 is 0 ? "" : "s");
    }
}
