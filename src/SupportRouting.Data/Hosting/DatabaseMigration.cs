using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SupportRouting.Data.Hosting;

public sealed class DatabaseMigration(PortalDatabase database, PortalDbContext context)
{
    /// <summary>Creates the database where it is missing and brings it to the newest model.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await database.Server.CreateDatabaseAsync(database.ConnectionString, cancel);
        // EF's own lock lies in its history table, so two processes would both make that first.
        await AloneAsync(MigrateAsync, cancel);
    }

    /// <summary>Does what several portals that start on one database at once must not do at once.</summary>
    public async Task AloneAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        await using var alone = await database.Server.LockMigrationAsync(database.ConnectionString, cancel);
        await work(cancel);
    }

    public async Task<int> CountPendingAsync(CancellationToken cancel) =>
        await History.ExistsAsync(cancel)
            ? (await context.Database.GetPendingMigrationsAsync(cancel)).Count()
            : context.Database.GetMigrations().Count();

    private async Task MigrateAsync(CancellationToken cancel)
    {
        // EF would look into its history before making it, and log that as an error.
        await History.CreateIfNotExistsAsync(cancel);
        // Migrating compares the whole model with its snapshot, which would take half of every start.
        if ((await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            await context.Database.MigrateAsync(cancel);
    }

    private IHistoryRepository History => context.GetService<IHistoryRepository>();
}
