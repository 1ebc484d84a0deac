namespace SupportRouting.Web.Commands;

/// <summary>What the program does instead of serving pages. Results go to stdout, what went wrong to stderr.</summary>
public interface IPortalCommand
{
    Task<int> RunAsync(string[] arguments, CancellationToken cancel);
}

/// <summary>The verbs of the command line. To add one: write its class and add its row.</summary>
internal sealed record PortalCommand(string Verb, string Usage, Type Handler)
{
    public static readonly PortalCommand[] All =
    [
        new("migrate", "migrate", typeof(MigrateCommand)),
        new("create-admin", "create-admin <email>", typeof(CreateAdminCommand)),
        new("import", ImportCommand.Usage, typeof(ImportCommand)),
        new("export", ExportCommand.Usage, typeof(ExportCommand)),
    ];
}
