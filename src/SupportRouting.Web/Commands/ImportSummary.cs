using System.Globalization;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Web.Commands;

internal static class ImportSummary
{
    private const int WarningsShown = 50;

    public static async Task WriteAsync(ImportReport report, ImportRequest request, TextWriter output, TextWriter errors)
    {
        foreach (var problem in report.Problems)
            await errors.WriteLineAsync(problem.ToString());
        if (report.Refused > report.Problems.Count)
            await errors.WriteLineAsync(Invariant($"… and more; {report.Refused:N0} rows refused in all."));
        foreach (var warning in report.Warnings.Take(WarningsShown))
            await output.WriteLineAsync($"note: {warning}");
        if (report.Warned > WarningsShown)
            await output.WriteLineAsync(Invariant($"… and {report.Warned - WarningsShown:N0} more notes."));

        if (report is { Kept: true, Added: 0, Changed: 0, Same: 0, Refused: 0 })
            await output.WriteLineAsync("There was nothing to import: no rows.");
        else if (report.Kept)
            await output.WriteLineAsync(Invariant($"Added {report.Added:N0}, changed {report.Changed:N0}, same {report.Same:N0}, refused {report.Refused:N0}."));
        else
            await errors.WriteLineAsync(Nothing(report, request));
        if (report is { Kept: true, Proposed: > 0 })
            await output.WriteLineAsync(Invariant($"{report.Proposed:N0} fields that people had set were left as they are; a Global admin decides them in the portal."));
    }

    private static string Nothing(ImportReport report, ImportRequest request) => request.KeepGoodRows
        ? Invariant($"Nothing was kept: no row is good ({report.Refused:N0} refused).")
        : Invariant($"Nothing was kept: {report.Refused:N0} refused. Mend them, or keep the others with --keep-good-rows.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
