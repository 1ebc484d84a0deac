using SupportRouting.Web.Api;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Programs get problem+json, people a page in their language.</summary>
internal static class PortalErrors
{
    public const string StatusPath = "/error/{0}";

    public static void UsePortalErrors(this WebApplication app)
    {
        app.UseWhen(context => ApiPaths.IsApi(context.Request.Path), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = Problems.WriteExceptionAsync,
                SuppressDiagnosticsCallback = Problems.IsCallersFault,
            });
            api.UseStatusCodePages(context => Problems.WriteStatusAsync(context.HttpContext));
        });
        app.UseWhen(context => !ApiPaths.IsApi(context.Request.Path), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                StatusCodeSelector = error => (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute(StatusPath, createScopeForStatusCodePages: true);
        });
    }
}
