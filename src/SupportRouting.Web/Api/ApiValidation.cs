using FluentValidation;

namespace SupportRouting.Web.Api;

/// <summary>Runs the validators of what an API call takes; what is not valid becomes problem+json with errors per field.</summary>
internal static class ApiValidation
{
    public static RouteGroupBuilder WithValidation(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(async (context, next) =>
        {
            var errors = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var argument in context.Arguments)
                await CheckAsync(argument, context.HttpContext, errors);
            return errors.Count > 0 ? Problems.Invalid(errors) : await next(context);
        });

    private static async Task CheckAsync(object? argument, HttpContext context, SortedDictionary<string, string[]> errors)
    {
        if (argument is null
            || context.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator)
            return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.RequestAborted);
        foreach (var field in result.Errors.GroupBy(failure => failure.PropertyName, StringComparer.Ordinal))
            errors[CamelCase(field.Key)] = [.. field.Select(failure => failure.ErrorMessage)];
    }

    private static string CamelCase(string path) => string.Join('.', path.Split('.')
        .Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}
