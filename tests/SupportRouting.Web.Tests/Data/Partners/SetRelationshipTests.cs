using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Partners;

public sealed class SetRelationshipTests(PortalFixture portal) : SetRelationshipOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class SetRelationshipSqlServerTests(SqlServerPortalFixture portal) : SetRelationshipOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

/// <summary>What somebody else does between the look and the save.</summary>
public abstract class SetRelationshipOnEveryServer(PortalFixture portal)
{
    private readonly PartnerRecord _reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
    private readonly PartnerRecord _provider = PartnerRows.Provider();

    [Fact]
    public async Task Save_ProviderRemovedMeanwhile_SaysThatNothingWasSaved()
    {
        await PartnerRows.SaveAsync(portal, _reseller, _provider);
        await portal.WithDatabaseAsync(async database =>
        {
            database.SavingChanges += (_, _) => database.Partners.Where(partner => partner.TenantId == _provider.TenantId).ExecuteDelete();

            Assert.False(await new SetRelationship(database, TimeProvider.System).SaveAsync(_provider.TenantId, _reseller.TenantId, true, TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task Save_ActivatedMeanwhile_LeavesTheLastWordToTheLater()
    {
        await PartnerRows.SaveAsync(portal, _reseller, _provider, PartnerRows.Between(_provider, _reseller));
        await portal.WithDatabaseAsync(async database =>
        {
            database.SavingChanges += (_, _) => Between(database.Relationships)
                .ExecuteUpdate(set => set.SetProperty(some => some.State, "Approved").SetProperty(some => some.AsOf, DateTimeOffset.UnixEpoch));

            Assert.True(await new SetRelationship(database, TimeProvider.System).SaveAsync(_provider.TenantId, _reseller.TenantId, false, TestContext.Current.CancellationToken));
            database.ChangeTracker.Clear();
            var saved = await Between(database.Relationships).SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal((false, null), (saved.IsActive, saved.State));
        });
    }

    private IQueryable<RelationshipRecord> Between(IQueryable<RelationshipRecord> relationships) =>
        relationships.Where(some => some.ProviderTenantId == _provider.TenantId && some.ResellerTenantId == _reseller.TenantId);
}
