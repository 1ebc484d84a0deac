using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Tickets.Audit;

namespace SupportRouting.Data.Tickets.Privacy;

public static class PrivacyServices
{
    /// <summary>What is kept of tickets, for how long, and who may see all of it.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton(provider => RetentionOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<ReadAudit>();
        services.AddScoped<FindPerson>();
        services.AddScoped<PersonRequests>();
        services.AddScoped<ExportPerson>();
        services.AddScoped<ErasePerson>();
        services.AddScoped<SweepTickets>();
        services.AddHostedService<RetentionWorker>();
        return services;
    }
}
