using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>The tables of imports, named.</summary>
public static class ImportJobSets
{
    extension(PortalDbContext db)
    {
        public DbSet<ImportJobRecord> ImportJobs => db.Set<ImportJobRecord>();

        public DbSet<ImportFileRecord> ImportFiles => db.Set<ImportFileRecord>();

        public DbSet<ImportFilePartRecord> ImportFileParts => db.Set<ImportFilePartRecord>();

        public DbSet<ImportNoteRecord> ImportNotes => db.Set<ImportNoteRecord>();
    }
}
