using System.Diagnostics;
using System.Globalization;

namespace SupportRouting.Data.Hosting;

/// <summary>initdb and pg_ctl over one data folder.</summary>
internal sealed class PostgresTools(string native, string folder, string? account)
{
    public const string Superuser = "portal";

    public string? Account => account;

    private string Log => Path.Combine(DataDirectory, "server.log");

    private string DataDirectory { get; } = Path.Combine(folder, "data");

    public async Task InitializeAsync(string passwordFile, CancellationToken cancel)
    {
        var side = DataDirectory + ".new";
        if (Directory.Exists(side))
            Directory.Delete(side, recursive: true);
        Directory.CreateDirectory(side);
        await ServerAccount.GiveAsync(account, side, cancel);
        await ServerAccount.GiveAsync(account, passwordFile, cancel);
        (await RunAsync("initdb", cancel,
            "-D", side, "-U", Superuser, "-A", "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"))
            .OrThrow("create the embedded database");
        Directory.Move(side, DataDirectory);
    }

    /// <summary>Why the server ended, as its log says.</summary>
    public string? LastWords()
    {
        try
        {
            return File.ReadLines(Log).LastOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Task<ToolRun> StartAsync(int port, string settings, CancellationToken cancel) =>
        RunAsync("pg_ctl", cancel,
            "start", "-w", "-t", "60", "-D", DataDirectory, "-l", Log, "-o",
            string.Create(CultureInfo.InvariantCulture,
                $"-p {port} -h 127.0.0.1 -c unix_socket_directories= {settings}").TrimEnd());

    public Task<ToolRun> StopAsync(CancellationToken cancel) =>
        RunAsync("pg_ctl", cancel, "stop", "-w", "-t", "30", "-m", "fast", "-D", DataDirectory);

    private Task<ToolRun> RunAsync(string tool, CancellationToken cancel, params string[] arguments)
    {
        var program = Path.Combine(native, "bin", OperatingSystem.IsWindows() ? tool + ".exe" : tool);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        if (account is not null)
            start.UserName = account;
        // The server's messages are read by tests and shown in errors; they must not follow the person's language.
        start.Environment["LC_ALL"] = "C";
        return ToolRun.RunAsync(start, cancel);
    }
}
