using System.Diagnostics;

namespace SupportRouting.Data.Hosting;

/// <summary>PostgreSQL refuses to run as root, so root runs it as another account.</summary>
internal static class ServerAccount
{
    private const string Unprivileged = "nobody";

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static bool EveryoneMayEnter(string directory)
    {
        if (OperatingSystem.IsWindows())
            return true;
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        return true;
    }

    /// <summary>A strict umask of root would otherwise close the folder to the account that runs the server.</summary>
    public static void LetOthersEnter(string directory)
    {
        if (OperatingSystem.IsWindows() || !IsRoot)
            return;
        foreach (var path in new[] { directory, Path.GetDirectoryName(directory) ?? directory })
            if (!File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherExecute))
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute);
    }

    /// <summary>The account that runs the server over this data folder, or null for the own one.</summary>
    public static async Task<string?> ForAsync(string dataDirectory, CancellationToken cancel)
    {
        if (!IsRoot)
            return null;
        if (!Directory.Exists(dataDirectory))
            return Unprivileged;
        var stat = new ProcessStartInfo(
            "stat", OperatingSystem.IsMacOS() ? ["-f", "%Su", dataDirectory] : ["-c", "%U", dataDirectory]);
        var owner = (await ToolRun.RunAsync(stat, cancel)).Output.Trim();
        return owner is "" or "root" or "UNKNOWN" ? Unprivileged : owner;
    }

    public static async Task GiveAsync(string? account, string path, CancellationToken cancel)
    {
        if (account is null)
            return;
        (await ToolRun.RunAsync(new ProcessStartInfo("chown", ["-R", account + ":", path]), cancel))
            .OrThrow("give the database's folder to " + account);
    }
}
