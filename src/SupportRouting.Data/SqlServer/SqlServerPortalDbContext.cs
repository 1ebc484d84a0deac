using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.SqlServer;

public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UseMicroseconds();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOrdinalTexts();
        builder.UseBracketsInRules();
        builder.UseRowVersions();
        builder.UseSearchIndex();
        builder.UseLongPasskeys();
    }
}
