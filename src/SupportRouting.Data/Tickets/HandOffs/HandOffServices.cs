using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Tickets.HandOffs;

public static class HandOffServices
{
    public static IServiceCollection AddHandOffs(this IServiceCollection services)
    {
        services.AddSingleton(provider => HandOffOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<PrepareHandOff>();
        services.AddScoped<HandOffTicket>();
        services.AddScoped<WorkOnHandOff>();
        services.AddScoped<RemindHandOffs>();
        services.AddScoped<ReadHandOffs>();
        services.AddHostedService<HandOffReminder>();
        return services;
    }
}
