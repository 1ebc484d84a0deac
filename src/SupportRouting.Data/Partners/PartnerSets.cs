using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners.Support;

namespace SupportRouting.Data.Partners;

/// <summary>The tables of partners and customers, named.</summary>
public static class PartnerSets
{
    extension(PortalDbContext db)
    {
        public DbSet<PartnerRecord> Partners => db.Set<PartnerRecord>();

        public DbSet<CustomerRecord> Customers => db.Set<CustomerRecord>();

        public DbSet<SubscriptionRecord> Subscriptions => db.Set<SubscriptionRecord>();

        public DbSet<CustomerPartnerRecord> CustomerPartners => db.Set<CustomerPartnerRecord>();

        public DbSet<RelationshipRecord> Relationships => db.Set<RelationshipRecord>();

        public DbSet<DutySplitRecord> DutySplits => db.Set<DutySplitRecord>();

        public DbSet<TechnicalSupportRecord> TechnicalSupport => db.Set<TechnicalSupportRecord>();

        public DbSet<SupportChangeRecord> SupportChanges => db.Set<SupportChangeRecord>();
    }
}
