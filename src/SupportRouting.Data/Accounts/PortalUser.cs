using Microsoft.AspNetCore.Identity;

namespace SupportRouting.Data.Accounts;

public sealed class PortalUser : IdentityUser<Guid>
{
    public const int NameLength = 120;

    public string DisplayName { get; set; } = "";

    public PortalRole Role { get; set; }

    /// <summary>The partner tenant a reseller belongs to; a reseller without one sees no customer's data.</summary>
    public Guid? ResellerTenantId { get; set; }

    /// <summary>Null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>light or dark; null follows the system.</summary>
    public string? Theme { get; set; }

    public bool SingleKeyShortcuts { get; set; } = true;
}
