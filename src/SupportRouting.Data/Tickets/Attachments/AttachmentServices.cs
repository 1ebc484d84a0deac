using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Tickets.Attachments;

public static class AttachmentServices
{
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddSingleton(provider => AttachmentOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<AttachmentFolder>();
        services.AddScoped<AttachFiles>();
        services.AddScoped<RemoveAttachment>();
        services.AddScoped<ReadAttachments>();
        services.AddScoped<SweepAttachments>();
        services.AddHostedService<AttachmentSweeper>();
        return services;
    }
}
