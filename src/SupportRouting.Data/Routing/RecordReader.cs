using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Routing;

/// <summary>
/// On whose behalf records are read: the operator's staff, or one reseller that sees only what is its own. Another's
/// rows look as if they did not exist; this is the one place that says which rows are whose.
/// </summary>
public sealed record RecordReader(Guid? ResellerTenantId)
{
    public static RecordReader Staff { get; } = new((Guid?)null);

    /// <summary>A reseller of whom nobody has said which partner it is: nothing is its own.</summary>
    public bool IsNobody => ResellerTenantId == Guid.Empty;

    /// <summary>The subscriptions this reader may see: a reseller those that carry its PartnerID.</summary>
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

    /// <summary>The customers this reader may see: a reseller those of its subscriptions, and those a list gives it.</summary>
    public IQueryable<CustomerRecord> CustomersOf(PortalDbContext db)
    {
        if (ResellerTenantId is not { } tenant)
            return db.Customers;

        var subscriptions = SubscriptionsOf(db);
        var lists = db.CustomerPartners;
        return db.Customers.Where(customer => subscriptions.Any(some => some.CustomerId == customer.TenantId)
            || lists.Any(some => some.CustomerId == customer.TenantId && some.PartnerTenantId == tenant));
    }

    /// <summary>The partners whose own affairs this reader may look into: a reseller itself alone.</summary>
    public IQueryable<PartnerRecord> PartnersOf(PortalDbContext db) => ResellerTenantId is { } tenant
        ? db.Partners.Where(partner => partner.TenantId == tenant)
        : db.Partners;

    /// <summary>The relationships this reader may see: a reseller its own, on the buying side.</summary>
    public IQueryable<RelationshipRecord> RelationshipsOf(PortalDbContext db) => ResellerTenantId is { } tenant
        ? db.Relationships.Where(some => some.ResellerTenantId == tenant)
        : db.Relationships;

    /// <summary>The tickets this reader may see: a reseller those it opened.</summary>
    public IQueryable<TicketRecord> TicketsOf(PortalDbContext db) => ResellerTenantId is { } tenant
        ? db.Tickets.Where(ticket => ticket.ResellerTenantId == tenant)
        : db.Tickets;

    /// <summary>The files of tickets this reader may see: a reseller those of its tickets that are not for our own eyes.</summary>
    public IQueryable<AttachmentRecord> AttachmentsOf(PortalDbContext db)
    {
        if (ResellerTenantId is null)
            return db.Attachments;

        var tickets = TicketsOf(db);
        return db.Attachments.Where(file => !file.IsInternal && tickets.Any(ticket => ticket.Number == file.TicketNumber));
    }

    /// <summary>
    /// The partners that serve this reader: for staff the operator's own tenants, for a reseller its providers. A reseller
    /// stands on a subscription only because it buys through whoever bought it, so that tells a provider too.
    /// </summary>
    public IQueryable<PartnerRecord> ProvidersOf(PortalDbContext db)
    {
        if (ResellerTenantId is null)
            return db.Partners.Where(partner => partner.IsOurs);

        var relationships = RelationshipsOf(db);
        var subscriptions = SubscriptionsOf(db);
        return db.Partners.Where(partner => relationships.Any(some => some.ProviderTenantId == partner.TenantId)
            || subscriptions.Any(some => some.PartnerTenantId == partner.TenantId));
    }
}
