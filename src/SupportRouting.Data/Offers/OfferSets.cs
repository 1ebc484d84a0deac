using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;

namespace SupportRouting.Data.Offers;

/// <summary>The tables of offers, named.</summary>
public static class OfferSets
{
    extension(PortalDbContext db)
    {
        public DbSet<OfferRecord> Offers => db.Set<OfferRecord>();

        public DbSet<PublisherRecord> Publishers => db.Set<PublisherRecord>();

        public DbSet<ContactRecord> SupportContacts => db.Set<ContactRecord>();

        public DbSet<LinkRecord> OfferLinks => db.Set<LinkRecord>();

        public DbSet<RecordProposalRecord> RecordProposals => db.Set<RecordProposalRecord>();

        public DbSet<RecordChangeRecord> RecordChanges => db.Set<RecordChangeRecord>();

        public DbSet<OfferWordRecord> OfferWords => db.Set<OfferWordRecord>();
    }
}
