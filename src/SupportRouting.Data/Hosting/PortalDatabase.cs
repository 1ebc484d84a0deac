using Microsoft.Extensions.Hosting;

namespace SupportRouting.Data.Hosting;

/// <summary>The database the portal runs on, once it is there: starts the embedded server when that is chosen.</summary>
public sealed class PortalDatabase(
    DatabaseOptions options, IHostEnvironment environment, TimeProvider time) : IAsyncDisposable
{
    private const string EmbeddedName = "supportrouting";

    // Long enough for a portal whose `dotnet run` was killed to notice and go.
    private static readonly TimeSpan HostPatience = TimeSpan.FromSeconds(6);

    private readonly SemaphoreSlim _starting = new(1, 1);
    private EmbeddedPostgres? _server;
    private string? _connectionString;

    public string ConnectionString => _connectionString
        ?? throw new InvalidOperationException("The database is used before it was started.");

    public Task StartForHostAsync(CancellationToken cancel) => StartAsync(HostPatience, cancel);

    public Task StartForCommandAsync(CancellationToken cancel) => StartAsync(TimeSpan.Zero, cancel);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }

    private async Task StartAsync(TimeSpan patience, CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            _connectionString ??= options.Provider is DatabaseProvider.Embedded
                ? await StartEmbeddedAsync(patience, cancel)
                : options.ConnectionString;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<string> StartEmbeddedAsync(TimeSpan patience, CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(options.EmbeddedDirectory, environment.ContentRootPath);
        _server = await EmbeddedPostgres.StartAsync(location, patience, time, cancel);
        return _server.ConnectionString(EmbeddedName);
    }
}
