using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>The requests to publishers, named.</summary>
public static class ConfirmationSets
{
    extension(PortalDbContext db)
    {
        public DbSet<ConfirmationRequestRecord> ConfirmationRequests => db.Set<ConfirmationRequestRecord>();
    }

    internal static IQueryable<ConfirmationRequestRecord> OfRecord(this IQueryable<ConfirmationRequestRecord> requests, RecordOwner owner) =>
        requests.Where(c => c.OfferId == owner.OfferId && c.PublisherId == owner.PublisherId);

    /// <summary>Those whose link still holds.</summary>
    internal static IQueryable<ConfirmationRequestRecord> Open(this IQueryable<ConfirmationRequestRecord> requests, DateTimeOffset now) =>
        requests.Where(c => c.UsedAt == null && c.RevokedAt == null && c.ExpiresAt > now);
}
