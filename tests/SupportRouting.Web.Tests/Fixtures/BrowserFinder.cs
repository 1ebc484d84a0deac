using System.Text.Json;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A browser of this machine, or one that can be had without a person's help.</summary>
internal sealed record FoundBrowser(string Path, string? Libraries = null);

internal static class BrowserFinder
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static FoundBrowser Find()
    {
        if (Installed() is { } there)
            return new(there);
        var reasons = new List<string>();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            Try(InstallByApt, reasons);
            if (Installed() is { } installed)
                return new(installed);
        }
        return Try(UnpackFromNpm, reasons) ?? throw new InvalidOperationException(
            "The browser tests need Chromium, Chrome or Edge and none could be had. Install one, such as 'apt-get install chromium'. "
            + string.Join(" | ", reasons));
    }

    private static string? Installed() => Places
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))))
        .FirstOrDefault(File.Exists);

    private static FoundBrowser? InstallByApt()
    {
        (string, string)[] quiet = [("DEBIAN_FRONTEND", "noninteractive")];
        Checkout.Run("apt-get", ["update", "-q"], null, quiet);
        Checkout.Run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], null, quiet);
        return null;
    }

    private static FoundBrowser? UnpackFromNpm()
    {
        var folder = Checkout.Path("tests", "SupportRouting.Web.Tests", "Browser");
        var unpacked = Directory.CreateDirectory(Checkout.Path(".data", "browser")).FullName;
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Checkout.Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder);
        using var answer = JsonDocument.Parse(Checkout.Run("node", ["unpack.mjs"], folder, ("TMPDIR", unpacked)));
        return new(
            answer.RootElement.GetProperty("path").GetString() ?? "", answer.RootElement.GetProperty("libraries").GetString());
    }

    private static FoundBrowser? Try(Func<FoundBrowser?> way, List<string> reasons)
    {
        try
        {
            return way();
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or JsonException)
        {
            reasons.Add(error.Message);
            return null;
        }
    }
}
