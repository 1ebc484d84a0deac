using System.Diagnostics;
using System.Globalization;

namespace SupportRouting.Data.Hosting;

/// <summary>What a running server writes about itself into <c>postmaster.pid</c>.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, bool Ready)
{
    public static string PathIn(string dataDirectory) => Path.Combine(dataDirectory, "postmaster.pid");

    public static PostmasterFile? Read(string dataDirectory)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(dataDirectory));
            return new(Number(lines, 0), Number(lines, 3), lines.Length > 7 && lines[7].Trim() == "ready");
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True when the process of that id is the server of this folder and not a stranger that got its number.</summary>
    public bool IsServerOf(string dataDirectory)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
                return false;
            return !OperatingSystem.IsLinux()
                || File.ReadAllText($"/proc/{ProcessId}/cmdline").Contains(dataDirectory, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private static int Number(string[] lines, int index) =>
        index < lines.Length && int.TryParse(lines[index].Trim(), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
