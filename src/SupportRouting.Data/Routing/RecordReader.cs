using SupportRouting.Data.Partners;

namespace SupportRouting.Data.Routing;

/// <summary>On whose behalf records are read: the operator's staff, or one reseller that sees only what is its own.</summary>
public sealed record RecordReader(Guid? ResellerTenantId)
{
    public static RecordReader Staff { get; } = new((Guid?)null);

    /// <summary>The subscriptions this reader may see; another's look as if they did not exist.</summary>
    public IQueryable<SubscriptionRecord> SubscriptionsOf(PortalDbContext db)
    {
        if (ResellerTenantId is not { } tenant)
            return db.Subscriptions;

        // Lists write "0" or nothing where there is no reseller; that is nobody's id.
        var partnerIds = db.Partners
            .Where(partner => partner.TenantId == tenant && partner.PartnerId != null && partner.PartnerId != "" && partner.PartnerId != "0")
            .Select(partner => partner.PartnerId);
        return db.Subscriptions.Where(some => some.ResellerPartnerId != null && partnerIds.Contains(some.ResellerPartnerId));
    }
}
