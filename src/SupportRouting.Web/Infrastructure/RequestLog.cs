using Microsoft.AspNetCore.Routing;

namespace SupportRouting.Web.Infrastructure;

/// <summary>One line a request. The route's pattern stands for the path, so that no id, name or search text is written.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    public const string CorrelationHeader = "X-Correlation-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        context.Response.Headers[CorrelationHeader] = context.TraceIdentifier;
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
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        var status = context.Response.StatusCode;
        if (status >= StatusCodes.Status500InternalServerError)
            Failed(context.Request.Method, route, status, milliseconds, context.TraceIdentifier);
        else
            Answered(context.Request.Method, route, status, milliseconds, context.TraceIdentifier);
    }

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms ({Correlation})")]
    private partial void Answered(string method, string route, int status, double milliseconds, string correlation);

    [LoggerMessage(1002, LogLevel.Error, "{Method} {Route} {Status} in {Milliseconds:0.0} ms ({Correlation})")]
    private partial void Failed(string method, string route, int status, double milliseconds, string correlation);
}
