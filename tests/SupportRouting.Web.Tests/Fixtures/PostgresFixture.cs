using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportRouting.Data;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>One real PostgreSQL for the whole run, with a migrated template that each class copies.</summary>
public sealed class PostgresFixture : ServerFixture, IAsyncLifetime
{
    // The test data may be lost with the machine; not waiting for the disk makes the run quick.
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=600";

    // Hundreds of databases have a pool each; what a finished test leaves open must not keep others out.
    private const string ShortLived = ";Connection Idle Lifetime=10;Connection Pruning Interval=5";

    private readonly string _template = "template_" + Guid.NewGuid().ToString("N");
    private readonly Lazy<Task<string>> _samples;
    private EmbeddedPostgres? _server;

    public PostgresFixture() => _samples = new(MakeSamplesAsync);

    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    private EmbeddedPostgres Server => _server ?? throw new InvalidOperationException("The server was not started.");

    public async ValueTask InitializeAsync()
    {
        var location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-tests");
        _server = await EmbeddedPostgres.StartAsync(
            location, TimeSpan.FromSeconds(2), TimeProvider.System, TestContext.Current.CancellationToken, Careless);
        if (_server.IsOwner)
            await DropLeftoversAsync();
        await RunAsync($"create database \"{_template}\"");
        await using var context = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(Unpooled(_template)));
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public override Task<string> CreateDatabaseAsync() => CopyAsync(_template);

    public override async Task<string> CreateSampleDatabaseAsync() => await CopyAsync(await _samples.Value);

    public override string ConnectionStringForNewDatabase() => Server.ConnectionString("new_" + Guid.NewGuid().ToString("N")) + ShortLived;

    public override PortalDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDbContext>(PostgreSqlOptions.ByHand(connectionString));
        return new PostgreSqlPortalDbContext(options.AddInterceptors(SqlServerShadow.Instance).Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
    }

    private async Task<string> CopyAsync(string template)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await CopyAsync(template, name);
        return Server.ConnectionString(name) + ShortLived;
    }

    private Task CopyAsync(string template, string name) => RunAsync($"create database \"{name}\" template \"{template}\" strategy file_copy");

    /// <summary>What a portal of samples makes of an empty database, made once for all that start on it.</summary>
    private async Task<string> MakeSamplesAsync()
    {
        var name = "template_" + Guid.NewGuid().ToString("N");
        await CopyAsync(_template, name);
        await using var portal = new PortalFactory(
            [("Database:Provider", nameof(DatabaseProvider.PostgreSql)), ("ConnectionStrings:Portal", Unpooled(name)),
                ("Demo:Enabled", "true"), ("Demo:ApiKey", PortalFixture.ApiKey), ("Log:Console", "false")],
            "Development", new LogCapture(), _ => { });
        portal.UseKestrel(0);
        portal.StartServer();
        return name;
    }

    private async Task DropLeftoversAsync()
    {
        await using var connection = new NpgsqlConnection(Unpooled("postgres"));
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var list = new NpgsqlCommand("select datname from pg_database where datname ~ '^(test|new|template)_'", connection))
        await using (var reader = await list.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        foreach (var name in names)
        {
            await using var drop = new NpgsqlCommand($"drop database \"{name}\"", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Unpooled("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string Unpooled(string database) => Server.ConnectionString(database) + ";Pooling=false";
}
