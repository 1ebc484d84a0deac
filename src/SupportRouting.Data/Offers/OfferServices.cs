using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Samples;

namespace SupportRouting.Data.Offers;

public static class OfferServices
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddScoped<ImportOffers>();
        services.AddScoped<ImportContacts>();
        services.AddScoped<SearchOffers>();
        services.AddScoped<GetOfferDetails>();
        services.AddScoped<SeedSampleData>();
        return services;
    }
}
