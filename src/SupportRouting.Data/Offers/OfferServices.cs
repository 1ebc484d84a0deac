using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Data.Offers;

public static class OfferServices
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddScoped<ImportOffers>();
        services.AddScoped<ImportContacts>();
        return services;
    }
}
