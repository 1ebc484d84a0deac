using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Partners;

/// <summary>Why a partner was not saved.</summary>
public enum PartnerFault : byte
{
    None,
    NotFound,

    /// <summary>Somebody else changed it since it was read.</summary>
    ChangedMeanwhile,
    PartnerIdTaken,
    TenantTaken,
}

/// <param name="Fault">Why it was not saved.</param>
/// <param name="Stored">What is stored now, where somebody else changed it.</param>
public sealed record PartnerSaved(PartnerFault Fault, PartnerDraft? Stored = null);

/// <summary>Adds a partner or changes what people keep of it.</summary>
public sealed class SavePartner(PortalDbContext db)
{
    public async Task<PartnerSaved> AddAsync(Guid tenantId, PartnerDraft draft, CancellationToken cancel)
    {
        if (await db.Partners.AnyAsync(partner => partner.TenantId == tenantId, cancel))
            return new PartnerSaved(PartnerFault.TenantTaken);
        if (await IsTakenAsync(tenantId, draft, cancel))
            return new PartnerSaved(PartnerFault.PartnerIdTaken);

        var record = new PartnerRecord { TenantId = tenantId, Name = draft.Name, Kind = draft.Kind };
        draft.ApplyTo(record);
        db.Add(record);
        return await KeepAsync(tenantId, draft, PartnerFault.TenantTaken, cancel);
    }

    /// <param name="tenantId">Which partner.</param>
    /// <param name="before">What the person saw; where that is no longer stored nothing is saved.</param>
    /// <param name="draft">What the person wants.</param>
    /// <param name="cancel">Ends the saving.</param>
    public async Task<PartnerSaved> ChangeAsync(Guid tenantId, PartnerDraft? before, PartnerDraft draft, CancellationToken cancel)
    {
        if (await db.Partners.FirstOrDefaultAsync(partner => partner.TenantId == tenantId, cancel) is not { } record)
            return new PartnerSaved(PartnerFault.NotFound);
        if (PartnerDraft.Of(record) is var stored && stored != before)
            return new PartnerSaved(PartnerFault.ChangedMeanwhile, stored);
        if (await IsTakenAsync(tenantId, draft, cancel))
            return new PartnerSaved(PartnerFault.PartnerIdTaken);

        draft.ApplyTo(record);
        return await KeepAsync(tenantId, draft, PartnerFault.ChangedMeanwhile, cancel);
    }

    // Two who save at the same moment both pass the questions above; the row version and the unique index tell them apart.
    private async Task<PartnerSaved> KeepAsync(Guid tenantId, PartnerDraft draft, PartnerFault otherwise, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return new PartnerSaved(PartnerFault.None);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await IsTakenAsync(tenantId, draft, cancel))
                return new PartnerSaved(PartnerFault.PartnerIdTaken);
            if (await db.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.TenantId == tenantId, cancel) is { } stored)
                return new PartnerSaved(otherwise, PartnerDraft.Of(stored));
            throw;
        }
    }

    private Task<bool> IsTakenAsync(Guid tenantId, PartnerDraft draft, CancellationToken cancel) =>
        draft.PartnerId is { } partnerId
            ? db.Partners.AnyAsync(partner => partner.PartnerId == partnerId && partner.TenantId != tenantId, cancel)
            : Task.FromResult(false);
}
