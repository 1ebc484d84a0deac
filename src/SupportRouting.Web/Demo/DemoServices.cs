using Microsoft.AspNetCore.HostFiltering;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Demo;

internal static class DemoServices
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton(provider => DemoOptions.From(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<DatabaseOptions>()));
        services.AddSingleton<DemoApiKey>();
        services.AddScoped<DemoData>();
        // A foreign page must not reach the password-less sign-ins by a name that resolves to this machine.
        services.AddOptions<HostFilteringOptions>().PostConfigure<DemoOptions>((filter, demo) =>
        {
            if (demo.Enabled)
                filter.AllowedHosts = LocalHosts;
        });
        return services;
    }
}
