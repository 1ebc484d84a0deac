using Microsoft.AspNetCore.Diagnostics;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Api;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Programs get problem+json, people a page in their language.</summary>
internal static partial class PortalErrors
{
    public const string StatusPath = "/error/{0}";

    private const string SecondsToWait = "5";

    public static void UsePortalErrors(this WebApplication app)
    {
        app.UseWhen(context => ApiPaths.IsApi(context.Request.Path), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = Problems.WriteExceptionAsync,
                SuppressDiagnosticsCallback = IsNoFaultOfOurs,
            });
            api.UseStatusCodePages(context => Problems.WriteStatusAsync(context.HttpContext));
            api.UseDatabaseAway();
        });
        app.UseWhen(context => !ApiPaths.IsApi(context.Request.Path), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = IsNoFaultOfOurs,
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute(StatusPath, createScopeForStatusCodePages: true);
            pages.UseDatabaseAway();
            pages.UseNoNullCharacters();
        });
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseAway.Explains(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>One line a request and when to come again; the stack of each would bury what else the log says.</summary>
    private static void UseDatabaseAway(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseAway));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception error) when (DatabaseAway.Reason(error) is { } reason)
            {
                Away(logger, reason);
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.RetryAfter = SecondsToWait;
                    return Task.CompletedTask;
                });
                throw;
            }
        });
    }

    // A body that cannot be read is the caller's affair, and a database that is away has its own line.
    private static bool IsNoFaultOfOurs(ExceptionHandlerSuppressDiagnosticsContext context) =>
        context.Exception is BadHttpRequestException
        || (context.Exception is OperationCanceledException && context.HttpContext.RequestAborted.IsCancellationRequested)
        || DatabaseAway.Explains(context.Exception);

    [LoggerMessage(1003, LogLevel.Error, "The database cannot be reached: {Reason}")]
    private static partial void Away(ILogger logger, string reason);
}
