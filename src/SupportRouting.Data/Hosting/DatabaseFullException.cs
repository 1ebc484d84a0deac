using Microsoft.Data.SqlClient;
using Npgsql;

namespace SupportRouting.Data.Hosting;

/// <summary>The server has no room left. Unlike a connection that broke, trying again at once is no help.</summary>
public sealed class DatabaseFullException(Exception inner) : Exception("The database has no room left.", inner)
{
    // No space in a file group, for temporary pages, or for the log.
    private static readonly HashSet<int> SqlServerNumbers = [1105, 1101, 9002];

    public static bool Explains(Exception? error) => error switch
    {
        null => false,
        DatabaseFullException or PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        SqlException told when SqlServerNumbers.Contains(told.Number) => true,
        _ => Explains(error.InnerException),
    };
}
