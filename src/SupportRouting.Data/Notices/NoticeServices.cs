using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Notices;

public static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddScoped<ReadNotices>();
        services.AddScoped<FindNotices>();
        services.AddScoped<FindCovered>();
        services.AddScoped<KeepNotice>();
        services.AddScoped<LinkTickets>();
        services.AddScoped<NoticeTickets>();
        return services;
    }
}
