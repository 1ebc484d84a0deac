using System.Net;
using System.Net.Sockets;

namespace SupportRouting.Data.Hosting;

/// <summary>The server of one folder. Only who owns the folder's lock may run or stop it.</summary>
internal sealed class EmbeddedServer(EmbeddedLocation location, string settings)
{
    private string Folder => location.Directory;

    private string DataDirectory => Path.Combine(Folder, "data");

    /// <summary>The port of a server that is ready, whoever started it.</summary>
    public int? FindRunning() =>
        PostmasterFile.Read(DataDirectory) is { Ready: true } running && running.IsServerOf(DataDirectory) ? running.Port : null;

    /// <summary>True also while the server starts, recovers or stops.</summary>
    public bool IsAlive() => PostmasterFile.Read(DataDirectory) is { } file && file.IsServerOf(DataDirectory);

    /// <summary>Goes on with the server an earlier owner left behind, or starts it.</summary>
    public async Task<int> RunAsync(int? wantedPort, CancellationToken cancel)
    {
        // Others may be working with a server whose owner was killed, so it is not started anew.
        if (FindRunning() is { } port && await AnswersAsync(port, cancel))
            return port;
        var tools = await FindToolsAsync(cancel);
        if (!File.Exists(Path.Combine(DataDirectory, "PG_VERSION")))
        {
            await ServerPassword.WriteNewAsync(Folder, cancel);
            await tools.InitializeAsync(ServerPassword.PathIn(Folder), cancel);
        }
        await ClearOldServerAsync(tools, cancel);

        var attempt = await tools.StartAsync(PortFor(wantedPort), settings, cancel);
        // Somebody else may have taken the port meanwhile; a backend of the server before may still be ending.
        for (var again = 0; attempt.ExitCode != 0 && again < 2; again++)
            attempt = await tools.StartAsync(PortFor(wantedPort), settings, cancel);
        attempt.OrThrow($"start the embedded database in {Folder} as {tools.Account ?? Environment.UserName}", tools.LastWords());
        return PostmasterFile.Read(DataDirectory)?.Port
            ?? throw new SettingsException($"The embedded database in {Folder} started and left no postmaster.pid.");
    }

    public async Task StopAsync()
    {
        if (PostmasterFile.Read(DataDirectory) is null)
            return;
        var tools = await FindToolsAsync(CancellationToken.None);
        await tools.StopAsync(CancellationToken.None);
    }

    private async Task<PostgresTools> FindToolsAsync(CancellationToken cancel)
    {
        var native = NativeFiles.PathIn(location);
        var account = await ServerAccount.ForAsync(DataDirectory, cancel);
        if (NativeFiles.CopyOnce(location.NativeSource, native))
            await ServerAccount.GiveAsync(account, native, cancel);
        return new(native, Folder, account);
    }

    private async Task ClearOldServerAsync(PostgresTools tools, CancellationToken cancel)
    {
        if (PostmasterFile.Read(DataDirectory) is not { } old)
            return;
        if (old.IsServerOf(DataDirectory))
            (await tools.StopAsync(cancel)).OrThrow("stop the embedded database an earlier run left behind");
        else
            File.Delete(PostmasterFile.PathIn(DataDirectory));
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancel)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int PortFor(int? wanted) => wanted is { } port && TryListen(port) is { } free ? free : TryListen(0) ?? 0;

    private static int? TryListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
