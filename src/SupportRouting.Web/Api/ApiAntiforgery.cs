using Microsoft.AspNetCore.Antiforgery;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api;

internal static class ApiAntiforgery
{
    /// <summary>A browser sends its cookie by itself, a key never: only cookie calls that change something need proof.</summary>
    public static void UseApiAntiforgery(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (NeedsProof(context) && !await app.Services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await Problems.WriteAsync(ErrorCode.AntiforgeryFailed, context);
            return;
        }
        await next(context);
    });

    private static bool NeedsProof(HttpContext context) =>
        ApiPaths.IsApi(context.Request.Path)
        && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.User.Identity is { IsAuthenticated: true, AuthenticationType: not ApiKeyHandler.SchemeName };
}
