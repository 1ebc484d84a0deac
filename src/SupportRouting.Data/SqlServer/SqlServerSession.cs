using Microsoft.Data.SqlClient;

namespace SupportRouting.Data.SqlServer;

/// <summary>One session outside the model, for what is done to a database as a whole.</summary>
internal sealed class SqlServerSession : IAsyncDisposable
{
    private const int NoSuchDatabase = 4060;
    private const int LongestWaitSeconds = 600;

    private const string TakeLock = """
        declare @result int;
        exec @result = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = @milliseconds;
        if @result < 0 throw 50000, 'Another process works on this database and does not end.', 1;
        """;

    private readonly SqlConnection _connection;

    private SqlServerSession(SqlConnection connection) => _connection = connection;

    /// <summary>Opens a session of its own: a pooled one would live on with its locks, and remember that the database was missing.</summary>
    public static async Task<SqlServerSession> OpenAsync(string connectionString, string? database, CancellationToken cancel)
    {
        var target = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        target.InitialCatalog = database ?? target.InitialCatalog;
        var connection = new SqlConnection(target.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static async Task<SqlServerSession?> TryOpenAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            return await OpenAsync(connectionString, database: null, cancel);
        }
        catch (SqlException error) when (error.Number == NoSuchDatabase)
        {
            return null;
        }
    }

    /// <summary>Waits until no other session holds this lock; it ends with the session.</summary>
    public Task LockAsync(string name, CancellationToken cancel) => RunAsync(
        TakeLock, LongestWaitSeconds + 5, cancel, ("@name", name), ("@milliseconds", LongestWaitSeconds * 1000));

    public async Task RunAsync(string sql, int mostSeconds, CancellationToken cancel, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, mostSeconds, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<object?> ReadAsync(string sql, int mostSeconds, CancellationToken cancel, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, mostSeconds, values);
        return await command.ExecuteScalarAsync(cancel);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private SqlCommand Command(string sql, int mostSeconds, (string Name, object Value)[] values)
    {
        var command = new SqlCommand(sql, _connection) { CommandTimeout = mostSeconds };
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
