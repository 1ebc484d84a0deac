using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Api.Imports;

/// <summary>An import: what was sent, how far it is and what became of the rows.</summary>
/// <param name="Id">Names it in later calls.</param>
/// <param name="Number">Counts up in the order in which imports were asked for.</param>
/// <param name="State">waiting, running, then done, failed or cancelled; the others occur for imports of the portal's page, which are counted first.</param>
/// <param name="Phase">What is being done while it runs: checking rows, waiting for another import, writing.</param>
/// <param name="Kind">What the files bring.</param>
/// <param name="Of">Whose list it is.</param>
/// <param name="KeepGoodRows">Whether good rows are kept when others are refused.</param>
/// <param name="Files">The files as they were sent.</param>
/// <param name="RowsDone">How many rows the present phase has gone through.</param>
/// <param name="RowsTotal">How many rows there are, once that is known.</param>
/// <param name="Counts">What became of the rows; before the end, what is known of it.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Errors">The refused rows, at most 1,000 of them; counts.refused tells how many there are.</param>
public sealed record ImportBody(
    Guid Id, long Number, ImportState State, ImportPhase? Phase, ImportKind? Kind, Guid? Of, bool KeepGoodRows,
    IReadOnlyList<string> Files, int RowsDone, int? RowsTotal, ImportCountsBody Counts, ImportFailure? Failure,
    IReadOnlyList<ImportErrorBody> Errors, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt);

/// <summary>How many rows were new, changed something, changed nothing, were refused, and how many notes there were.</summary>
/// <param name="Proposed">Fields that a person had set and the files say otherwise: left as they are, to be decided in the portal.</param>
public sealed record ImportCountsBody(int Added, int Changed, int Same, int Refused, int Warned, int Proposed);

/// <summary>Why a row was refused.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">The line, or the index in an array as [3].</param>
/// <param name="Field">The field; empty when it is the row as a whole.</param>
/// <param name="Reason">What is wrong, in English.</param>
public sealed record ImportErrorBody(string File, string Row, string Field, string Reason);
