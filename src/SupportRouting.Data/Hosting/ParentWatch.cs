using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace SupportRouting.Data.Hosting;

/// <summary>
/// Killing <c>dotnet run</c> leaves its child alive, holding address and database. So the child stops when its parent goes.
/// </summary>
public sealed partial class ParentWatch(IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (OperatingSystem.IsWindows())
            return;
        var parent = GetParentId();
        if (!IsDotnet(parent))
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            // A host that fails to start disposes of its services instead of stopping them; that is no error of this one.
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (GetParentId() == parent)
                continue;
            lifetime.StopApplication();
            return;
        }
    }

    private static bool IsDotnet(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName == "dotnet";
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentId();
}
