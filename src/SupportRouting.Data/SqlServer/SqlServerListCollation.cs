using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupportRouting.Data.SqlServer;

/// <summary>
/// Gives the texts of a long list the collation of the columns they are compared with. EF sends lists beyond the server's limit
/// of parameters as JSON, whose texts would have the database's own collation, and two collations do not compare.
/// </summary>
internal sealed partial class SqlServerListCollation : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Collate(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Collate(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Collate(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collate(command);
        return ValueTask.FromResult(result);
    }

    private static void Collate(DbCommand command)
    {
        if (command.CommandText.Contains("OPENJSON(", StringComparison.Ordinal))
            command.CommandText = ListOfTexts().Replace(command.CommandText, $"${{list}} COLLATE {SqlServerModel.Ordinal}${{path}}");
    }

    [GeneratedRegex(
        @"(?<list>OPENJSON\(@\w+\) WITH \(\[\w+\] n?varchar\((\d+|max)\))(?<path> '\$'\))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListOfTexts();
}
