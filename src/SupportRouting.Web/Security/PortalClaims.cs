using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Security;

/// <summary>What a sign-in carries besides Identity's own claims.</summary>
internal sealed class PortalClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    public const string Tenant = "portal:tenant";
    public const string DisplayName = "portal:name";
    public const string SingleKeys = "portal:single-keys";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(identity.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new(DisplayName, user.DisplayName));
        identity.AddClaim(new(SingleKeys, user.SingleKeyShortcuts ? "on" : "off"));
        if (user.ResellerTenantId is { } tenant)
            identity.AddClaim(new(Tenant, tenant.ToString()));
        return identity;
    }
}
