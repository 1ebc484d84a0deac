using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

/// <summary>An empty, migrated database of one test.</summary>
internal sealed class ImportDatabase(ServerFixture server, string connection)
{
    public static async Task<ImportDatabase> CreateAsync(ServerFixture server) => new(server, await server.CreateDatabaseAsync());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PortalDbContext Open() => server.Open(connection);

    public Task<ImportReport> OffersAsync(params string[] files) => OffersAsync(new ImportRequest(files));

    public async Task<ImportReport> OffersAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken? cancel = null)
    {
        await using var db = Open();
        return await new ImportOffers(db, TimeProvider.System).RunAsync(request, progress ?? new Progress<ImportProgress>(), cancel ?? Cancel);
    }

    public async Task<ImportReport> ContactsAsync(params string[] files)
    {
        await using var db = Open();
        return await new ImportContacts(db, TimeProvider.System).RunAsync(new ImportRequest(files), new Progress<ImportProgress>(), Cancel);
    }

    public async Task<List<OfferRecord>> AllAsync()
    {
        await using var db = Open();
        return await db.Offers.AsNoTracking().AsSplitQuery()
            .Include(o => o.Publisher).ThenInclude(p => p!.Aliases).Include(o => o.Publisher).ThenInclude(p => p!.Contacts)
            .Include(o => o.Contacts).Include(o => o.Links).Include(o => o.Plans).Include(o => o.Sources)
            .OrderBy(o => o.Key).ToListAsync(Cancel);
    }
}
