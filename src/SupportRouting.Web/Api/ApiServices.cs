using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.RateLimiting;
using SupportRouting.Web.Api.Tickets;

namespace SupportRouting.Web.Api;

internal static class ApiServices
{
    public static IServiceCollection AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            options.SerializerOptions.RespectNullableAnnotations = true;
        });
        // Lets the error handler see what was wrong with a body, in Production too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton(provider => ApiLimits.From(provider.GetRequiredService<IConfiguration>()));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ApiLimits>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = System.Threading.RateLimiting.PartitionedRateLimiter.Create<HttpContext, string>(limits.PartitionOf);
            options.OnRejected = ApiLimits.Rejected;
        });
        services.AddScoped<TicketCall>();
        services.AddScoped<Notices.NoticeCall>();
        services.AddScoped<TicketChanges>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<StoppingHealth>("stopping");
        return services.AddOpenApiDocument().AddValidators();
    }

    private static IServiceCollection AddValidators(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(ApiServices).Assembly, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        return services;
    }
}
