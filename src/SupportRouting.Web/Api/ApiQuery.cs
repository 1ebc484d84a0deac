namespace SupportRouting.Web.Api;

/// <summary>Refuses query parameters a call does not have: a misspelt filter must not silently filter nothing.</summary>
internal static class ApiQuery
{
    public static RouteGroupBuilder WithKnownQueryOnly(this RouteGroupBuilder group) =>
        group.AddEndpointFilterFactory((handler, next) =>
        {
            var known = handler.MethodInfo.GetParameters()
                .Where(parameter => parameter.ParameterType == typeof(string))
                .Select(parameter => parameter.Name ?? "").ToArray();
            return context => UnknownIn(context.HttpContext.Request, known) is { Count: > 0 } errors
                ? ValueTask.FromResult<object?>(Problems.Invalid(errors, ErrorCode.UnknownField))
                : next(context);
        });

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
