using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace SupportRouting.Web.Infrastructure;

/// <summary>One line a request. The route's pattern stands for the path, so that no id, name or search text is written.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    private static readonly object Asked = new();

    /// <summary>Keeps which page was asked for: an error page that answers instead takes its place.</summary>
    public static Task RememberRouteAsync(HttpContext context, RequestDelegate next)
    {
        context.Items.TryAdd(Asked, context.GetEndpoint());
        return next(context);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        context.TraceIdentifier = CorrelationId.Of(context);
        // At the start of the answer: an error handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[CorrelationId.Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        using var scope = logger.BeginScope("{CorrelationId}", context.TraceIdentifier);
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, time.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private void Write(HttpContext context, double milliseconds)
    {
        var (method, status) = (context.Request.Method, context.Response.StatusCode);
        var route = (context.Items[Asked] as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        if (status >= StatusCodes.Status500InternalServerError)
            Failed(method, route, status, milliseconds);
        else
            Answered(method, route, status, milliseconds);
        Trace(context, method, route, status);
    }

    private static void Trace(HttpContext context, string method, string route, int status)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } activity)
            return;
        activity.DisplayName = $"{method} {route}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", status);
    }

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private partial void Answered(string method, string route, int status, double milliseconds);

    [LoggerMessage(1002, LogLevel.Error, "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private partial void Failed(string method, string route, int status, double milliseconds);
}
