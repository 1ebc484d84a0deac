using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Outbox;

public static class OutboxSets
{
    extension(PortalDbContext db)
    {
        public DbSet<OutboxRecord> Outbox => db.Set<OutboxRecord>();
    }
}
