using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.PostgreSql;

public sealed class PostgreSqlPortalDbContext(DbContextOptions<PostgreSqlPortalDbContext> options)
    : PortalDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.HasPostgresExtension("unaccent");
        builder.UseTrigramSearch();
        builder.UseRowVersions();
    }
}
