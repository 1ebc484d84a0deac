namespace SupportRouting.Data.Hosting;

/// <summary>
/// Who owns the server of a folder, and who uses it. A lock ends with its process, however that ends.
/// </summary>
internal static class FolderLock
{
    /// <summary>Only one process can own the server.</summary>
    public static FileStream? TryOwn(string directory) =>
        TryOpen(Path.Combine(directory, "owner.lock"), FileAccess.ReadWrite, FileShare.None);

    /// <summary>Many can use it, but nobody comes while it is being stopped.</summary>
    public static FileStream? TryUse(string directory) => TryOpen(UsersFile(directory), FileAccess.Read, FileShare.Read);

    /// <summary>Taken when nobody uses the server, and held while it is being stopped.</summary>
    public static FileStream? TryCloseToUsers(string directory) =>
        TryOpen(UsersFile(directory), FileAccess.Read, FileShare.None);

    public static bool IsUsed(string directory)
    {
        using var closed = TryCloseToUsers(directory);
        return closed is null;
    }

    private static string UsersFile(string directory) => Path.Combine(directory, "users.lock");

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
