using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Partners;

namespace SupportRouting.Data.Partners;

/// <summary>Loads the partners that serve a reader, and what tells which of them serves a customer.</summary>
public sealed class ProviderRecords(PortalDbContext db)
{
    // Nobody has so many; it only keeps a list of nonsense from filling the memory.
    private const int MostPartners = 500;

    /// <param name="reader">Staff get the operator's own tenants, a reseller its providers.</param>
    /// <param name="buyers">Partners that bought what is asked about; staff get them besides.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<KnownProvider>> OfAsync(RecordReader reader, IReadOnlyCollection<Guid> buyers, CancellationToken cancel)
    {
        var isStaff = reader.ResellerTenantId is null;
        var partners = isStaff && buyers.Count > 0
            ? db.Partners.Where(partner => partner.IsOurs || buyers.Contains(partner.TenantId))
            : reader.ProvidersOf(db);
        var relationships = reader.RelationshipsOf(db).Where(_ => !isStaff);
        var splits = db.DutySplits;
        var live = reader.SubscriptionsOf(db).Live().Where(_ => !isStaff);
        // A page shows a reseller all of its providers; staff look at those of the question alone, and need every one of them.
        var ordered = partners.OrderBy(partner => partner.Name).ThenBy(partner => partner.PartnerId);
        var rows = await (isStaff ? ordered : ordered.Take(MostPartners))
            .Select(partner => new
            {
                Partner = partner,
                IsActive = relationships.Where(some => some.ProviderTenantId == partner.TenantId).Select(some => (bool?)some.IsActive).FirstOrDefault(),
                AsOf = relationships.Where(some => some.ProviderTenantId == partner.TenantId).Select(some => (DateTimeOffset?)some.AsOf).FirstOrDefault(),
                IsBought = live.Any(some => some.PartnerTenantId == partner.TenantId),
                Duties = splits.Where(split => split.ProviderTenantId == partner.TenantId).ToList(),
            })
            .AsNoTracking().ToListAsync(cancel);
        return
        [
            .. from row in rows.OrderBy(row => SearchText.Fold(row.Partner.Name), StringComparer.Ordinal).ThenBy(row => row.Partner.TenantId)
               let active = isStaff ? row.Partner.IsOurs : row.IsActive ?? row.IsBought
               select new KnownProvider(
                   row.Partner.TenantId, row.Partner.PartnerId, row.Partner.Kind, row.Partner.IsOurs, row.Partner.Country,
                   !active ? ProviderState.Ended : isStaff || row.IsActive is not null ? ProviderState.Active : ProviderState.KnownBySubscription,
                   row.AsOf, ContactOf(row.Partner),
                   new DutySplit(row.Duties.ToImmutableDictionary(split => split.TopicClass, split => split.By))),
        ];
    }

    /// <summary>Who bought what these customers have; where no subscription tells, which partners list them.</summary>
    public async Task<ILookup<Guid, Guid>> BuyersForAsync(RecordReader reader, IReadOnlyCollection<Guid> customers, CancellationToken cancel)
    {
        if (customers.Count == 0)
            return Enumerable.Empty<Guid>().ToLookup(id => id);

        var bought = reader.SubscriptionsOf(db).Live()
            .Where(some => some.PartnerTenantId != null && customers.Contains(some.CustomerId))
            .Select(some => new { some.CustomerId, Partner = some.PartnerTenantId ?? Guid.Empty, IsBought = true });
        var listed = db.CustomerPartners.Where(some => customers.Contains(some.CustomerId))
            .Select(some => new { some.CustomerId, Partner = some.PartnerTenantId, IsBought = false });
        var rows = await bought.Union(listed).ToListAsync(cancel);
        return rows.GroupBy(row => row.CustomerId)
            .SelectMany(group => group.Any(row => row.IsBought) ? group.Where(row => row.IsBought) : group)
            .ToLookup(row => row.CustomerId, row => row.Partner);
    }

    private static PartnerContact ContactOf(PartnerRecord partner) => new(
        partner.TenantId, partner.Name, partner.SupportEmail, partner.SupportPhone, partner.SupportUrl, partner.SupportHours);
}
