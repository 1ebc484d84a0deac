using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

public sealed class DatabaseMigrationTests(PostgresFixture server) : DatabaseMigrationOnEveryServer(server);

public sealed class DatabaseMigrationSqlServerTests(SqlServerFixture server) : DatabaseMigrationOnEveryServer(server);

public abstract class DatabaseMigrationOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SeveralAtOnceOnAMissingDatabase_AllEndWithTheNewestShape()
    {
        var connection = server.ConnectionStringForNewDatabase() + ";Pooling=false";
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(connection), Cancel)));
        await using var context = server.Open(connection);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
    }

    private async Task MigrateAsync(string connection)
    {
        await using var database = new PortalDatabase(
            new(server.Provider, connection, null, true), Host.CreateEmptyApplicationBuilder(null).Environment,
            TimeProvider.System, NullLogger<PortalDatabase>.Instance);
        await database.StartForCommandAsync(Cancel);
        await using var context = server.Open(connection);
        await new DatabaseMigration(database, context).RunAsync(Cancel);
    }
}
