using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Tickets.Answers;

namespace SupportRouting.Data.Tickets.HandOffs;

public static class HandOffServices
{
    public static IServiceCollection AddHandOffs(this IServiceCollection services)
    {
        services.AddSingleton(provider => HandOffOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<PrepareHandOff>();
        services.AddScoped<HandOffTicket>();
        services.AddScoped<WorkOnHandOff>();
        services.AddScoped<HandOffClock>();
        services.AddScoped<RemindHandOffs>();
        services.AddScoped<ReadHandOffs>();
        services.AddScoped<PrepareAnswer>();
        services.AddScoped<AnswerAsker>();
        services.AddScoped<NoteUnsentAnswer>();
        services.AddScoped<SetHandOffPattern>();
        services.AddHostedService<HandOffReminder>();
        return services;
    }
}
