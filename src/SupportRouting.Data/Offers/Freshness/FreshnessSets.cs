using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Offers.Freshness;

public static class FreshnessSets
{
    extension(PortalDbContext db)
    {
        public DbSet<ContactReportRecord> ContactReports => db.Set<ContactReportRecord>();

        public DbSet<ContactWorkRecord> ContactWork => db.Set<ContactWorkRecord>();
    }
}
