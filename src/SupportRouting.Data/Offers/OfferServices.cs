using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Samples;

namespace SupportRouting.Data.Offers;

public static class OfferServices
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddKeyedScoped<IImport, ImportOffers>(ImportKind.Offers);
        services.AddKeyedScoped<IImport, ImportContacts>(ImportKind.Contacts);
        services.AddScoped<ExportOffers>();
        services.AddScoped<SearchOffers>();
        services.AddHostedService<OfferTextSweep>();
        services.AddScoped<GetOfferDetails>();
        services.AddSingleton(provider => SecondPersonOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<ChangeRecord>();
        services.AddScoped<ReadHistory>();
        services.AddFreshness();
        services.AddMerging();
        services.AddScoped<ReadImportedRecords>();
        services.AddScoped<FindRecord>();
        services.AddScoped<ShareContacts>();
        services.AddScoped<GetPublisher>();
        services.AddScoped<ReadProposals>();
        services.AddScoped<DecideProposals>();
        services.AddScoped<UndoDecision>();
        services.AddScoped<SeedSampleData>();
        return services;
    }
}
