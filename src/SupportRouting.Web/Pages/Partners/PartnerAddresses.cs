namespace SupportRouting.Web.Pages.Partners;

/// <summary>Addresses of partners' pages.</summary>
public static class PartnerAddresses
{
    public const string New = "/partners/new";

    public static string Details(Guid tenantId) => $"/partners/{tenantId}";

    public static string Edit(Guid tenantId) => $"/partners/{tenantId}/edit";

    public static string Duties(Guid tenantId) => $"/partners/{tenantId}/duties";

    public static string Relationships(Guid tenantId) => $"/partners/{tenantId}/relationships";
}
