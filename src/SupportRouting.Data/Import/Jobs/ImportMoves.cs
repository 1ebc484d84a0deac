using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>
/// Moves between states as conditional updates, which every server does for one of several askers only: who comes second
/// finds no row left to move.
/// </summary>
internal static class ImportMoves
{
    public static IQueryable<ImportJobRecord> One(this DbSet<ImportJobRecord> jobs, Guid id) => jobs.Where(j => j.Id == id);

    /// <summary>The import while this worker, and nobody who took it over, is at it.</summary>
    public static IQueryable<ImportJobRecord> Held(this DbSet<ImportJobRecord> jobs, TakenImport import) =>
        jobs.Where(j => j.Id == import.Id && j.Worker == import.Worker && j.State == import.State);

    public static async Task<bool> MoveAsync(
        this IQueryable<ImportJobRecord> job, ImportState from, ImportState to,
        Action<UpdateSettersBuilder<ImportJobRecord>> more, CancellationToken cancel)
    {
        ImportStates.Require(from, to);
        return await job.Where(j => j.State == from).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(j => j.State, to);
                more(set);
            },
            cancel) is 1;
    }

    public static void Released(this UpdateSettersBuilder<ImportJobRecord> set) => set
        .SetProperty(j => j.Worker, (string?)null)
        .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
        .SetProperty(j => j.CancelRequested, false);

    public static void Ended(this UpdateSettersBuilder<ImportJobRecord> set, DateTimeOffset now)
    {
        set.Released();
        set.SetProperty(j => j.FinishedAt, now).SetProperty(j => j.Phase, (ImportPhase?)null);
    }

    /// <summary>As if the step had never been begun.</summary>
    public static void Fresh(this UpdateSettersBuilder<ImportJobRecord> set) => set
        .SetProperty(j => j.Attempts, 0)
        .SetProperty(j => j.Phase, (ImportPhase?)null)
        .SetProperty(j => j.RowsDone, 0)
        .SetProperty(j => j.RowsTotal, (int?)null);
}
