using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Commands;

internal sealed class MigrateCommand(DatabaseMigration migration) : IPortalCommand
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        await migration.RunAsync(cancel);
        Console.WriteLine("The database has the newest shape.");
        return 0;
    }
}
