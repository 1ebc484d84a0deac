using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Demo;

/// <summary>The three people one can be by one click. They have no password, so no other way leads in.</summary>
public sealed record DemoPersona(PortalRole Role, string Email, string Name, Guid? ResellerTenantId)
{
    /// <summary>The tenant of the sample reseller; sample relationships refer to it.</summary>
    public static readonly Guid ResellerTenant = new("7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01");

    public static readonly DemoPersona[] All =
    [
        new(PortalRole.GlobalAdmin, "giulia.ferri@partner.example", "Giulia Ferri", null),
        new(PortalRole.AdminAgent, "marek.kowal@partner.example", "Marek Kowal", null),
        new(PortalRole.Reseller, "ines.prado@reseller.example", "Inés Prado", ResellerTenant),
    ];
}
