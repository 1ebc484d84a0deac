using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import;
using SupportRouting.Data.Samples.Tickets;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Data.Tickets.Attachments;
using SupportRouting.Data.Tickets.Import;
using SupportRouting.Data.Tickets.Support;

namespace SupportRouting.Data.Tickets;

public static class TicketServices
{
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddSingleton(provider => DuplicateOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => DeskTimeOption.From(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<TicketDesk>();
        services.AddScoped<OpenTicket>();
        services.AddScoped<OpenTicketOnce>();
        services.AddScoped<TicketRequests>();
        services.AddScoped<ChangeTicketOnce>();
        services.AddScoped<WorkOnTicket>();
        services.AddScoped<RouteTicket>();
        services.AddScoped<PreviewSupport>();
        services.AddScoped<RouteAgain>();
        services.AddScoped<TicketQueue>();
        services.AddScoped<SeedSampleTickets>();
        services.AddScoped<MergeTickets>();
        services.AddScoped<SplitTicket>();
        services.AddScoped<FindDuplicates>();
        services.AddScoped<ReadTicketLinks>();
        services.AddScoped<ReadTicketHead>();
        services.AddScoped<AnswerTicket>();
        services.AddAttachments();
        services.AddScoped<Colleagues>();
        services.AddScoped<ReadTicket>();
        services.AddScoped<OverridesByRow>();
        services.AddKeyedScoped<IImport, ImportTickets>(ImportKind.Tickets);
        services.AddScoped<ShowToAsker>();
        services.AddScoped<OpenTickets>();
        services.AddScoped<SavedViews>();
        services.AddScoped<ChangeTickets>();
        services.AddScoped<UndoChange>();
        return services;
    }
}
