using Microsoft.EntityFrameworkCore.Design;

namespace SupportRouting.Data.SqlServer;

/// <summary>For <c>dotnet ef</c>, which needs a model and, unless it updates, no server.</summary>
internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(SqlServerOptions.ByHand(args is [var connection, ..] ? connection : "Server=127.0.0.1;Database=supportrouting"));
}
