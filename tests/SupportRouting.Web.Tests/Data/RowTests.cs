using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data;

public sealed class RowTests(PostgresFixture server) : RowOnEveryServer(server);

public sealed class RowSqlServerTests(SqlServerFixture server) : RowOnEveryServer(server);

/// <summary>What every server must keep to when rows are written.</summary>
public abstract class RowOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_MomentOfSevenDigits_KeepsSix()
    {
        var whole = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        await using var db = await OpenAsync();
        await db.Set<ImportGate>().ExecuteUpdateAsync(set => set.SetProperty(gate => gate.LastStartedAt, whole.AddTicks(1_234_567)), Cancel);
        var kept = await db.Set<ImportGate>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(whole.AddTicks(1_234_560), kept.LastStartedAt);
    }

    [Fact]
    public async Task Save_OfARowSomebodyElseChanged_IsNoticed()
    {
        var address = await server.CreateDatabaseAsync();
        var row = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await using var first = server.Open(address);
        await SaveAsync(first, row);
        await using var second = server.Open(address);
        var read = await second.Partners.SingleAsync(Cancel);
        row.Name = "First";
        await first.SaveChangesAsync(Cancel);
        read.Name = "Second";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Save_PartnerIdOfAnother_IsRefused()
    {
        await using var db = await OpenAsync();
        var id = PartnerRows.NewPartnerId();
        await SaveAsync(db, PartnerRows.Reseller(id));
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(db, PartnerRows.Reseller(id)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    public async Task Save_SeveralWithoutPartnerId_KeepsThem(string? none)
    {
        await using var db = await OpenAsync();
        await SaveAsync(db, PartnerRows.Reseller(none), PartnerRows.Reseller(none));
        Assert.Equal(2, await db.Partners.CountAsync(Cancel));
    }

    [Fact]
    public async Task Save_ContactOfNobody_IsRefused()
    {
        await using var db = await OpenAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            SaveAsync(db, new ContactRecord { Id = Guid.CreateVersion7(), Kind = OfferContactKind.Engineering, Email = "lab@lantern.example" }));
    }

    private static Task<int> SaveAsync(PortalDbContext db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Cancel);
    }

    private async Task<PortalDbContext> OpenAsync() => server.Open(await server.CreateDatabaseAsync());
}
