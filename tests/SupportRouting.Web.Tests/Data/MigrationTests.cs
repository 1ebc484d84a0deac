using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

public sealed class MigrationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Model_ComparedWithTheMigrations_HasNoPendingChange()
    {
        await using var context = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(postgres.ConnectionStringForNewDatabase()));
        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration: dotnet ef migrations add <Name> (docs/running.md)");
    }

    [Fact]
    public async Task Model_ComparedWithTheMigratedDatabase_HasTheSameTablesAndColumns()
    {
        await using var context = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(await postgres.CreateDatabaseAsync()));
        var columns = await context.Database.SqlQueryRaw<string>(
            """
            select table_name || '.' || column_name || case when is_nullable = 'YES' then '?' else '' end as "Value"
            from information_schema.columns where table_schema = 'public' and table_name <> '__EFMigrationsHistory'
            """).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Columns(context.Model).Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Model_OfAccounts_HasPasskeys()
    {
        await using var context = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(await postgres.CreateDatabaseAsync()));
        Assert.Contains(context.Model.GetEntityTypes(), type => type.GetTableName() == "UserPasskeys");
    }

    private static IEnumerable<string> Columns(IModel model) => model.GetRelationalModel().Tables.SelectMany(table => table.Columns
        .Where(column => column.Name != "xmin")
        .Select(column => $"{table.Name}.{column.Name}{(column.IsNullable ? "?" : "")}"));
}
