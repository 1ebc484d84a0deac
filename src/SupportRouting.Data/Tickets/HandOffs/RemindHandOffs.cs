using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>Looks for parties that were expected to answer and did not. Several instances may look; each is reminded of once for each time it was given.</summary>
public sealed class RemindHandOffs(PortalDbContext db, WorkOnHandOff work, TimeProvider time)
{
    private const int AtOnce = 100;

    /// <summary>Returns how many were found late.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var late = await db.HandOffs.AsNoTracking()
            .Where(h => h.ExpectedBy < now && h.EndedAt == null && h.RemindedAt == null
                // After a sign of life the ticket tells until when the next is waited for.
                && (h.FirstReplyAt == null || db.Set<TicketRecord>().Any(t => t.Number == h.TicketNumber && t.ExpectedBy < now)))
            .OrderBy(h => h.ExpectedBy).Take(AtOnce).Select(h => new { h.Id, h.TicketNumber }).ToListAsync(cancel);
        foreach (var handOff in late)
        {
            db.ChangeTracker.Clear();
            // Another instance that was quicker has written it; then this one changes nothing.
            await work.RemindAsync(handOff.TicketNumber, handOff.Id, SystemActors.Portal, cancel);
        }

        return late.Count;
    }
}
