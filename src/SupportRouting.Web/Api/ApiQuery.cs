using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace SupportRouting.Web.Api;

/// <summary>Refuses query parameters a call does not have: a misspelt filter must not silently filter nothing.</summary>
internal static class ApiQuery
{
    public static RouteGroupBuilder WithKnownQueryOnly(this RouteGroupBuilder group) =>
        group.AddEndpointFilterFactory((handler, next) =>
        {
            string[] known = [.. handler.MethodInfo.GetParameters().SelectMany(NamesOf)];
            return context => UnknownIn(context.HttpContext.Request, known) is { Count: > 0 } errors
                ? ValueTask.FromResult<object?>(Problems.Invalid(errors, ErrorCode.UnknownField))
                : next(context);
        });

    private static IEnumerable<string> NamesOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()
            : parameter.ParameterType == typeof(string) ? [parameter.Name ?? ""]
            : [];

    private static Dictionary<string, string[]> UnknownIn(HttpRequest request, string[] parameters)
    {
        // A parameter of the route is not one of the query, too.
        var known = parameters.Where(name => !request.RouteValues.ContainsKey(name)).ToArray();
        var reason = known.Length == 0 ? "Is not known here; this call has no query." : $"Is not known here; allowed: {string.Join(", ", known)}.";
        return request.Query.Keys
            .Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(name => name, _ => new[] { reason }, StringComparer.Ordinal);
    }
}
