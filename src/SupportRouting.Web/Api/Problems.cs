using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Api;

/// <summary>Every failure of the API as RFC 9457 problem+json with a stable code.</summary>
public static class Problems
{
    public static ProblemHttpResult Of(ErrorCode code, string? detail = null) => TypedResults.Problem(Body(code, detail));

    /// <param name="errors">Messages per field, named as in the request: <c>topic</c>, <c>[3].topic</c>.</param>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors, ErrorCode? code = null)
    {
        var body = Body(code ?? ErrorCode.ValidationFailed, null);
        body.Extensions["errors"] = errors;
        return TypedResults.Problem(body);
    }

    internal static Task WriteAsync(ErrorCode code, HttpContext context) => Of(code).For(context).ExecuteAsync(context);

    /// <summary>Says which request it was, so that the operator finds its lines in the log.</summary>
    internal static ProblemHttpResult For(this ProblemHttpResult problem, HttpContext context)
    {
        problem.ProblemDetails.Extensions["traceId"] = context.TraceIdentifier;
        return problem;
    }

    internal static Task WriteStatusAsync(HttpContext context) =>
        WriteAsync(ErrorCode.Of(context.Response.StatusCode), context);

    internal static Task WriteExceptionAsync(HttpContext context) =>
        Explain(context.Features.Get<IExceptionHandlerFeature>()?.Error).For(context).ExecuteAsync(context);

    private static ProblemHttpResult Explain(Exception? error) => error switch
    {
        BadHttpRequestException { InnerException: JsonException json } => JsonProblems.Explain(json),
        BadHttpRequestException bad => Of(ErrorCode.Of(bad.StatusCode)),
        _ when DatabaseAway.Explains(error) => Of(ErrorCode.DatabaseUnavailable),
        _ => Of(ErrorCode.Failed),
    };

    private static ProblemDetails Body(ErrorCode code, string? detail) => new()
    {
        Title = code.Title,
        Status = code.Status,
        Detail = detail,
        Extensions = { ["code"] = code.Code },
    };
}
