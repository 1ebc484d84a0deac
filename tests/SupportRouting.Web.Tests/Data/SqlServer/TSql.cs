using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>Reads T-SQL as SQL Server 2019 does; what it cannot read, the server could not run.</summary>
internal static class TSql
{
    public static IReadOnlyList<string> ErrorsOf(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
    }
}
