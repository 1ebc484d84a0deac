using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Partners;

namespace SupportRouting.Data.Partners;

/// <summary>The other side of a relationship.</summary>
public sealed record RelatedPartner(Guid TenantId, string Name, bool IsActive, DateTimeOffset AsOf);

/// <summary>A partner as staff see it.</summary>
public sealed record PartnerDetails(
    Guid TenantId, PartnerDraft Partner, DutySplit Duties, IReadOnlyList<RelatedPartner> Providers, IReadOnlyList<RelatedPartner> Resellers, int ResellerCount)
{
    /// <summary>Whether resellers buy through it, so that it shares duties with them.</summary>
    public bool IsProvider => Partner.Kind == PartnerKind.IndirectProvider || ResellerCount > 0;

    public bool IsReseller => Partner.Kind == PartnerKind.IndirectReseller || Providers.Count > 0;
}

/// <summary>Reads one partner for staff.</summary>
public sealed class GetPartner(PortalDbContext db)
{
    public const int MostResellers = 50;

    public async Task<PartnerDetails?> ForAsync(Guid tenantId, CancellationToken cancel)
    {
        if (await db.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.TenantId == tenantId, cancel) is not { } record)
            return null;

        var splits = await db.DutySplits.AsNoTracking().Where(split => split.ProviderTenantId == tenantId).ToListAsync(cancel);
        var providers = await db.Relationships.Where(some => some.ResellerTenantId == tenantId)
            .OrderBy(some => some.Provider!.Name).ThenBy(some => some.Provider!.PartnerId)
            .Select(some => new RelatedPartner(some.ProviderTenantId, some.Provider!.Name, some.IsActive, some.AsOf)).ToListAsync(cancel);
        var sold = db.Relationships.Where(some => some.ProviderTenantId == tenantId);
        var resellers = await sold.OrderByDescending(some => some.IsActive).ThenBy(some => some.Reseller!.Name).ThenBy(some => some.Reseller!.PartnerId)
            .Take(MostResellers)
            .Select(some => new RelatedPartner(some.ResellerTenantId, some.Reseller!.Name, some.IsActive, some.AsOf)).ToListAsync(cancel);
        return new PartnerDetails(
            tenantId, PartnerDraft.Of(record), new DutySplit(splits.ToImmutableDictionary(split => split.TopicClass, split => split.By)), providers, resellers,
            resellers.Count < MostResellers ? resellers.Count : await sold.CountAsync(cancel));
    }

    /// <summary>Who can be a reseller's provider: the indirect providers on record.</summary>
    public async Task<IReadOnlyList<RelatedPartner>> ProvidersToAddAsync(Guid resellerTenantId, CancellationToken cancel)
    {
        var known = db.Relationships.Where(some => some.ResellerTenantId == resellerTenantId).Select(some => some.ProviderTenantId);
        return await db.Partners
            .Where(partner => partner.Kind == PartnerKind.IndirectProvider && partner.TenantId != resellerTenantId && !known.Contains(partner.TenantId))
            .OrderBy(partner => partner.Name)
            .Select(partner => new RelatedPartner(partner.TenantId, partner.Name, true, default)).ToListAsync(cancel);
    }
}
