using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Tickets.Import;

namespace SupportRouting.Data.Import.Jobs;

public static class ImportJobServices
{
    public static IServiceCollection AddImportJobs(this IServiceCollection services)
    {
        services.AddSingleton(provider => ImportJobOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<RunImport>();
        services.AddSingleton<RecordedImport>();
        services.AddSingleton<ImportAttempt>();
        services.AddScoped<ImportQueue>();
        services.AddScoped<ImportSweep>();
        services.AddScoped<ColumnChoices>();
        services.AddScoped<SubmitImport>();
        services.AddScoped<ImportDecisions>();
        services.AddScoped<ReadImports>();
        services.AddScoped<ImportOwners>();
        services.AddHostedService<ImportWorker>();
        return services;
    }
}
