using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A command that says what it would send. Its parameters are real ones of SqlClient.</summary>
internal sealed class SilentCommand(Action<string> sent) : DbCommand
{
    // More than any query asks for: EF looks whether there are enough before it looks for rows.
    private const int ManyColumns = 300;

    private readonly SqlCommand _parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbTransaction? DbTransaction { get; set; }

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    public override void Cancel()
    {
        // Nothing runs.
    }

    public override void Prepare()
    {
        // Nothing will run.
    }

    public override int ExecuteNonQuery()
    {
        sent(CommandText);
        return 1;
    }

    // What a server says when a lock was given, and what a count of nothing is.
    public override object? ExecuteScalar()
    {
        sent(CommandText);
        return 0;
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        sent(CommandText);
        using var nothing = new DataTable();
        for (var count = 0; count < ManyColumns; count++)
            nothing.Columns.Add();
        return nothing.CreateDataReader();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _parameters.Dispose();
        base.Dispose(disposing);
    }
}
