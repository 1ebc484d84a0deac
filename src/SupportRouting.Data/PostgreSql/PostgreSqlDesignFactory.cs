using Microsoft.EntityFrameworkCore.Design;

namespace SupportRouting.Data.PostgreSql;

/// <summary>For <c>dotnet ef</c>, which needs a model and, unless it updates, no server.</summary>
internal sealed class PostgreSqlDesignFactory : IDesignTimeDbContextFactory<PostgreSqlPortalDbContext>
{
    public PostgreSqlPortalDbContext CreateDbContext(string[] args) =>
        new(PostgreSqlOptions.ByHand(args is [var connection, ..] ? connection : "Host=127.0.0.1;Database=supportrouting"));
}
