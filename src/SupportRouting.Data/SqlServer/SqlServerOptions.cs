using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.SqlServer;

public static class SqlServerOptions
{
    private static readonly SqlServerListCollation Collation = new();
    private static readonly SqlServerCancellation Cancellation = new();

    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        FailedSaves.AddTo(options.UseSqlServer(connectionString, server => server
            .CommandTimeout(30).EnableRetryOnFailure(RetryLimits.Tries, RetryLimits.LongestPause, errorNumbersToAdd: null))
            .AddInterceptors(Collation, Cancellation));

    /// <summary>Options for a context made by hand (tools, tests); without these services Identity leaves tables out.</summary>
    public static DbContextOptions<SqlServerPortalDbContext> ByHand(string connectionString)
    {
        var services = new ServiceCollection()
            .Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(Accounts.IdentitySchema.Use)
            .BuildServiceProvider();
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
        options.UsePortalSqlServer(connectionString).UseApplicationServiceProvider(services);
        return options.Options;
    }
}
