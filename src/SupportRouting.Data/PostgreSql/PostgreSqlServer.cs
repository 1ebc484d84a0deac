using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.PostgreSql;

internal sealed class PostgreSqlServer : DatabaseServer
{
    // Any number, as long as every release uses the same.
    private const string MigrationLock = "740251907331";
    private const int LongestMigrationSeconds = 600;

    protected override string Example => "Host=db.example;Database=supportrouting;Username=portal;Password=…";

    protected override string Needed => "Host or no Database";

    public override PortalDbContext ContextFrom(IServiceProvider services) => services.GetRequiredService<PostgreSqlPortalDbContext>();

    protected override bool IsComplete(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public override async Task CreateDatabaseAsync(string connectionString, CancellationToken cancel)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var database = target.Database ?? "";
        if (await CanOpenAsync(connectionString, cancel))
            return;

        target.Database = "postgres";
        target.Pooling = false;
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var create = connection.CreateCommand();
        create.CommandText = $"create database \"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        try
        {
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException error) when (error.SqlState
            is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another start was quicker, which is all that is asked for.
            return;
        }
    }

    public override async Task<IAsyncDisposable> LockMigrationAsync(string connectionString, CancellationToken cancel)
    {
        // The lock ends with its session, and a pooled session would live on.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var session = new NpgsqlConnection(unpooled.ConnectionString);
        try
        {
            await session.OpenAsync(cancel);
            await using var wait = new NpgsqlCommand($"select pg_advisory_lock({MigrationLock})", session);
            wait.CommandTimeout = LongestMigrationSeconds;
            await wait.ExecuteNonQueryAsync(cancel);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> CanOpenAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}
