using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Ends uploads that nobody decided about, and forgets the bytes of files that are not needed any more.</summary>
public sealed class ImportSweep(PortalDbContext db)
{
    public static readonly TimeSpan LongestDecision = TimeSpan.FromDays(7);

    /// <summary>Returns how many parts of files were forgotten.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var undecided in new[] { ImportState.Incomplete, ImportState.Previewed })
        {
            await db.ImportJobs.Where(j => j.RequestedAt < now - LongestDecision)
                .MoveAsync(undecided, ImportState.Cancelled, set => set.Ended(now), cancel);
        }

        return await ForgetAsync(cancel);
    }

    /// <summary>Forgets the bytes of one import.</summary>
    public static Task<int> ForgetAsync(PortalDbContext db, Guid import, CancellationToken cancel)
    {
        var files = db.ImportFiles.Where(f => f.JobId == import).Select(f => f.Id);
        return db.ImportFileParts.Where(p => files.Contains(p.FileId)).ExecuteDeleteAsync(cancel);
    }

    private Task<int> ForgetAsync(CancellationToken cancel)
    {
        var ended = db.ImportJobs
            .Where(j => j.State == ImportState.Done || j.State == ImportState.Failed || j.State == ImportState.Cancelled).Select(j => j.Id);
        var files = db.ImportFiles.Where(f => ended.Contains(f.JobId)).Select(f => f.Id);
        return db.ImportFileParts.Where(p => files.Contains(p.FileId)).ExecuteDeleteAsync(cancel);
    }
}
