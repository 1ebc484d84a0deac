using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Links;

public static class LinkSets
{
    extension(PortalDbContext db)
    {
        public DbSet<LinkAddressRecord> LinkAddresses => db.Set<LinkAddressRecord>();
    }
}
