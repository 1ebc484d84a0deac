using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Who bought a subscription, as far as that follows from the reseller of record and the operator's own tenants.</summary>
/// <param name="TenantId">The direct-bill partner or provider; null where it does not follow.</param>
/// <param name="Model">How the customer is served.</param>
/// <param name="Doubt">Why the buyer is not known.</param>
internal sealed record Buyer(Guid? TenantId, ServingModel Model, string? Doubt);

/// <summary>Tells who bought the subscriptions of a batch.</summary>
internal sealed class BuyerFinder(PortalDbContext db)
{
    private readonly Dictionary<string, (Guid Tenant, PartnerKind Kind, bool IsOurs)> _partners = new(StringComparer.Ordinal);
    private ILookup<Guid, Guid> _providers = Array.Empty<Guid>().ToLookup(id => id);
    private List<(Guid Tenant, PartnerKind Kind)>? _ours;

    public async Task LoadAsync(IEnumerable<string> partnerIds, CancellationToken cancel)
    {
        _ours ??= [.. (await db.Partners.Where(p => p.IsOurs && p.Kind != PartnerKind.IndirectReseller)
            .Select(p => new { p.TenantId, p.Kind }).ToListAsync(cancel)).Select(p => (p.TenantId, p.Kind))];
        var numbers = partnerIds.Distinct(StringComparer.Ordinal).ToList();
        _partners.Clear();
        foreach (var partner in await db.Partners.Where(p => p.PartnerId != null && numbers.Contains(p.PartnerId))
            .Select(p => new { p.TenantId, p.Kind, p.IsOurs, PartnerId = p.PartnerId! }).ToListAsync(cancel))
            _partners[partner.PartnerId] = (partner.TenantId, partner.Kind, partner.IsOurs);
        var resellers = _partners.Values.Select(p => p.Tenant).ToList();
        _providers = (await db.Relationships.Where(r => r.IsActive && resellers.Contains(r.ResellerTenantId))
            .Select(r => new { r.ResellerTenantId, r.ProviderTenantId }).ToListAsync(cancel)).ToLookup(r => r.ResellerTenantId, r => r.ProviderTenantId);
    }

    /// <summary>Some lists name the seller itself where there is no reseller.</summary>
    public bool IsOurOwn(string? partnerId) =>
        partnerId is not null && _partners.TryGetValue(partnerId, out var partner) && partner is { IsOurs: true, Kind: not PartnerKind.IndirectReseller };

    public Buyer Of(string? partnerId) => partnerId switch
    {
        null => WithoutReseller(),
        _ when IsOurOwn(partnerId) => new Buyer(_partners[partnerId].Tenant, ModelOf(_partners[partnerId].Kind), null),
        _ => ThroughReseller(partnerId),
    };

    // What is taken over is our own list, so one of us sold it; a provider of somebody else only where nobody is marked as ours.
    private Buyer ThroughReseller(string partnerId)
    {
        var known = _partners.TryGetValue(partnerId, out var reseller);
        var active = known ? _providers[reseller.Tenant].ToList() : [];
        var ours = (_ours ?? []).FindAll(o => o.Kind is PartnerKind.IndirectProvider).ConvertAll(o => o.Tenant);
        var possible = active is [] ? ours : _ours is null or [] ? active : active.FindAll(ours.Contains);
        return possible is [var only]
            ? new Buyer(only, ServingModel.Indirect, null)
            : new Buyer(null, ServingModel.Indirect, Doubt(partnerId, known, active.Count, possible.Count));
    }

    // Whole sentences, since each has its words in every language.
    private static string Doubt(string partnerId, bool known, int active, int possible) => (known, active, possible) switch
    {
        (false, _, _) => $"{partnerId} is the PartnerID of no partner known here; which provider bought its subscriptions is left open",
        (_, > 0, 0) => $"{partnerId} is the PartnerID of a reseller whose active providers here are not ours; who bought its subscriptions is left open",
        _ => $"{partnerId} is the PartnerID of a reseller with {(active is 0 ? "no" : "several")} active providers here; which of them bought its subscriptions is left open",
    };

    private Buyer WithoutReseller() => _ours switch
    {
        [var only] => new Buyer(only.Tenant, ModelOf(only.Kind), null),
        null or [] => new Buyer(null, ServingModel.Unknown, "is not given, and no partner is marked as ours; who bought such subscriptions is left open"),
        var several when several.Select(o => o.Kind).Distinct().Count() is 1 =>
            new Buyer(null, ModelOf(several[0].Kind), "is not given, and several partners are marked as ours; which of them bought such subscriptions is left open"),
        _ => new Buyer(null, ServingModel.Unknown, "is not given, and both a direct-bill partner and a provider are marked as ours; which of them bought such subscriptions is left open"),
    };

    private static ServingModel ModelOf(PartnerKind kind) => kind is PartnerKind.DirectBill ? ServingModel.DirectBill : ServingModel.Indirect;
}
