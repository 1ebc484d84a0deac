using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SupportRouting.Data.Hosting;

/// <summary>The database the portal runs on, once it is there: starts the embedded server when that is chosen.</summary>
public sealed class PortalDatabase(
    DatabaseOptions options, IHostEnvironment environment, TimeProvider time, ILogger<PortalDatabase> logger) : IAsyncDisposable
{
    private const string EmbeddedName = "supportrouting";

    // Long enough for a portal whose `dotnet run` was killed to notice and go.
    private static readonly TimeSpan HostPatience = TimeSpan.FromSeconds(6);

    private readonly SemaphoreSlim _starting = new(1, 1);
    private EmbeddedPostgres? _server;
    private Address? _address;

    private sealed record Address(int Port, string ConnectionString);

    /// <summary>Read for each unit of work: the embedded server may move to another port when its owner ends.</summary>
    public string ConnectionString => Current?.ConnectionString
        ?? throw new InvalidOperationException("The database is used before it was started.");

    internal DatabaseServer Server { get; } = DatabaseServer.Of(options.Provider);

    private Address? Current => _server is { } server && server.Port != _address?.Port
        ? _address = AddressOf(server)
        : _address;

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
            _address ??= options.Provider is DatabaseProvider.Embedded
                ? await StartEmbeddedAsync(patience, cancel)
                : new(0, options.ConnectionString ?? "");
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<Address> StartEmbeddedAsync(TimeSpan patience, CancellationToken cancel)
    {
        var location = EmbeddedLocation.Find(options.EmbeddedDirectory, environment.ContentRootPath);
        _server = await EmbeddedPostgres.StartAsync(location, patience, time, cancel, logger: logger);
        return AddressOf(_server);
    }

    private static Address AddressOf(EmbeddedPostgres server) => new(server.Port, server.ConnectionString(EmbeddedName));
}
