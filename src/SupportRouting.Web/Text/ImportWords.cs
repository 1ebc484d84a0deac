using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Text;

/// <summary>The words for what imports hold as codes.</summary>
public static class ImportWords
{
    /// <summary>The kind a form sent by its name; null for none and for any other text.</summary>
    public static ImportKind? KindOf(string? name) =>
        Array.Find(Enum.GetNames<ImportKind>(), known => known == name) is { } found ? Enum.Parse<ImportKind>(found) : null;

    public static string Of(ImportKind kind) => kind switch
    {
        ImportKind.Offers => ImportText.KindOffers,
        ImportKind.Contacts => ImportText.KindContacts,
        ImportKind.Relationships => ImportText.KindRelationships,
        ImportKind.Customers => ImportText.KindCustomers,
        ImportKind.Subscriptions => ImportText.KindSubscriptions,
        _ => ImportText.KindTickets,
    };

    /// <summary>What is still to be told of an import.</summary>
    public static string Open(ImportView import) => import.Kind switch
    {
        null => ImportText.KindNotTold,
        ImportKind.Tickets => ImportText.ColumnsOpen,
        _ => ImportText.OfNotTold,
    };

    public static string Of(ImportState state) => state switch
    {
        ImportState.Incomplete => ImportText.StateIncomplete,
        ImportState.Uploaded or ImportState.Previewing => ImportText.StateChecking,
        ImportState.Previewed => ImportText.StatePreviewed,
        ImportState.Waiting => ImportText.StateWaiting,
        ImportState.Running => ImportText.StateRunning,
        ImportState.Done => ImportText.StateDone,
        ImportState.Failed => ImportText.StateFailed,
        _ => ImportText.StateCancelled,
    };

    public static string Who(ImportView import) => import.Source switch
    {
        ImportSource.CommandLine => ImportText.ByCommandLine,
        _ => import.AskedByName ?? "",
    };

    /// <summary>The first file and how many more.</summary>
    public static string MoreFiles(ImportView import) => (import.Files.Count - 1) is > 0 and var more
        ? Plural.Of(more, ImportText.MoreFilesOne, ImportText.MoreFilesFew, ImportText.MoreFilesMany)
        : "";

    public static string Of(UploadFault? fault, ImportJobOptions options) => fault switch
    {
        UploadFault.TooLarge => Words.Fill(ImportText.FilesTooLarge, options.MaxFileMegabytes),
        _ => ImportText.FilesBroken,
    };

    public static string Of(SentFiles looked) => looked.Fault switch
    {
        SentFilesFault.NoFile => ImportText.FilesMissing,
        SentFilesFault.TooMany => Words.Fill(ImportText.FilesTooMany, SentFiles.Most),
        SentFilesFault.Empty => Words.Fill(ImportText.FilesEmpty, string.Join(", ", looked.Names)),
        _ => Words.Fill(ImportText.FilesOfSeveralKinds, string.Join(", ", looked.Names)),
    };

    /// <summary>What is happening to it right now.</summary>
    public static string Now(ImportView import) => import switch
    {
        { CancelRequested: true } => ImportText.NowStopping,
        { Phase: ImportPhase.Waiting } => ImportText.NowBehindAnother,
        { State: ImportState.Uploaded or ImportState.Waiting } => ImportText.NowQueued,
        { Phase: ImportPhase.Writing, State: ImportState.Running } => ImportText.NowWriting,
        { Phase: ImportPhase.Writing } => ImportText.NowCounting,
        _ => ImportText.NowChecking,
    };

    public static string Rows(ImportView import) => import.RowsTotal is { } total
        ? Words.Fill(ImportText.RowsOf, import.RowsDone, total)
        : import.RowsDone is 0 ? "" : Plural.Of(import.RowsDone, ImportText.RowsOne, ImportText.RowsFew, ImportText.RowsMany);

    /// <summary>How much of the known total is done, in quarters.</summary>
    public static int Quarter(ImportView import) => import.RowsTotal is > 0 and var total ? (int)(4L * import.RowsDone / total) : 0;

    /// <summary>The counts, where there are some that mean anything.</summary>
    public static ImportCounts? Known(ImportView import) => import switch
    {
        { State: ImportState.Previewed } => import.Preview,
        { State: ImportState.Done } or { Failure: ImportFailure.RowsRefused } => import.Outcome,
        _ => null,
    };

    /// <summary>What the counts mean for the decision.</summary>
    public static string Verdict(ImportCounts counts) => counts switch
    {
        { Refused: 0, Added: 0, Changed: 0, Same: 0 } => ImportText.VerdictEmpty,
        { Refused: 0, Added: 0, Changed: 0 } => ImportText.VerdictSame,
        { Refused: 0 } => ImportText.VerdictGood,
        { Added: 0, Changed: 0, Same: 0 } => ImportText.VerdictBad,
        _ => Plural.Of(counts.Refused, ImportText.VerdictMixedOne, ImportText.VerdictMixedFew, ImportText.VerdictMixedMany),
    };

    public static string Failure(ImportView import) => import switch
    {
        { Failure: ImportFailure.RowsRefused } => Plural.Of(import.Outcome.Refused, ImportText.FailedRefusedOne, ImportText.FailedRefusedFew, ImportText.FailedRefusedMany),
        { Source: ImportSource.CommandLine, Failure: ImportFailure.Interrupted } => ImportText.FailedCommand,
        { Failure: ImportFailure.Interrupted } => ImportText.FailedInterrupted,
        { Failure: ImportFailure.DatabaseFull } => ImportText.FailedFull,
        _ => Words.Fill(ImportText.FailedUnexpected, import.Number),
    };
}
