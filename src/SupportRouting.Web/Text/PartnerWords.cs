using System.Globalization;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Text;

/// <summary>The words for what partners' records hold as codes.</summary>
public static class PartnerWords
{
    public static string Of(ProviderReason reason) => reason switch
    {
        ProviderReason.Subscription => PartnersText.ReasonSubscription,
        ProviderReason.Customer => PartnersText.ReasonCustomer,
        ProviderReason.Region => PartnersText.ReasonRegion,
        _ => PartnersText.ReasonOnlyOne,
    };

    public static string Of(ProviderState state) => state switch
    {
        ProviderState.Active => PartnersText.StateActive,
        ProviderState.Ended => PartnersText.StateEnded,
        _ => PartnersText.StateKnownBySubscription,
    };

    public static string Of(PartnerKind kind) => RoutingWords.Of(kind switch
    {
        PartnerKind.DirectBill => Asker.DirectBillPartner,
        PartnerKind.IndirectProvider => Asker.IndirectProvider,
        _ => Asker.IndirectReseller,
    });

    /// <summary>Who carries a duty, said to the reseller or about it.</summary>
    public static string Of(DutyBy by, bool toReseller) => by switch
    {
        DutyBy.Provider => PartnersText.DutyProvider,
        DutyBy.Reseller => toReseller ? PartnersText.DutyReseller : PartnersText.DutyResellerStaff,
        _ => toReseller ? PartnersText.DutyAskProvider : PartnersText.DutyAskStaff,
    };

    /// <summary>The country as Partner Center writes it, and the CSP region where the sources settle it.</summary>
    public static string? Place(string? country) => country is not null && CspRegions.Of(country) is { } region
        ? Words.Fill(PartnersText.CountryAndRegion, country, PartnersText.ResourceManager.GetString($"Region_{region}", CultureInfo.CurrentUICulture) ?? "")
        : country;
}
