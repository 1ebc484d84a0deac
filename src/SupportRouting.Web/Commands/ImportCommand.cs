using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Web.Commands;

/// <summary><c>import kind file… [--keep-good-rows] [--publisher id]</c></summary>
internal sealed class ImportCommand(
    DatabaseMigration migration, IServiceProvider services, TimeProvider time) : IPortalCommand
{
    public const string Usage = "import offers|contacts <file>… [--keep-good-rows] [--publisher <id>]";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (input, mistake) = ImportArguments.Parse(arguments);
        if (input is null)
        {
            await Console.Error.WriteLineAsync($"{mistake}{Environment.NewLine}Usage: {Usage}");
            return CommandRunner.WrongUse;
        }

        await migration.RunAsync(cancel);
        using var progress = new ImportProgressLine(Console.Out, live: !Console.IsOutputRedirected, time);
        var report = await services.GetRequiredKeyedService<IImport>(input.Kind).RunAsync(input.Request, progress, cancel);
        progress.Finish();
        await ImportSummary.WriteAsync(report, input.Request, Console.Out, Console.Error);
        return report.Refused is 0 ? 0 : 1;
    }
}
