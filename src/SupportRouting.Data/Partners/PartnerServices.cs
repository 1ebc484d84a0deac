using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Partners;

public static class PartnerServices
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddScoped<ProviderRecords>();
        services.AddScoped<ProductRecords>();
        services.AddScoped<FindProviders>();
        services.AddScoped<EstateSearch>();
        return services;
    }
}
