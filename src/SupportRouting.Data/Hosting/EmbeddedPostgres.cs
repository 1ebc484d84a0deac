using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace SupportRouting.Data.Hosting;

/// <summary>
/// A real PostgreSQL that belongs to this checkout. The first process to take the folder's lock owns the server, starts
/// and stops it; any other, such as an import beside a running portal, finds the port and only uses it.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly FileStream? _lock;
    private readonly PostgresTools _tools;

    private EmbeddedPostgres(FileStream? ownership, PostgresTools tools, int port, string password)
    {
        (_lock, _tools, Port) = (ownership, tools, port);
        Password = password;
    }

    public int Port { get; }

    public bool IsOwner => _lock is not null;

    private string Password { get; }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = PostgresTools.Superuser,
        Password = Password,
        Database = database,
    }.ConnectionString;

    /// <param name="patience">How long to wait for another owner to go, before using its server as a guest.</param>
    /// <param name="settings">More arguments of the server, such as <c>-c fsync=off</c>.</param>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedLocation location, TimeSpan patience, TimeProvider time, CancellationToken cancel, string settings = "")
    {
        var folder = location.Directory;
        CreateFolder(folder);
        var ownership = await FolderLock.TakeAsync(folder, patience, time, cancel);
        var native = NativeFiles.PathIn(location);
        try
        {
            var account = await ServerAccount.ForAsync(Path.Combine(folder, "data"), cancel);
            if (ownership is not null && NativeFiles.CopyOnce(location.NativeSource, native))
                await ServerAccount.GiveAsync(account, native, cancel);
            var tools = new PostgresTools(native, folder, account);
            var port = ownership is null
                ? await FindRunningAsync(tools, time, cancel)
                : await StartOwnAsync(tools, folder, account, settings, cancel);
            return new(ownership, tools, port, (await File.ReadAllTextAsync(PasswordFile(folder), cancel)).Trim());
        }
        catch
        {
            if (ownership is not null)
                await ownership.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not { CanRead: true })
            return;
        NpgsqlConnection.ClearAllPools();
        await _tools.StopAsync(CancellationToken.None);
        await _lock.DisposeAsync();
    }

    private static async Task<int> StartOwnAsync(
        PostgresTools tools, string folder, string? account, string settings, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(tools.DataDirectory, "PG_VERSION")))
        {
            await WritePasswordAsync(folder, cancel);
            await tools.InitializeAsync(PasswordFile(folder), cancel);
        }
        await ClearOldServerAsync(tools, cancel);

        var attempt = await tools.StartAsync(FreePort(), settings, cancel);
        // Somebody else may have taken the free port between looking and starting.
        for (var again = 0; attempt.ExitCode != 0 && again < 2; again++)
            attempt = await tools.StartAsync(FreePort(), settings, cancel);
        attempt.OrThrow($"start the embedded database in {folder} as {account ?? Environment.UserName}");
        return PostmasterFile.Read(tools.DataDirectory)?.Port
            ?? throw new SettingsException($"The embedded database in {folder} started and left no postmaster.pid.");
    }

    private static async Task ClearOldServerAsync(PostgresTools tools, CancellationToken cancel)
    {
        if (PostmasterFile.Read(tools.DataDirectory) is not { } old)
            return;
        if (old.IsServerOf(tools.DataDirectory))
            (await tools.StopAsync(cancel)).OrThrow("stop the embedded database an earlier run left behind");
        else
            File.Delete(PostmasterFile.PathIn(tools.DataDirectory));
    }

    private static async Task<int> FindRunningAsync(PostgresTools tools, TimeProvider time, CancellationToken cancel)
    {
        for (var started = time.GetTimestamp(); time.GetElapsedTime(started) < TimeSpan.FromSeconds(15);)
        {
            if (PostmasterFile.Read(tools.DataDirectory) is { Ready: true } running)
                return running.Port;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancel);
        }
        throw new SettingsException("Another process holds the embedded database's folder and its server does not come up.");
    }

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            ServerAccount.LetOthersEnter(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The embedded database's folder {folder} cannot be used: {error.Message} Set Database:EmbeddedDirectory.", error);
        }
    }

    private static string PasswordFile(string folder) => Path.Combine(folder, "password");

    private static async Task WritePasswordAsync(string folder, CancellationToken cancel)
    {
        var path = PasswordFile(folder);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteLineAsync(RandomNumberGenerator.GetHexString(32).AsMemory(), cancel);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
