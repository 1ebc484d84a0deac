using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupportRouting.Data.SqlServer;

/// <summary>A command that was called off ends as one: SqlClient reports it as an error of the server.</summary>
internal sealed class SqlServerCancellation : DbCommandInterceptor
{
    public override Task CommandCanceledAsync(
        DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) =>
        Task.FromException(new OperationCanceledException(cancellationToken));
}
