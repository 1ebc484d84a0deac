namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>
/// The folder of attached files, each under its attachment's id. A file is there whole or not at all, and before its row; one
/// without a row is swept away later.
/// </summary>
public sealed class AttachmentFolder(AttachmentOptions options)
{
    private const string Unfinished = ".part";

    public bool IsThere => options.Directory is not null;

    /// <summary>Whether new files go here.</summary>
    public bool IsUsed => options.Way is AttachmentWay.Folder;

    public async Task WriteAsync(Guid id, byte[] bytes, CancellationToken cancel)
    {
        var path = PathOf(id);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        await using (var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }

    public Stream Open(Guid id) => new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>The files that were last written before a moment, finished or not.</summary>
    public IEnumerable<FileInfo> WrittenBefore(DateTimeOffset moment) => options.Directory is { } directory
        ? new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => IdOf(file) is not null && file.LastWriteTimeUtc < moment.UtcDateTime)
        : [];

    /// <summary>Whose file it is; null for one that is not of this folder's making.</summary>
    public static Guid? IdOf(FileInfo file) =>
        Guid.TryParseExact(file.Name.EndsWith(Unfinished, StringComparison.Ordinal) ? file.Name[..^Unfinished.Length] : file.Name, "N", out var id) ? id : null;

    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        // The last letters are by chance, the first are the time: one folder would hold everything of years.
        return Path.Combine(options.Directory ?? throw new InvalidOperationException("Files lie in a folder that no setting names."), name[^2..], name);
    }
}
