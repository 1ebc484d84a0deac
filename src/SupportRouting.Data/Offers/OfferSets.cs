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
        /// <summary>The offers that people see; those merged into another are out of sight.</summary>
        public IQueryable<OfferRecord> Offers => db.AllOffers.Where(o => o.MergedIntoId == null);

        /// <summary>The publishers that people see; those merged into another are out of sight.</summary>
        public IQueryable<PublisherRecord> Publishers => db.AllPublishers.Where(p => p.MergedIntoId == null);

        /// <summary>All offers, also those merged into another.</summary>
        public DbSet<OfferRecord> AllOffers => db.Set<OfferRecord>();

        /// <summary>All publishers, also those merged into another.</summary>
        public DbSet<PublisherRecord> AllPublishers => db.Set<PublisherRecord>();

        public DbSet<ContactRecord> SupportContacts => db.Set<ContactRecord>();

        public DbSet<LinkRecord> OfferLinks => db.Set<LinkRecord>();

        public DbSet<RecordProposalRecord> RecordProposals => db.Set<RecordProposalRecord>();

        /// <summary>The proposals of records that people see; those of merged ones wait.</summary>
        public IQueryable<RecordProposalRecord> ProposalsInSight => db.RecordProposals.Where(p =>
            !db.Set<OfferRecord>().Any(o => o.Id == p.OfferId && o.MergedIntoId != null)
            && !db.Set<PublisherRecord>().Any(o => o.Id == p.PublisherId && o.MergedIntoId != null));

        public DbSet<RecordChangeRecord> RecordChanges => db.Set<RecordChangeRecord>();

        public DbSet<OfferWordRecord> OfferWords => db.Set<OfferWordRecord>();
    }
}
