using System.Globalization;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace SupportRouting.Data.Hosting;

/// <summary>The one place that tells a database which cannot be reached from a fault of ours, whichever server it is.</summary>
public static class DatabaseAway
{
    private const string ConnectionClass = "08";
    private const byte ConnectionEnds = 20;

    private static readonly HashSet<string> PostgreSqlStates = new(StringComparer.Ordinal)
    {
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
    };

    // No answer in time; database not to be opened, recovering or offline; server shutting down or paused; a cloud's own.
    private static readonly HashSet<int> SqlServerNumbers =
    [
        -2, 4060, 921, 922, 942, 976, 983, 6005, 17142, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920,
    ];

    public static bool Explains(Exception? error) => Find(error) is not null;

    /// <summary>A few words for the log, without addresses or data; null when the database is not away.</summary>
    public static string? Reason(Exception? error) => Find(error) switch
    {
        null => null,
        PostgresException told => told.SqlState,
        SqlException told => told.Number.ToString(CultureInfo.InvariantCulture),
        var silent => silent.InnerException?.GetType().Name ?? silent.GetType().Name,
    };

    // It may lie below a retry that gave up, an update that failed, or both.
    private static Exception? Find(Exception? error) => error switch
    {
        null => null,
        PostgresException told => IsAway(told) ? told : null,
        // Transient without words of the server: the connection was refused, broken or silent.
        NpgsqlException { IsTransient: true } => error,
        SqlException told when IsAway(told) => told,
        AggregateException several => several.InnerExceptions.Select(Find).FirstOrDefault(found => found is not null),
        _ => Find(error.InnerException),
    };

    private static bool IsAway(PostgresException error) =>
        PostgreSqlStates.Contains(error.SqlState) || error.SqlState.StartsWith(ConnectionClass, StringComparison.Ordinal);

    private static bool IsAway(SqlException error) => error.Class >= ConnectionEnds || SqlServerNumbers.Contains(error.Number);
}
