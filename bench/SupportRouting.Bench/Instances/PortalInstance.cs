using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SupportRouting.Bench.Instances;

/// <summary>One process of the portal, in Production, behind a proxy that serves HTTPS.</summary>
internal sealed class PortalInstance : IAsyncDisposable
{
    private const string Ready = "SupportRouting is ready";

    private readonly string[] _arguments;
    private Process? _process;

    public PortalInstance(string connectionString)
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        _arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "SupportRouting.Web.dll"), "--environment=Production", $"--urls={Address}",
            "--Database:Provider=PostgreSql", "--Database:MigrateOnStart=true", "--ConnectionStrings:Portal=" + connectionString,
            "--RateLimit:ApiPerMinute=0", "--ForwardedHeaders:KnownProxies:0=127.0.0.1", "--Log:Console=false",
        ];
    }

    public Uri Address { get; }

    /// <summary>The most memory the process has held so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process?.Refresh();
            return _process?.PeakWorkingSet64 ?? 0;
        }
    }

    /// <summary>
    /// The memory the machine holds for the process now, in bytes: a page that is mapped twice counts once. The runtime maps the code it
    /// compiles once to write and once to run, so that the resident size counts all of that code twice.
    /// </summary>
    public async Task<long> MemoryAsync(CancellationToken cancel)
    {
        if (_process is not { } process)
            return 0;
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.WorkingSet64;
        }

        var lines = await File.ReadAllLinesAsync($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/smaps_rollup", cancel);
        var held = lines.First(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return long.Parse(held, CultureInfo.InvariantCulture) * 1024;
    }

    public async Task StartAsync(CancellationToken cancel)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", _arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        }) ?? throw new InvalidOperationException("The portal did not start.");
        _process = process;
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith(Ready, StringComparison.Ordinal))
                return;
        throw new InvalidOperationException("The portal ended before it was ready.");
    }

    /// <summary>As SIGKILL does it: connections break, nothing is cleared up.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
