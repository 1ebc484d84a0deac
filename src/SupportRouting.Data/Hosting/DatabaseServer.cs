using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.SqlServer;

namespace SupportRouting.Data.Hosting;

/// <summary>What the portal asks of a kind of server besides its tables; the one place where the kinds part.</summary>
internal abstract class DatabaseServer
{
    /// <summary>A connection string as it should look, without a real password.</summary>
    protected abstract string Example { get; }

    /// <summary>What a connection string must name.</summary>
    protected abstract string Needed { get; }

    public static DatabaseServer Of(DatabaseProvider provider) =>
        provider is DatabaseProvider.SqlServer ? new MicrosoftSqlServer() : new PostgreSqlServer();

    public static void AddContexts(IServiceCollection services)
    {
        services.AddDbContext<PostgreSqlPortalDbContext>((provider, options) => options.UsePortalPostgreSql(ConnectionString(provider)));
        services.AddDbContext<SqlServerPortalDbContext>((provider, options) => options.UsePortalSqlServer(ConnectionString(provider)));
        services.AddScoped(provider => provider.GetRequiredService<PortalDatabase>().Server.ContextFrom(provider));
    }

    public void Check(string? connectionString)
    {
        if (connectionString is null)
            throw new SettingsException($"The setting {DatabaseOptions.ConnectionStringName} is missing. It is needed, such as: {Example}");
        if (!IsComplete(connectionString))
            throw new SettingsException(
                $"The setting {DatabaseOptions.ConnectionStringName} cannot be read or names no {Needed}. Allowed, for example: {Example}");
    }

    public abstract PortalDbContext ContextFrom(IServiceProvider services);

    /// <summary>Creates the database if the server does not have it; EF would log an error on its way there.</summary>
    public abstract Task CreateDatabaseAsync(string connectionString, CancellationToken cancel);

    /// <summary>Waits until no other process migrates this database; disposing lets the next one in.</summary>
    public abstract Task<IAsyncDisposable> LockMigrationAsync(string connectionString, CancellationToken cancel);

    /// <summary>The parser's own message may repeat the password, so an answer is all that leaves here.</summary>
    protected abstract bool IsComplete(string connectionString);

    private static string ConnectionString(IServiceProvider services) => services.GetRequiredService<PortalDatabase>().ConnectionString;
}
