using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Security;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Security;

public sealed class ApiKeyStoreTests(PostgresFixture postgres) : IAsyncLifetime
{
    private PostgreSqlPortalDbContext? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PostgreSqlPortalDbContext Database => _database ?? throw new InvalidOperationException("There is no database yet.");

    private ApiKeyStore Keys => new(Database, TimeProvider.System);

    public async ValueTask InitializeAsync() => _database = new(PostgreSqlOptions.ByHand(await postgres.CreateDatabaseAsync()));

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
        if (_database is not null)
            await _database.DisposeAsync();
    }

    private Task AddAsync(string secret) => Keys.AddAsync("Sample", secret, PortalRole.AdminAgent, most: 2, Cancel);
}
