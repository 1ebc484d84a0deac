using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using SupportRouting.Web.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api;

/// <summary>A failure as the API tells it (RFC 9457).</summary>
/// <param name="Type">What kind of failure it is, as an address.</param>
/// <param name="Title">The code in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">More about this one.</param>
/// <param name="Code">The stable code to act on.</param>
/// <param name="TraceId">Finds the request in the log.</param>
/// <param name="Errors">Messages per field, named as in the request: <c>topic</c>, <c>[3].topic</c>.</param>
internal sealed record ProblemBody(
    string? Type, string Title, int Status, string? Detail, string Code, string TraceId, Dictionary<string, string[]>? Errors);

/// <summary>Lists the failures every call shares: each as problem+json, with a stable code.</summary>
internal sealed class ProblemDescription : IOperationFilter
{
    private const string Json = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses ??= [];
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemBody), context.SchemaRepository);
        foreach (var code in CodesOf(operation, context).Concat(Declared(responses)).DistinctBy(code => code.Status).OrderBy(code => code.Status))
            responses[code.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = code.Title,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Json] = new() { Schema = schema } },
            };
    }

    private static IEnumerable<ErrorCode> CodesOf(OpenApiOperation operation, OperationFilterContext context)
    {
        yield return ErrorCode.BadRequest with { Title = "Something in the call is wrong; code and errors tell what." };
        yield return ErrorCode.NotSignedIn;
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(IsForSomeRoles))
            yield return ErrorCode.NotAllowed;
        if (operation.RequestBody is not null)
        {
            yield return ErrorCode.TooLarge;
            yield return ErrorCode.WrongMediaType with { Title = $"Send {string.Join(" or ", operation.RequestBody.Content?.Keys ?? [])}." };
        }

        yield return ErrorCode.TooManyCalls;
        yield return ErrorCode.DatabaseUnavailable;
    }

    private static IEnumerable<ErrorCode> Declared(OpenApiResponses responses) =>
        from key in responses.Keys.ToArray()
        where int.TryParse(key, CultureInfo.InvariantCulture, out var status) && status >= 400
        select ErrorCode.Of(int.Parse(key, CultureInfo.InvariantCulture));

    private static bool IsForSomeRoles(IAuthorizeData needs) =>
        needs.Roles is not null || needs.Policy is not (null or Policies.SignedIn);
}
