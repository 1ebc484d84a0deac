using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SupportRouting.Data.Outbox;

public static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton(provider => MailOptions.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IMailWay>(provider => provider.GetRequiredService<MailOptions>() is { Way: MailWay.Smtp } smtp
            ? new SmtpMail(smtp)
            : new FolderMail(provider.GetRequiredService<MailOptions>()));
        services.AddScoped<SendOutbox>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
