using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>What all tests on PostgreSQL rely on to notice what SQL Server could not run.</summary>
public sealed class SqlServerShadowTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_OnPostgreSql_IsTranslatedForSqlServerToo()
    {
        await using var db = postgres.Open(await postgres.CreateDatabaseAsync());
        var prefix = "shadow";
        Assert.Empty(await db.Offers.Where(offer => offer.Key.StartsWith(prefix) && offer.IsStopSell == false).Take(3).ToListAsync(Cancel));
        Assert.Contains(SqlServerShadow.Translated, sql => sql.StartsWith("SELECT TOP(@p)", StringComparison.Ordinal)
            && sql.Contains("[o].[Key] LIKE @prefix_startswith", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_OnlyPostgreSqlCanRun_FailsTheTestThatRunsIt()
    {
        await using var db = postgres.Open(await postgres.CreateDatabaseAsync());
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.Offers.Where(offer => EF.Functions.ILike(offer.Title, "%a%")).ToListAsync(Cancel));
        Assert.StartsWith("SQL Server cannot run this query", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OfManyRows_IsTranslatedToo()
    {
        await using var db = postgres.Open(await postgres.CreateDatabaseAsync());
        await db.Offers.Where(offer => offer.Markets == null).ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Markets, "nowhere"), Cancel);
        Assert.Contains(SqlServerShadow.Translated, sql => sql.StartsWith("UPDATE", StringComparison.Ordinal)
            && sql.Contains("SET [o].[Markets] = @p", StringComparison.Ordinal));
    }
}
