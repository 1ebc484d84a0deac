using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Security;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class ApiKeyStoreTests(PostgresFixture server) : ApiKeyStoreOnEveryServer(server);

public sealed class ApiKeyStoreSqlServerTests(SqlServerFixture server) : ApiKeyStoreOnEveryServer(server);

public abstract class ApiKeyStoreOnEveryServer(ServerFixture server) : IAsyncLifetime
{
    private PortalDbContext? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PortalDbContext Database => _database ?? throw new InvalidOperationException("There is no database yet.");

    private ApiKeyStore Keys => new(Database, TimeProvider.System);

    public async ValueTask InitializeAsync() => _database = server.Open(await server.CreateDatabaseAsync());

    [Fact]
    public async Task Add_SecondOfTheSameName_LeavesTheFirstWorking()
    {
        await AddAsync("first");
        await AddAsync("second");
        Assert.NotNull(await Keys.FindAsync("first", Cancel));
        Assert.NotNull(await Keys.FindAsync("second", Cancel));
    }

    [Fact]
    public async Task Add_SameSecretAgain_KeepsOneKey()
    {
        await AddAsync("the same");
        await AddAsync("the same");
        Assert.Equal(1, await Database.Set<ApiKey>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Add_MoreThanAllowed_EndsTheKeyNobodyUses()
    {
        await AddAsync("used");
        await AddAsync("forgotten");
        await Keys.FindAsync("used", Cancel);
        await AddAsync("newest");
        Assert.NotNull(await Keys.FindAsync("used", Cancel));
        Assert.NotNull(await Keys.FindAsync("newest", Cancel));
        Assert.Null(await Keys.FindAsync("forgotten", Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
            await _database.DisposeAsync();
    }

    private Task AddAsync(string secret) => Keys.AddAsync("Sample", secret, PortalRole.AdminAgent, most: 2, Cancel);
}
