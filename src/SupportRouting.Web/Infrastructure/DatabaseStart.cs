using SupportRouting.Data.Hosting;
using SupportRouting.Web.Demo;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Registered before everything else that starts: the database is there when the first request comes.</summary>
internal sealed class DatabaseStart(
    PortalDatabase database, DatabaseOptions options, DemoOptions demo, IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.StartForHostAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await MigrateAsync(scope.ServiceProvider.GetRequiredService<DatabaseMigration>(), cancellationToken);
        var sample = scope.ServiceProvider.GetRequiredService<DemoData>();
        await (demo.Enabled ? sample.EnsureAsync(cancellationToken) : sample.CloseAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(DatabaseMigration migration, CancellationToken cancel)
    {
        if (options.MigrateOnStart)
            await migration.RunAsync(cancel);
        else if (await migration.CountPendingAsync(cancel) is > 0 and var pending)
            throw new SettingsException(
                $"The database lacks {pending} migration(s). Run the program with 'migrate', or set Database:MigrateOnStart to true.");
    }
}
