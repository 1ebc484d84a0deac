using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

public sealed class MigrationTests(PostgresFixture server) : MigrationOnEveryServer(server)
{
    [Fact]
    public void Model_ComparedWithTheMigrations_HasNoPendingChange()
    {
        using var context = Server.Open(Server.ConnectionStringForNewDatabase());
        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration: dotnet ef migrations add <Name> (docs/running.md)");
    }

    [Fact]
    public async Task Tickets_OfAnOlderPortal_AreFoundByWhatWasWritten()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var context = Server.Open(Server.ConnectionStringForNewDatabase());
        await context.GetService<IMigrator>().MigrateAsync("LateTicketsByStatus", cancel);
        await context.Database.ExecuteSqlRawAsync(
            """
            insert into "Tickets" ("Subject", "Question", "Asker", "AskerName", "AskerEmail", "GivenFacts", "Party", "Status", "StatusSince", "Priority", "Source",
                "CreatedAt", "ChangedAt", "SearchText", "Reference")
            values ('S', 'Q', 0, 'Łucja', 'lucja@customer.example', '', 0, 0, now(), 0, 0, now(), now(), 'it stopped', 'PUB-1');
            insert into "TicketEntries" ("TicketNumber", "At", "ActorName", "Kind", "IsInternal", "Text")
            select "Number", now(), 'Marta', kind, kind = 10, text from "Tickets", (values (10, 'Między nami'), (11, E'Już  działa\ndobrze')) as said(kind, text);
            """, cancel);
        await context.Database.MigrateAsync(cancel);

        var ticket = await context.Tickets.SingleAsync(cancel);
        Assert.Equal((" it stopped | lucja lucja@customer.example\n juz dziala dobrze", " pub-1 miedzy nami"), (ticket.SearchText, ticket.StaffSearchText));
    }
}

public sealed class MigrationSqlServerTests(SqlServerFixture server) : MigrationOnEveryServer(server);

public abstract class MigrationOnEveryServer(ServerFixture server)
{
    protected ServerFixture Server => server;

    [Fact]
    public async Task Model_ComparedWithTheMigratedDatabase_HasTheSameTablesAndColumns()
    {
        await using var context = server.Open(await server.CreateDatabaseAsync());
        // In capitals, because a server that tells case apart knows these names in no other way.
        var columns = await context.Database.SqlQueryRaw<string>(
            """
            select concat(TABLE_NAME, '.', COLUMN_NAME, case when IS_NULLABLE = 'YES' then '?' else '' end) as "Value"
            from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA in ('public', 'dbo') and TABLE_NAME <> '__EFMigrationsHistory'
            """).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Columns(context.Model).Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Model_OfAccounts_HasPasskeys()
    {
        await using var context = server.Open(await server.CreateDatabaseAsync());
        Assert.Contains(context.Model.GetEntityTypes(), type => type.GetTableName() == "UserPasskeys");
    }

    private static IEnumerable<string> Columns(IModel model) => model.GetRelationalModel().Tables.SelectMany(table => table.Columns
        .Where(column => column.Name != "xmin")
        .Select(column => $"{table.Name}.{column.Name}{(column.IsNullable ? "?" : "")}"));
}
