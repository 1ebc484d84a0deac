using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SupportRouting.Data.Hosting;

public enum DatabaseProvider
{
    Embedded,
    PostgreSql,
    SqlServer,
}

/// <summary>The settings <c>Database:*</c> and <c>ConnectionStrings:Portal</c>.</summary>
public sealed record DatabaseOptions(
    DatabaseProvider Provider, string? ConnectionString, string? EmbeddedDirectory, bool MigrateOnStart)
{
    public const string ProviderName = "Database:Provider";
    public const string ConnectionStringName = "ConnectionStrings:Portal";

    public static DatabaseOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = new SettingReader(configuration);
        var provider = read.OneOf<DatabaseProvider>(ProviderName)
            ?? (environment.IsDevelopment() ? DatabaseProvider.Embedded : throw NoProvider(environment));
        var connection = read.Text(ConnectionStringName);
        if (provider is not DatabaseProvider.Embedded)
            DatabaseServer.Of(provider).Check(connection);

        return new DatabaseOptions(
            provider, connection, read.Text("Database:EmbeddedDirectory"),
            read.Flag("Database:MigrateOnStart") ?? provider is DatabaseProvider.Embedded);
    }

    private static SettingsException NoProvider(IHostEnvironment environment) => new(
        $"The setting {ProviderName} is missing. In {environment.EnvironmentName} it must be chosen: "
        + $"PostgreSql or SqlServer (with {ConnectionStringName}), or Embedded. Only Development chooses Embedded by itself.");
}
