using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>Says whether it is time to look for duplicates, and to one instance only.</summary>
public sealed class ClaimDuplicateSweep(PortalDbContext db, TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(6);
    private static readonly TimeSpan AfterAChange = TimeSpan.FromMinutes(10);
    // From where an import says that it ends until others see what it brought.
    private static readonly TimeSpan UntilSeen = TimeSpan.FromMinutes(1);

    public async Task<bool> TryAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (routine, changed) = (now - BetweenSweeps, now - AfterAChange);
        var latest = await db.RecordChanges.MaxAsync(c => (long?)c.Number, cancel) ?? 0;
        // An import takes its numbers long before it ends, so the latest number can be another's that was seen without it.
        var imported = await db.ImportJobs.Where(j => j.State == ImportState.Done && db.Set<RecordChangeRecord>().Any(c => c.ImportId == j.Id)).MaxAsync(j => j.FinishedAt, cancel) + UntilSeen;
        return await db.Set<DuplicateSweepRecord>()
            .Where(s => s.StartedAt == null || s.StartedAt <= routine || (s.StartedAt <= changed && (s.SeenChange != latest || s.StartedAt < imported)))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.StartedAt, now).SetProperty(s => s.SeenChange, latest), cancel) is 1;
    }
}
