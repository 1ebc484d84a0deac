using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Offers.Freshness;

internal static class FreshnessServices
{
    /// <summary>Keeps contacts right: confirmations, reports that one is wrong, and the list of what to look at.</summary>
    public static IServiceCollection AddFreshness(this IServiceCollection services)
    {
        services.AddScoped<ConfirmContacts>();
        services.AddSingleton(provider => FreshnessOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<ConfirmByReply>();
        services.AddScoped<ReportContact>();
        services.AddScoped<NoteSilence>();
        services.AddScoped<RenewContactWork>();
        services.AddScoped<ReadContactWork>();
        services.AddHostedService<ContactWorker>();
        return services;
    }
}
