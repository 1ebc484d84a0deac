using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Partners;

public static class PartnerServices
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddScoped<ProviderRecords>();
        services.AddScoped<ProductRecords>();
        services.AddScoped<FindProviders>();
        services.AddScoped<EstateSearch>();
        services.AddKeyedScoped<IImport, ImportRelationships>(ImportKind.Relationships);
        services.AddKeyedScoped<IImport, ImportCustomers>(ImportKind.Customers);
        services.AddKeyedScoped<IImport, ImportSubscriptions>(ImportKind.Subscriptions);
        services.AddScoped<ListPartners>();
        services.AddScoped<GetPartner>();
        services.AddScoped<SavePartner>();
        services.AddScoped<SetDuties>();
        services.AddScoped<SetRelationship>();
        services.AddScoped<ReadTechnicalSupport>();
        services.AddScoped<ListSupport>();
        services.AddScoped<KeepSupport>();
        return services;
    }
}
