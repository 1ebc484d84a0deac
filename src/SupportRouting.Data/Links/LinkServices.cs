using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportRouting.Data.Links.Fetching;

namespace SupportRouting.Data.Links;

public static class LinkServices
{
    /// <summary>Looks after the web addresses that stand in records.</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddSingleton(provider => LinkOptions.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<ILinkNetwork, InternetNetwork>();
        services.AddSingleton<LinkFetcher>();
        services.AddSingleton<CheckLinks>();
        services.AddScoped<CheckDueLink>();
        services.AddScoped<CollectLinks>();
        services.AddScoped<DeadLinks>();
        services.AddHostedService<LinkWorker>();
        return services;
    }
}
