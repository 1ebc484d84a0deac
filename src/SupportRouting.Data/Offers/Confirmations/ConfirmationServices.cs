using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Offers.Confirmations;

public static class ConfirmationServices
{
    public static IServiceCollection AddConfirmations(this IServiceCollection services)
    {
        services.AddSingleton(provider => ConfirmationOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ConfirmationSeal>();
        services.AddScoped<AskPublisher>();
        services.AddScoped<OpenConfirmation>();
        services.AddScoped<AnswerConfirmation>();
        services.AddScoped<ReadConfirmations>();
        services.AddScoped<RevokeConfirmation>();
        return services;
    }
}
