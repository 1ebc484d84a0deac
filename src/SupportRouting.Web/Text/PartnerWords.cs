using SupportRouting.Domain.Partners;

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
}
