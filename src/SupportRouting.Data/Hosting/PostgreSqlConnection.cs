using Npgsql;

namespace SupportRouting.Data.Hosting;

internal static class PostgreSqlConnection
{
    private const string Example = "Host=db.example;Database=supportrouting;Username=portal;Password=…";

    // Any number, as long as every release uses the same.
    private const string MigrationLock = "740251907331";
    private const int LongestMigrationSeconds = 600;

    public static void Check(string? connectionString)
    {
        if (connectionString is null)
            throw new SettingsException(
                $"The setting {DatabaseOptions.ConnectionStringName} is missing. PostgreSql needs it, such as: {Example}");
        if (Parse(connectionString) is not { Host.Length: > 0, Database.Length: > 0 })
            throw new SettingsException(
                $"The setting {DatabaseOptions.ConnectionStringName} cannot be read or names no Host or no Database. "
                + $"Allowed, for example: {Example}");
    }

    private static NpgsqlConnectionStringBuilder? Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (ArgumentException)
        {
            // The parser's own message may repeat the password, so it goes no further.
            return null;
        }
    }

    /// <summary>Creates the database if the server does not have it; EF would log an error on its way there.</summary>
    public static async Task CreateDatabaseAsync(string connectionString, CancellationToken cancel)
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

    /// <summary>Waits until no other process migrates this database; disposing lets the next one in.</summary>
    public static async Task<IAsyncDisposable> LockMigrationAsync(string connectionString, CancellationToken cancel)
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
