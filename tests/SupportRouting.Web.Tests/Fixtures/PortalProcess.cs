using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The portal as a program of its own, which a test can kill.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly HttpClient _client = new();

    private PortalProcess(Process process, Uri address)
    {
        _process = process;
        _client.BaseAddress = address;
        _client.DefaultRequestHeaders.Add("X-Api-Key", PortalFixture.ApiKey);
    }

    /// <summary>Calls this portal with the key of the tests.</summary>
    public HttpClient Client => _client;

    /// <summary>On an embedded server of its own.</summary>
    public static Task<PortalProcess> StartAsync(string databaseFolder, CancellationToken cancel, params string[] settings) =>
        RunAsync(["--Database:EmbeddedDirectory=" + databaseFolder, .. settings], cancel);

    /// <summary>On a database that others may use too, migrated and filled as a demo.</summary>
    public static Task<PortalProcess> StartOnAsync(string connectionString, CancellationToken cancel, params string[] settings) =>
        RunAsync(
        [
            "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=" + connectionString, "--Database:MigrateOnStart=true",
            "--Demo:Enabled=true", "--Demo:ApiKey=" + PortalFixture.ApiKey, .. settings,
        ], cancel);

    private static async Task<PortalProcess> RunAsync(string[] settings, CancellationToken cancel)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SupportRouting.Web.dll");
        var start = new ProcessStartInfo("dotnet",
        [
            program, "--environment=Development", "--urls=http://127.0.0.1:0", "--Log:Console=false", .. settings,
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(LongestStart);
        try
        {
            var address = await ReadAddressAsync(process, limit.Token);
            return new(process, address);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancel) => await StatusAsync("/healthz/ready", cancel) == HttpStatusCode.OK;

    /// <summary>What the portal answers to the key of the tests.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path, CancellationToken cancel)
    {
        using var answer = await _client.GetAsync(path, cancel);
        return answer.StatusCode;
    }

    public Uri Address => _client.BaseAddress ?? throw new InvalidOperationException("It has no address.");

    public int Id => _process.Id;

    /// <summary>As an operator or a container's host ends it.</summary>
    public void Terminate() => Checkout.Run("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);

    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    /// <summary>As kill -9 does it: nothing is cleared up.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync(CancellationToken.None);
        _process.Dispose();
        _client.Dispose();
    }

    private static async Task<Uri> ReadAddressAsync(Process process, CancellationToken cancel)
    {
        const string ready = "SupportRouting is ready: ";
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith(ready, StringComparison.Ordinal))
                return new(line[ready.Length..]);
        throw new InvalidOperationException($"The portal ended with {process.ExitCode} before it was ready.");
    }
}
