using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Security;

/// <summary>Looks now and then into the database whether a session still holds.</summary>
internal static class SessionCheck
{
    public static Task ValidateAsync(CookieValidatePrincipalContext context) =>
        IsNeeded(context.HttpContext) ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask;

    // Style sheets and health checks show nobody anything, and the page that says the database is away must not need it.
    private static bool IsNeeded(HttpContext context) => !IsForNobody(context.GetEndpoint())
        && !DatabaseAway.Explains(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    private static bool IsForNobody(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null;
}
