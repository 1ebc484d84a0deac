using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>The tables of tickets, named.</summary>
public static class TicketSets
{
    extension(PortalDbContext db)
    {
        public DbSet<TicketRecord> Tickets => db.Set<TicketRecord>();

        public DbSet<TicketEntryRecord> TicketEntries => db.Set<TicketEntryRecord>();

        public DbSet<TicketDecisionRecord> TicketDecisions => db.Set<TicketDecisionRecord>();

        public DbSet<HandOffRecord> HandOffs => db.Set<HandOffRecord>();

        public DbSet<AttachmentRecord> Attachments => db.Set<AttachmentRecord>();

        public DbSet<SavedViewRecord> SavedViews => db.Set<SavedViewRecord>();

        public DbSet<OpenTicketRecord> OpenTickets => db.Set<OpenTicketRecord>();

        public DbSet<BulkChangeRecord> BulkChanges => db.Set<BulkChangeRecord>();

        public DbSet<TicketRequestRecord> TicketRequests => db.Set<TicketRequestRecord>();

        public DbSet<ColumnChoiceRecord> ColumnChoices => db.Set<ColumnChoiceRecord>();

        public DbSet<TicketDeletionRecord> TicketDeletions => db.Set<TicketDeletionRecord>();

        public DbSet<PersonRequestRecord> PersonRequests => db.Set<PersonRequestRecord>();
    }
}
