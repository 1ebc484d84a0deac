using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.PostgreSql;

/// <summary>Tries again after a break. A server that stayed silent once would only let people wait as long again.</summary>
internal sealed class PostgreSqlRetry(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, RetryLimits.Tries, RetryLimits.LongestPause, errorCodesToAdd: null)
{
    protected override bool ShouldRetryOn(Exception? exception) =>
        exception is not (TimeoutException or NpgsqlException { InnerException: TimeoutException }) && base.ShouldRetryOn(exception);
}
