using Microsoft.AspNetCore.Authorization;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Security;

public static class Policies
{
    public const string SignedIn = nameof(SignedIn);
    public const string Staff = nameof(Staff);
    public const string GlobalAdmin = nameof(GlobalAdmin);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, Of(Enum.GetValues<PortalRole>()));
        options.AddPolicy(Staff, Of(PortalRole.GlobalAdmin, PortalRole.AdminAgent));
        options.AddPolicy(GlobalAdmin, Of(PortalRole.GlobalAdmin));
        options.DefaultPolicy = Of(Enum.GetValues<PortalRole>());
        options.FallbackPolicy = options.DefaultPolicy;
    }

    private static AuthorizationPolicy Of(params PortalRole[] roles) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireRole(roles.Select(role => role.ToString()))
        .Build();
}
