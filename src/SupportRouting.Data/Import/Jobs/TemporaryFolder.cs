namespace SupportRouting.Data.Import.Jobs;

/// <summary>A folder for files on their way, which only this account can enter and which goes with whoever made it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "supportrouting-import-";
    private const string LockName = "lock";

    // Between making a folder and its lock lies a moment in which it looks abandoned.
    private static readonly TimeSpan LongestMoment = TimeSpan.FromMinutes(1);

    private readonly FileStream _lock;

    public TemporaryFolder()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory(Prefix);
        _lock = Lock(Directory);
    }

    public DirectoryInfo Directory { get; }

    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(recursive: true);
    }

    /// <summary>Deletes what killed programs left behind: a lock ends with its process, however that ends.</summary>
    public static void ClearLeftovers(DateTimeOffset now)
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (now.UtcDateTime - folder.LastWriteTimeUtc > LongestMoment)
                TryDelete(folder);
        }
    }

    private static bool TryDelete(DirectoryInfo folder)
    {
        try
        {
            Lock(folder).Dispose();
            folder.Delete(recursive: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // In use, another account's, or somebody else was quicker.
            return false;
        }
    }

    private static FileStream Lock(DirectoryInfo folder) =>
        new(Path.Combine(folder.FullName, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
