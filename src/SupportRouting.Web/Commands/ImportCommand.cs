using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Commands;

/// <summary><c>import kind file… [--keep-good-rows] [--publisher id] [--of tenantId]</c></summary>
internal sealed class ImportCommand(
    DatabaseMigration migration, RecordedImport imports, TimeProvider time) : IPortalCommand
{
    public const string Usage = "import offers|contacts|relationships|customers|subscriptions|tickets <file>… [--keep-good-rows] [--publisher <id>] [--of <tenantId>]";

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
        try
        {
            var report = await imports.RunAsync(input.Kind, input.Request, progress, cancel);
            progress.Finish();
            await ImportSummary.WriteAsync(report, input.Request, Console.Out, Console.Error);
            return report.Refused is 0 ? 0 : 1;
        }
        catch (Exception error) when (WhyNothingWasKept(error) is { } reason)
        {
            progress.Finish();
            await Console.Error.WriteLineAsync(reason);
            return CommandRunner.Failed;
        }
        catch (Exception error) when (error is ImportTakenAwayException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync("Cancelled in the portal, or cut off from the database for too long; nothing was kept.");
            return CommandRunner.Interrupted;
        }
    }

    private static string? WhyNothingWasKept(Exception error) => error switch
    {
        _ when DatabaseFullException.Explains(error) =>
            "The database has no room left; nothing was kept. Make room on its disk and run the import again.",
        _ when DatabaseAway.Explains(error) =>
            "The database could not be reached any more; nothing was kept. Run the import again once it answers.",
        _ => null,
    };
}
