using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SupportRouting.Web.Api.Imports;
using SupportRouting.Web.Api.Offers;
using SupportRouting.Web.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportRouting.Web.Api;

internal static class OpenApiSetup
{
    public const string DocumentName = "v1";

    private const string KeyScheme = "apiKey";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(DocumentName, new OpenApiInfo
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
            options.OperationFilter<Decisions.DecisionDescription>();
            options.OperationFilter<OfferExamples>();
            options.OperationFilter<Partners.PartnerExamples>();
            options.OperationFilter<ImportDescription>();
            options.OperationFilter<Tickets.TicketDescription>();
            options.OperationFilter<Notices.NoticeDescription>();
            // Last, since it asks whether there is a body.
            options.OperationFilter<ProblemDescription>();
        });
        // The document speaks of our JSON as it is sent: enums as camelCase words.
        services.AddTransient<ISerializerDataContractResolver>(provider => new JsonSerializerDataContractResolver(
            provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        return services;
    }

    public static void MapOpenApiDocument(this WebApplication app) =>
        app.MapSwagger("/api/{documentName}/openapi.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1)
            .RequireAuthorization(Policies.SignedIn);
}
