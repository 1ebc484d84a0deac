using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Offers.Merging;

internal static class MergeServices
{
    public static IServiceCollection AddMerging(this IServiceCollection services)
    {
        services.AddScoped<MergeRecords>();
        services.AddScoped<CompareRecords>();
        services.AddScoped<ReadMerged>();
        services.AddScoped<ReadDuplicates>();
        services.AddScoped<SweepDuplicates>();
        services.AddScoped<ClaimDuplicateSweep>();
        services.AddHostedService<DuplicateWorker>();
        return services;
    }
}

/// <summary>The tables of duplicates, named.</summary>
public static class DuplicateSets
{
    extension(PortalDbContext db)
    {
        public DbSet<DuplicatePairRecord> DuplicatePairs => db.Set<DuplicatePairRecord>();
    }
}
