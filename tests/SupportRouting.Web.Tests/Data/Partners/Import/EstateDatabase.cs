using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Partners.Import;

/// <summary>An empty, migrated database of one test that takes estates over.</summary>
internal sealed class EstateDatabase(ImportDatabase database)
{
    public static async Task<EstateDatabase> CreateAsync(ServerFixture server) => new(await ImportDatabase.CreateAsync(server));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<ImportReport> OffersAsync(string file) => database.OffersAsync(file);

    public Task<ImportReport> RelationshipsAsync(Guid? of, params string[] files) => RunAsync(ImportKind.Relationships, new ImportRequest(files, Of: of));

    public Task<ImportReport> CustomersAsync(Guid? of, params string[] files) => RunAsync(ImportKind.Customers, new ImportRequest(files, Of: of));

    public Task<ImportReport> SubscriptionsAsync(Guid? of, params string[] files) => RunAsync(ImportKind.Subscriptions, new ImportRequest(files, Of: of));

    public async Task<ImportReport> RunAsync(ImportKind kind, ImportRequest request)
    {
        await using var db = database.Open();
        IImport import = kind switch
        {
            ImportKind.Relationships => new ImportRelationships(db, TimeProvider.System),
            ImportKind.Customers => new ImportCustomers(db, TimeProvider.System),
            _ => new ImportSubscriptions(db, TimeProvider.System),
        };
        return await import.RunAsync(request, new Progress<ImportProgress>(), Cancel);
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    }

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var db = database.Open();
        return await read(db);
    }

    public Task ChangeSubscriptionAsync(Guid id, Action<SubscriptionRecord> change) => ReadAsync(async db =>
    {
        change(await db.Subscriptions.SingleAsync(s => s.Id == id, Cancel));
        return await db.SaveChangesAsync(Cancel);
    });

    public Task<PartnerRecord> PartnerAsync(Guid tenant) => ReadAsync(db => db.Partners.SingleAsync(p => p.TenantId == tenant, Cancel));

    public Task<CustomerRecord> CustomerAsync(Guid tenant) => ReadAsync(db => db.Customers.SingleAsync(c => c.TenantId == tenant, Cancel));

    public Task<SubscriptionRecord> SubscriptionAsync(Guid id) => ReadAsync(db => db.Subscriptions.Include(s => s.Offer).SingleAsync(s => s.Id == id, Cancel));

    public Task<List<RelationshipRecord>> RelationshipsAsync() =>
        ReadAsync(db => db.Relationships.OrderBy(r => r.State).ToListAsync(Cancel));

    public Task<(int Partners, int Relationships, int Customers, int CustomerPartners, int Subscriptions)> CountsAsync() => ReadAsync(async db => (
        await db.Partners.CountAsync(Cancel), await db.Relationships.CountAsync(Cancel), await db.Customers.CountAsync(Cancel),
        await db.CustomerPartners.CountAsync(Cancel), await db.Subscriptions.CountAsync(Cancel)));
}
