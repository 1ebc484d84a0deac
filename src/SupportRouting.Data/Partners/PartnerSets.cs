using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Partners;

/// <summary>The tables of partners and customers, named.</summary>
public static class PartnerSets
{
    extension(PortalDbContext db)
    {
        public DbSet<PartnerRecord> Partners => db.Set<PartnerRecord>();

        public DbSet<CustomerRecord> Customers => db.Set<CustomerRecord>();

        public DbSet<SubscriptionRecord> Subscriptions => db.Set<SubscriptionRecord>();

        public DbSet<TechnicalSupportRecord> TechnicalSupport => db.Set<TechnicalSupportRecord>();
    }
}
