using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Deletes files of the folder that have no row: of uploads that broke off, and of tickets that were deleted.</summary>
public sealed partial class SweepAttachments(PortalDbContext db, AttachmentFolder folder, ILogger<SweepAttachments> logger)
{
    /// <summary>A file lies here a moment before its row.</summary>
    public static readonly TimeSpan LongestMoment = TimeSpan.FromDays(1);

    private const int AtOnce = 500;
    private const int Believable = 1000;

    /// <returns>How many files were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (orphans, known) = (new List<FileInfo>(), 0);
        foreach (var files in folder.WrittenBefore(now - LongestMoment).Chunk(AtOnce))
        {
            var ids = files.Select(AttachmentFolder.IdOf).OfType<Guid>().ToList();
            var found = await db.Attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel);
            known += found.Count;
            orphans.AddRange(files.Where(file => file.Extension.Length > 0 || !found.Contains(AttachmentFolder.IdOf(file) ?? default)));
        }

        // More strangers than own files is another portal's folder, or a database from a backup.
        if (orphans.Count > known + Believable)
        {
            Unbelievable(orphans.Count, known);
            return 0;
        }

        foreach (var file in orphans)
            file.Delete();
        return orphans.Count;
    }

    [LoggerMessage(3091, LogLevel.Warning, "The folder of attachments holds {Orphans} files without a row and {Known} with one; nothing was deleted. Is it this portal's folder?")]
    private partial void Unbelievable(int orphans, int known);
}
