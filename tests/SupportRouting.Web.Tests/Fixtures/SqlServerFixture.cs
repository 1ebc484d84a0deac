using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.SqlServer;
using SupportRouting.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(SqlServerFixture))]

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A SQL Server that whoever runs the tests names; each class gets databases of its own on it, dropped at the end.</summary>
public sealed class SqlServerFixture : ServerFixture, IAsyncLifetime
{
    public const string Variable = "SUPPORTROUTING_TEST_SQLSERVER";

    private const string Prefix = "supportrouting_test_";

    // Unlike PostgreSQL's, case and accents are the same to it: what a column does not say for itself shows.
    private const string ForgivingCollation = "Latin1_General_100_CI_AI";

    private readonly ConcurrentBag<string> _made = [];

    private static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public override string? Missing => Server is null
        ? $"No SQL Server to test on: set {Variable} to the connection string of one whose login may create databases."
        : null;

    public async ValueTask InitializeAsync()
    {
        if (Server is null)
            return;
        foreach (var name in await ReadAsync($"select name from sys.databases where name like '{Prefix}%' and create_date < dateadd(day, -1, getdate())"))
            await DropAsync(name);
    }

    public override async Task<string> CreateDatabaseAsync()
    {
        var address = ConnectionStringForNewDatabase();
        var name = new SqlConnectionStringBuilder(address).InitialCatalog;
        await RunAsync(Master(), $"create database [{name}] collate {ForgivingCollation}", $"alter database [{name}] set read_committed_snapshot on");
        await using var context = Open(Unpooled(address));
        await context.Database.MigrateAsync();
        return address;
    }

    public override string ConnectionStringForNewDatabase()
    {
        SkipUnlessThere();
        var name = Prefix + Guid.NewGuid().ToString("N");
        _made.Add(name);
        return new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ConnectionString;
    }

    public override PortalDbContext Open(string connectionString) => new SqlServerPortalDbContext(SqlServerOptions.ByHand(connectionString));

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        foreach (var name in _made)
            await DropAsync(name);
    }

    private static Task DropAsync(string name) => RunAsync(
        Master(), $"if db_id('{name}') is not null begin alter database [{name}] set single_user with rollback immediate; drop database [{name}]; end");

    private static string Master() => Unpooled(new SqlConnectionStringBuilder(Server) { InitialCatalog = "master" }.ConnectionString);

    private static string Unpooled(string connectionString) => new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    private static async Task RunAsync(string connectionString, params string[] batches)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var batch in batches)
        {
            await using var command = new SqlCommand(batch, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = new SqlConnection(Master());
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
