using System.Diagnostics;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The repository around the tests.</summary>
public static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The files of the repository, or, without git, all that are not built or fetched.</summary>
    public static IReadOnlyList<string> Files()
    {
        var git = Run("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
        return [.. git.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path(file)))];
    }

    public static string Run(string program, string[] arguments, string? folder = null, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output} {error.GetAwaiter().GetResult()}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SupportRouting.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
