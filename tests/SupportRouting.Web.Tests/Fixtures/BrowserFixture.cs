using Microsoft.Playwright;
using SupportRouting.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>One browser for the run, started by the first test that needs it. Each test gets its own context.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A visit that fails leaves its trace and a picture in TestResults.</summary>
    public async Task VisitAsync(PortalFixture portal, Func<BrowserSession, Task> visit, BrowserNewContextOptions? options = null)
    {
        await using var session = await OpenAsync(portal, options);
        await session.RecordAsync();
        await WatchAsync(session, visit);
    }

    /// <summary>A visitor whom the caller keeps.</summary>
    public async Task<BrowserSession> OpenAsync(PortalFixture portal, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = portal.Address.ToString();
        options.Locale ??= "en-GB";
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        return await BrowserSession.StartAsync(await (await BrowserAsync()).NewContextAsync(options));
    }

    /// <summary>A visit that fails leaves a picture in TestResults, and its trace if it is recorded.</summary>
    public async Task WatchAsync(BrowserSession session, Func<BrowserSession, Task> visit)
    {
        try
        {
            await visit(session);
        }
        catch when (_browser is { IsConnected: true })
        {
            await session.KeepEvidenceAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync();
        try
        {
            // One that died takes the test it served with it, not all that come after.
            return _browser is { IsConnected: true } there ? there : _browser = await LaunchAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var found = BrowserFinder.Find();
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = found.Path,
            Args = Arguments,
            Env = found.Libraries is null ? null : new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["LD_LIBRARY_PATH"] = found.Libraries,
            },
        });
    }
}
