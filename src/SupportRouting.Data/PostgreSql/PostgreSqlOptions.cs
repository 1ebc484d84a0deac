using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.PostgreSql;

public static class PostgreSqlOptions
{
    // Together how long a person waits for a silent server: the command is called off over a connection of its own.
    private const string Patience = "Timeout=10;Command Timeout=25;";

    /// <summary>The connection string's own time limits go before ours.</summary>
    public static DbContextOptionsBuilder UsePortalPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        FailedSaves.AddTo(options.UseNpgsql(Patience + connectionString, postgres => postgres.MaxBatchSize(500)
            .ExecutionStrategy(dependencies => new PostgreSqlRetry(dependencies))));

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
