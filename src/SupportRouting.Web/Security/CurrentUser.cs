using System.Security.Claims;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Security;

/// <summary>Who is asking, for pages and API alike: a signed-in person or a key.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    public bool IsSignedIn => Role is not null;

    /// <summary>The person's or the key's id.</summary>
    public Guid? Id => Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public PortalRole? Role => Enum.TryParse<PortalRole>(Principal?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public bool IsStaff => Role is PortalRole.AdminAgent or PortalRole.GlobalAdmin;

    public bool IsGlobalAdmin => Role is PortalRole.GlobalAdmin;

    /// <summary>The reseller's own tenant; null for staff.</summary>
    public Guid? ResellerTenantId => Guid.TryParse(Principal?.FindFirstValue(PortalClaims.Tenant), out var id) ? id : null;

    /// <summary>Whose records this caller may read; a reseller without a tenant sees none of anybody's.</summary>
    public RecordReader Records => IsStaff ? RecordReader.Staff : new RecordReader(ResellerTenantId ?? Guid.Empty);

    /// <summary>This caller as the timeline of tickets names it.</summary>
    public TicketActor Actor => new(Id, DisplayName, Records);

    /// <summary>The person's or the key's name.</summary>
    public string DisplayName => Principal?.FindFirstValue(PortalClaims.DisplayName) ?? "";

    public bool SingleKeyShortcuts => Principal?.FindFirstValue(PortalClaims.SingleKeys) != "off";
}
