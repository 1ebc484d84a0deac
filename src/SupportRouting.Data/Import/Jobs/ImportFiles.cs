namespace SupportRouting.Data.Import.Jobs;

/// <summary>Files of imports on their way into the database.</summary>
internal static class ImportFiles
{
    public static ImportFileRecord Record(SentFile file, int position, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Position = position,
        Name = FileNames.Plain(file.Name),
        Size = new FileInfo(file.Path).Length,
    };

    public static async Task StoreAsync(PortalDbContext db, Guid file, string path, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        var buffer = new byte[ImportFilePartRecord.MostBytes];
        for (var number = 0; await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel) is > 0 and var read; number++)
        {
            db.Add(new ImportFilePartRecord { FileId = file, Number = number, Bytes = buffer[..read] });
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
