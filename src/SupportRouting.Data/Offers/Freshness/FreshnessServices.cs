using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Offers.Freshness;

internal static class FreshnessServices
{
    /// <summary>Keeps contacts right: confirmations.</summary>
    public static IServiceCollection AddFreshness(this IServiceCollection services)
    {
        services.AddScoped<ConfirmContacts>();
        services.AddScoped<ConfirmByReply>();
        return services;
    }
}
