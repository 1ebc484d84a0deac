using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Partners.Import;

/// <summary>The partners that a batch speaks of, by tenant and by PartnerID.</summary>
internal sealed class PartnerBook(PortalDbContext db)
{
    private readonly Dictionary<Guid, PartnerRecord> _byTenant = [];
    private readonly Dictionary<string, PartnerRecord> _byPartnerId = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _guessed = [];

    public async Task LoadAsync(IEnumerable<Guid> tenants, IEnumerable<string> partnerIds, CancellationToken cancel)
    {
        _byTenant.Clear();
        _byPartnerId.Clear();
        _guessed.Clear();
        var ids = tenants.Distinct().ToList();
        var numbers = partnerIds.Distinct(StringComparer.Ordinal).ToList();
        foreach (var partner in await db.Partners
            .Where(p => ids.Contains(p.TenantId) || (p.PartnerId != null && numbers.Contains(p.PartnerId))).ToListAsync(cancel))
            Remember(partner);
        await LoadGuessedAsync(cancel);
    }

    public PartnerRecord? ByTenant(Guid tenant) => _byTenant.GetValueOrDefault(tenant);

    public PartnerRecord? ByPartnerId(string? partnerId) => partnerId is null ? null : _byPartnerId.GetValueOrDefault(partnerId);

    /// <summary>Makes a partner of which only the id is sure.</summary>
    public PartnerRecord Add(Guid tenant, PartnerKind kind)
    {
        var partner = new PartnerRecord { TenantId = tenant, Name = tenant.ToString(), Kind = kind };
        db.Add(partner);
        Remember(partner);
        return partner;
    }

    public void GivePartnerId(PartnerRecord partner, string partnerId, Difference difference)
    {
        if (partner.PartnerId is { } former && ReferenceEquals(ByPartnerId(former), partner))
            _byPartnerId.Remove(former);
        partner.PartnerId = difference.Set(partner.PartnerId, partnerId);
        _byPartnerId[partnerId] = partner;
    }

    /// <summary>
    /// Whether a partner may be taken for this kind. Its kind stays as it was, unless it was made from an id alone and nothing
    /// but a guess spoke for it.
    /// </summary>
    public bool IsOrBecomes(PartnerRecord partner, PartnerKind kind)
    {
        if (partner.Kind != kind && _guessed.Remove(partner.TenantId))
            partner.Kind = kind;
        return partner.Kind == kind;
    }

    public static bool IsNameless(PartnerRecord partner) => partner.Name == partner.TenantId.ToString();

    private void Remember(PartnerRecord partner)
    {
        _byTenant[partner.TenantId] = partner;
        if (partner.PartnerId is { Length: > 0 } number)
            _byPartnerId[number] = partner;
    }

    private async Task LoadGuessedAsync(CancellationToken cancel)
    {
        var nameless = _byTenant.Values.Where(p => IsNameless(p) && !p.IsOurs).Select(p => p.TenantId).ToList();
        if (nameless.Count is 0)
            return;
        var related = await db.Relationships.Where(r => nameless.Contains(r.ProviderTenantId) || nameless.Contains(r.ResellerTenantId))
            .Select(r => new { r.ProviderTenantId, r.ResellerTenantId }).ToListAsync(cancel);
        _guessed.UnionWith(nameless);
        foreach (var pair in related)
        {
            _guessed.Remove(pair.ProviderTenantId);
            _guessed.Remove(pair.ResellerTenantId);
        }
    }
}
