using System.Globalization;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers.Export;

namespace SupportRouting.Web.Commands;

/// <summary><c>export offers file</c>; the file's ending says in which form.</summary>
internal sealed class ExportCommand(DatabaseMigration migration, ExportOffers export) : IPortalCommand
{
    public const string Usage = "export offers <file.jsonl|file.json|file.csv>";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (Mistake(arguments) is { } mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake}{Environment.NewLine}Usage: {Usage}");
            return CommandRunner.WrongUse;
        }

        await migration.RunAsync(cancel);
        try
        {
            var counts = await export.RunAsync(arguments[1], ExportForms.OfName(arguments[1]) ?? default, new Progress<ExportCounts>(), cancel);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Exported {counts.Publishers:N0} publishers and {counts.Offers:N0} offers to {arguments[1]}."));
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Nothing was exported: {error.Message.ReplaceLineEndings(" ")} A file of that name is as it was.");
            return CommandRunner.Failed;
        }
    }

    public static string? Mistake(string[] words) => words switch
    {
        [] => "What is to be exported is missing: offers.",
        [not "offers", ..] => $"'{words[0]}' is not a kind that can be exported: offers (all publishers and offers with their contacts, links and plans).",
        [_] => "No file is given.",
        [_, var file] when ExportForms.OfName(file) is null => $"'{file}' ends in none of: {string.Join(", ", ExportForms.Endings.Select(ending => "." + ending))}.",
        [_, _] => null,
        _ => $"'{words[2]}' is one file too many.",
    };
}
