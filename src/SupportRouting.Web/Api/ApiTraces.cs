using Microsoft.AspNetCore.Http.HttpResults;

namespace SupportRouting.Web.Api;

internal static class ApiTraces
{
    /// <summary>Puts the trace's id into the problems that calls return, as into those written for them.</summary>
    public static RouteGroupBuilder WithTraceIds(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            return Innermost(result) is ProblemHttpResult problem ? problem.For(context.HttpContext) : result;
        });

    private static object? Innermost(object? result) =>
        result is INestedHttpResult { Result: var inner } ? Innermost(inner) : result;
}
