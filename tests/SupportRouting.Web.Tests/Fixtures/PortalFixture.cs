using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The whole portal on its own database behind a real socket, for HTTP and browser tests alike.</summary>
public class PortalFixture : IAsyncLifetime
{
    public const string ApiKey = "test-key-0123456789";

    private readonly ServerFixture _server;
    private PortalFactory? _factory;

    public PortalFixture(PostgresFixture postgres) => _server = postgres;

    protected PortalFixture(ServerFixture server) => _server = server;

    public IServiceProvider Services => Factory.Services;

    public Uri Address => Factory.ClientOptions.BaseAddress;

    public LogCapture Log { get; } = new();

    /// <summary>What a derived fixture sets differently.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    /// <summary>Development has the sample people; what holds elsewhere is tried there.</summary>
    protected virtual string EnvironmentName => "Development";

    /// <summary>What a derived fixture registers besides.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
        // The portal as it is needs nothing more.
    }

    /// <summary>How the portal reaches its database.</summary>
    protected virtual string Reach(string connectionString) => connectionString;

    private PortalFactory Factory
    {
        get
        {
            _server.SkipUnlessThere();
            return _factory ?? throw new InvalidOperationException("The portal was not started.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        // Whatever a test then asks of the portal ends that test as skipped.
        if (_server.Missing is not null)
            return;
        (string Name, string Value)[] settings =
        [
            ("Database:Provider", _server.Provider.ToString()),
            ("Demo:Enabled", "true"),
            ("Demo:ApiKey", ApiKey),
            // Tests read the captured log; on the console it would bury their results.
            ("Log:Console", "false"),
            // No test reaches the internet.
            ("Links:Check", "false"),
            .. Settings,
        ];
        var hasSamples = settings.Last(setting => setting.Name is "Demo:Enabled").Value is "true";
        var database = await (hasSamples ? _server.CreateSampleDatabaseAsync() : _server.CreateDatabaseAsync());
        _factory = new PortalFactory([.. settings, ("ConnectionStrings:Portal", Reach(database))], EnvironmentName, Log, AddServices);
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    /// <summary>A visitor with an own cookie jar who follows no redirects.</summary>
    public PortalClient Visitor(string language = "en") => new(Address, language);

    public async Task<PortalClient> SignedInAsync(PortalRole role, string language = "en")
    {
        var client = Visitor(language);
        await client.EnterAsync(role);
        return client;
    }

    public HttpClient Api(string? key = ApiKey)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null)
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    /// <summary>Works on the portal's own database, for a test that makes or reads its rows.</summary>
    public async Task WithDatabaseAsync(Func<PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_factory is not null)
            await _factory.DisposeAsync();
    }
}
