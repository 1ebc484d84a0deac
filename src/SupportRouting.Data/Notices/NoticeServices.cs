using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Notices.Answers;

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
        services.AddScoped<LinkTicketsOnce>();
        services.AddScoped<NoticeTickets>();
        services.AddScoped<AnswerTogether>();
        services.AddScoped<AnswerWaiting>();
        services.AddScoped<ReadTogether>();
        services.AddSingleton<TogetherSignal>();
        services.AddHostedService<TogetherWorker>();
        return services;
    }
}
