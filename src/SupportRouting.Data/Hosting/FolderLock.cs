namespace SupportRouting.Data.Hosting;

/// <summary>Whoever holds this lock owns the server of the folder. It ends with its process, however that ends.</summary>
internal static class FolderLock
{
    public static async Task<FileStream?> TakeAsync(
        string directory, TimeSpan patience, TimeProvider time, CancellationToken cancel)
    {
        var path = Path.Combine(directory, "owner.lock");
        var started = time.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            if (time.GetElapsedTime(started) >= patience)
                return null;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancel);
        }
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
