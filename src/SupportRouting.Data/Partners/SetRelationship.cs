using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Partners;

/// <summary>Begins, ends or activates again what a reseller buys through a provider.</summary>
public sealed class SetRelationship(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where one of the two is not on record, or they are one.</returns>
    public async Task<bool> SaveAsync(Guid provider, Guid reseller, bool isActive, CancellationToken cancel)
    {
        if (provider == reseller || await db.Partners.CountAsync(partner => partner.TenantId == provider || partner.TenantId == reseller, cancel) != 2)
            return false;

        var record = await db.Relationships.FirstOrDefaultAsync(some => some.ProviderTenantId == provider && some.ResellerTenantId == reseller, cancel);
        if (record is null)
        {
            record = new RelationshipRecord { ProviderTenantId = provider, ResellerTenantId = reseller };
            db.Add(record);
        }

        // What the source said no longer holds once a person says otherwise.
        if (record.IsActive != isActive)
            record.State = null;
        record.IsActive = isActive;
        record.AsOf = clock.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Entry(record).State is EntityState.Added or EntityState.Modified)
        {
            // Somebody did it at the same moment, then whoever is later has the last word; or one of the two is gone, then there is nothing to change.
            db.ChangeTracker.Clear();
            return await db.Relationships.Where(some => some.ProviderTenantId == provider && some.ResellerTenantId == reseller)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(some => some.State, some => some.IsActive == isActive ? some.State : null)
                        .SetProperty(some => some.IsActive, isActive)
                        .SetProperty(some => some.AsOf, clock.GetUtcNow()),
                    cancel) > 0;
        }

        return true;
    }
}
