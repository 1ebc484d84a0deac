using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SupportRouting.Data.Hosting;

/// <summary>One process's share in the server of a folder: as its owner, or as a guest who may become the owner.</summary>
internal sealed partial class ServerShare : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Making the database on a slow machine takes a while, and so may stopping a busy one.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly EmbeddedServer _server;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private FileStream? _use;
    private FileStream? _ownership;
    private Task _watching = Task.CompletedTask;

    private ServerShare(string folder, EmbeddedServer server, TimeProvider time, ILogger logger) =>
        (_folder, _server, _time, _logger) = (folder, server, time, logger);

    public int Port { get; private set; }

    public bool IsOwner => _ownership is not null;

    public static async Task<ServerShare> TakeAsync(
        string folder, EmbeddedServer server, TimeSpan patience, TimeProvider time, ILogger logger, CancellationToken cancel)
    {
        var share = new ServerShare(folder, server, time, logger);
        try
        {
            await share.JoinAsync(patience, cancel);
            share._watching = share.WatchAsync();
            return share;
        }
        catch
        {
            await share.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
            return;
        await _ending.CancelAsync();
        await _watching;
        _ending.Dispose();
        if (_use is null)
            return;
        await _use.DisposeAsync();
        await LeaveAsync();
    }

    private async Task JoinAsync(TimeSpan patience, CancellationToken cancel)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            _use ??= FolderLock.TryUse(_folder);
            if (_use is not null && await TryOwnAsync(wantedPort: null, cancel))
                return;
            var waited = _time.GetElapsedTime(started);
            if (_use is not null && waited >= patience && _server.FindRunning() is { } port)
            {
                Port = port;
                return;
            }
            if (waited >= patience + LongestStart)
                throw new SettingsException(
                    $"Another process holds the embedded database's folder {_folder} and its server does not come up.");
            await Task.Delay(Glance, _time, cancel);
        }
    }

    private async Task<bool> TryOwnAsync(int? wantedPort, CancellationToken cancel)
    {
        if (FolderLock.TryOwn(_folder) is not { } ownership)
            return false;
        try
        {
            Port = await _server.RunAsync(wantedPort, cancel);
            _ownership = ownership;
            return true;
        }
        finally
        {
            if (!IsOwner)
                await ownership.DisposeAsync();
        }
    }

    private async Task WatchAsync()
    {
        var pause = BetweenLooks;
        while (true)
        {
            await Task.Delay(pause, _time, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ending.IsCancellationRequested)
                return;
            try
            {
                await LookAsync();
                pause = BetweenLooks;
            }
            catch (Exception error) when (error is SettingsException or IOException or UnauthorizedAccessException or Win32Exception)
            {
                CannotRun(_folder, error.Message);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    // Nothing here is cancelled: a server half started would be left to nobody.
    private async Task LookAsync()
    {
        if (!IsOwner)
        {
            if (await TryOwnAsync(Port, CancellationToken.None))
                TookOver(Port);
            else
                Port = _server.FindRunning() ?? Port;
            return;
        }

        if (_server.IsAlive())
            return;
        Died(_folder);
        Port = await _server.RunAsync(Port, CancellationToken.None);
        // Each connection of before would cost somebody a failed request.
        NpgsqlConnection.ClearAllPools();
        StartedAgain(Port);
    }

    private async Task LeaveAsync()
    {
        do
        {
            _ownership ??= FolderLock.TryOwn(_folder);
            if (_ownership is null)
                return;
            await using var closed = FolderLock.TryCloseToUsers(_folder);
            if (closed is not null)
                await _server.StopAsync();
            await _ownership.DisposeAsync();
            _ownership = null;
            if (closed is not null)
                return;
        }
        // A guest who left between the two looks found the folder still owned, and counted on its owner.
        while (!FolderLock.IsUsed(_folder));
    }

    [LoggerMessage(2001, LogLevel.Information, "The embedded database's owner is gone; this process owns it now, on port {Port}")]
    private partial void TookOver(int port);

    [LoggerMessage(2002, LogLevel.Error, "The embedded database's server in {Folder} cannot be run: {Reason}")]
    private partial void CannotRun(string folder, string reason);

    [LoggerMessage(2003, LogLevel.Error, "The embedded database's server in {Folder} is gone; it is started again")]
    private partial void Died(string folder);

    [LoggerMessage(2004, LogLevel.Information, "The embedded database answers again, on port {Port}")]
    private partial void StartedAgain(int port);
}
