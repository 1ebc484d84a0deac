using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

/// <summary>What the record of a subscription says for the decision.</summary>
public sealed record SubscriptionFacts(
    Guid Id, string? Name, string? OfferId, string? OfferTitle, Guid CustomerTenantId, string CustomerName, int? Quantity, string? PlanId,
    PurchaseChannel PurchaseChannel, ServingModel ServingModel, Guid? PartnerTenantId, string? PartnerName, string? ResellerPartnerId,
    DateTimeOffset? CancellationAllowedUntil, SubscriptionStatus Status);

/// <summary>Reads subscriptions for the decision. A reseller sees those it is the reseller of record of, and no other.</summary>
public sealed class LoadSubscriptionFacts(PortalDbContext db)
{
    public async Task<SubscriptionFacts?> ForAsync(Guid id, Guid? resellerTenantId, CancellationToken cancel) =>
        await Facts(VisibleSubscriptions.To(db, resellerTenantId).Where(s => s.Id == id)).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<SubscriptionFacts>> ForAsync(
        IReadOnlyCollection<Guid> ids, Guid? resellerTenantId, CancellationToken cancel) =>
        await Facts(VisibleSubscriptions.To(db, resellerTenantId).Where(s => ids.Contains(s.Id))).ToListAsync(cancel);

    internal static IQueryable<SubscriptionFacts> Facts(IQueryable<SubscriptionRecord> subscriptions) =>
        subscriptions.Select(s => new SubscriptionFacts(
            s.Id, s.Name, s.Offer!.Key, s.Offer.Title, s.CustomerId, s.Customer!.Name, s.Quantity, s.PlanId, s.PurchaseChannel,
            s.Partner != null && s.Partner.Kind == PartnerKind.DirectBill ? ServingModel.DirectBill
                : s.Partner != null ? ServingModel.Indirect
                : s.ServingModel,
            s.PartnerTenantId, s.Partner!.Name, s.ResellerPartnerId, s.CancellationAllowedUntil, s.Status));
}

/// <summary>Which subscriptions somebody may see: staff all, a reseller its own.</summary>
internal static class VisibleSubscriptions
{
    public static IQueryable<SubscriptionRecord> To(PortalDbContext db, Guid? resellerTenantId)
    {
        var all = db.Subscriptions.AsNoTracking();
        var partners = db.Partners;
        return resellerTenantId is { } tenant
            ? all.Where(s => s.ResellerPartnerId != null
                && partners.Any(p => p.TenantId == tenant && p.PartnerId == s.ResellerPartnerId))
            : all;
    }
}
