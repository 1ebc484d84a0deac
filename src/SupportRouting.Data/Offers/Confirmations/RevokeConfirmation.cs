using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>Ends the link of a request before its time.</summary>
public sealed class RevokeConfirmation(PortalDbContext db, TimeProvider time)
{
    /// <summary>False when it was not open any more.</summary>
    public async Task<bool> RunAsync(RecordOwner owner, Guid request, RecordActor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await db.ConfirmationRequests.OfRecord(owner).Open(now).Where(c => c.Id == request)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RevokedAt, now).SetProperty(c => c.RevokedByName, actor.Name), cancel) is 1;
    }
}
