using System.Security.Cryptography;

namespace SupportRouting.Data.Hosting;

/// <summary>The embedded server's password, readable by the account that runs it only.</summary>
internal static class ServerPassword
{
    public static string PathIn(string folder) => Path.Combine(folder, "password");

    public static async Task<string> ReadAsync(string folder, CancellationToken cancel) =>
        (await File.ReadAllTextAsync(PathIn(folder), cancel)).Trim();

    public static async Task WriteNewAsync(string folder, CancellationToken cancel)
    {
        var path = PathIn(folder);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteLineAsync(RandomNumberGenerator.GetHexString(32).AsMemory(), cancel);
    }
}
