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
    }
}
