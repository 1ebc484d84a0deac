using Microsoft.OpenApi;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api;

internal static class OpenApiSetup
{
    private const string KeyScheme = "apiKey";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "SupportRouting",
                Version = "v1",
                Description = "Who answers a support question about a marketplace product in the CSP program, and how to reach them.",
            });
            options.AddSecurityDefinition(KeyScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyHandler.Header,
            });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [],
            });
            options.SupportNonNullableReferenceTypes();
        });
        return services;
    }

    public static void MapOpenApiDocument(this WebApplication app) =>
        app.MapSwagger("/api/{documentName}/openapi.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1)
            .RequireAuthorization(Policies.SignedIn);
}
