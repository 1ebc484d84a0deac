using System.Collections.Frozen;

namespace SupportRouting.Domain.Partners;

/// <summary>The CSP regions of which it is settled what countries they hold (dossier 3.5).</summary>
public enum CspRegion : byte
{
    /// <summary>The European Union, EFTA and the United Kingdom.</summary>
    Europe,

    /// <summary>Australia alone.</summary>
    Australia,

    /// <summary>Brazil alone.</summary>
    Brazil,

    /// <summary>Canada alone.</summary>
    Canada,

    /// <summary>China alone.</summary>
    China,

    /// <summary>India alone.</summary>
    India,

    /// <summary>Japan alone.</summary>
    Japan,

    /// <summary>Korea alone.</summary>
    Korea,

    /// <summary>New Zealand alone.</summary>
    NewZealand,

    /// <summary>Taiwan alone.</summary>
    Taiwan,

    /// <summary>The United States alone.</summary>
    UnitedStates,
}

/// <summary>Tells a country's region: provider, reseller and customer have to be of one.</summary>
public static class CspRegions
{
    private static readonly FrozenDictionary<string, CspRegion> ByCountry = Countries().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The region of a country.</summary>
    /// <param name="country">Two letters, in either case.</param>
    /// <returns>Null where the sources do not settle it.</returns>
    public static CspRegion? Of(string? country) =>
        country is not null && ByCountry.TryGetValue(country.Trim(), out var region) ? region : null;

    private static IEnumerable<KeyValuePair<string, CspRegion>> Countries()
    {
        const string europe =
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH GB";
        foreach (var country in europe.Split(' '))
            yield return new(country, CspRegion.Europe);
        yield return new("AU", CspRegion.Australia);
        yield return new("BR", CspRegion.Brazil);
        yield return new("CA", CspRegion.Canada);
        yield return new("CN", CspRegion.China);
        yield return new("IN", CspRegion.India);
        yield return new("JP", CspRegion.Japan);
        yield return new("KR", CspRegion.Korea);
        yield return new("NZ", CspRegion.NewZealand);
        yield return new("TW", CspRegion.Taiwan);
        yield return new("US", CspRegion.UnitedStates);
    }
}
