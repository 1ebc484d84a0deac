using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SupportRouting.Data.Security;

namespace SupportRouting.Web.Security;

internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyStore keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    private const int MostLength = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers[Header];
        if (given.Count != 1 || given[0] is not { Length: > 0 and <= MostLength } secret)
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(secret, Context.RequestAborted) is not { } owner)
            return AuthenticateResult.Fail("unknown key");

        var identity = new ClaimsIdentity(SchemeName, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, owner.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Role, owner.Role.ToString()));
        identity.AddClaim(new(PortalClaims.DisplayName, owner.Name));
        if (owner.ResellerTenantId is { } tenant)
            identity.AddClaim(new(PortalClaims.Tenant, tenant.ToString()));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }
}
