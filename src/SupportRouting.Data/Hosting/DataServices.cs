using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Security;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Hosting;

public static class DataServices
{
    public static IServiceCollection AddPortalData(this IServiceCollection services)
    {
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DatabaseOptionsSource>(provider).Read());
        services.AddSingleton<PortalDatabase>();
        DatabaseServer.AddContexts(services);
        services.AddScoped<DatabaseMigration>();
        services.AddScoped<ApiKeyStore>();
        services.AddSingleton(_ => PolicyTable.Compile(BuiltInPolicy.Read()));
        services.AddSingleton(provider => provider.GetRequiredService<PolicyTable>().Policy);
        services.AddScoped<QuestionRecords>();
        services.AddScoped<AnswerQuestions>();
        return services.AddProtectionKeys();
    }

    private static IServiceCollection AddProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SupportRouting");
        services.AddSingleton<IXmlRepository, ProtectionKeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        return services;
    }
}
