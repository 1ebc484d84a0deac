using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.PostgreSql;

public static class PostgreSqlOptions
{
    public static DbContextOptionsBuilder UsePortalPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.CommandTimeout(30).MaxBatchSize(500)
            .EnableRetryOnFailure(RetryLimits.Tries, RetryLimits.LongestPause, errorCodesToAdd: null));

    /// <summary>Options for a context made by hand (tools, tests); without these services Identity leaves tables out.</summary>
    public static DbContextOptions<PostgreSqlPortalDbContext> ByHand(string connectionString)
    {
        var services = new ServiceCollection()
            .Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(Accounts.IdentitySchema.Use)
            .BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>();
        options.UsePortalPostgreSql(connectionString).UseApplicationServiceProvider(services);
        return options.Options;
    }
}
