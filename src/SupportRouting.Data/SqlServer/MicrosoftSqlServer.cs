using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.SqlServer;

internal sealed class MicrosoftSqlServer : DatabaseServer
{
    private const int UsualSeconds = 30;
    private const int CreatingSeconds = 300;

    private const string ReadsSeeSnapshots = "select is_read_committed_snapshot_on from sys.databases where name = @name";

    protected override string Example => "Server=db.example;Database=supportrouting;User ID=portal;Password=…";

    protected override string Needed => "Server or no Database";

    public override PortalDbContext ContextFrom(IServiceProvider services) => services.GetRequiredService<SqlServerPortalDbContext>();

    public override async Task CreateDatabaseAsync(string connectionString, CancellationToken cancel)
    {
        var name = new SqlConnectionStringBuilder(connectionString).InitialCatalog;
        bool exists;
        await using (var session = await SqlServerSession.TryOpenAsync(connectionString, cancel))
        {
            exists = session is not null;
            if (session is not null && await DoReadsSeeSnapshotsAsync(session, name, cancel) == true)
                return;
        }

        try
        {
            await MakeReadyAsync(connectionString, name, cancel);
        }
        catch (SqlException error) when (exists)
        {
            throw new SettingsException(
                "In this database reads wait for writes, so an import would hold the whole portal up. While nobody uses it, run: "
                + $"ALTER DATABASE {Quoted(name)} SET READ_COMMITTED_SNAPSHOT ON", error);
        }
    }

    public override async Task<IAsyncDisposable> LockMigrationAsync(string connectionString, CancellationToken cancel)
    {
        var session = await SqlServerSession.OpenAsync(connectionString, database: null, cancel);
        try
        {
            await session.LockAsync("SupportRouting migrates", cancel);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    protected override bool IsComplete(string connectionString)
    {
        try
        {
            return new SqlConnectionStringBuilder(connectionString) is { DataSource.Length: > 0, InitialCatalog.Length: > 0 };
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task MakeReadyAsync(string connectionString, string name, CancellationToken cancel)
    {
        await using var master = await SqlServerSession.OpenAsync(connectionString, "master", cancel);
        await master.LockAsync("SupportRouting creates " + name, cancel);
        if (await DoReadsSeeSnapshotsAsync(master, name, cancel) is null)
            await master.RunAsync($"create database {Quoted(name)}", CreatingSeconds, cancel);
        // Without it a read waits for every row that an import has written and not yet kept.
        if (await DoReadsSeeSnapshotsAsync(master, name, cancel) != true)
            await master.RunAsync($"alter database {Quoted(name)} set read_committed_snapshot on", UsualSeconds, cancel);
    }

    /// <summary>Null where there is no such database.</summary>
    private static async Task<bool?> DoReadsSeeSnapshotsAsync(SqlServerSession session, string name, CancellationToken cancel) =>
        (bool?)await session.ReadAsync(ReadsSeeSnapshots, UsualSeconds, cancel, ("@name", name));

    private static string Quoted(string name) => "[" + name.Replace("]", "]]", StringComparison.Ordinal) + "]";
}
