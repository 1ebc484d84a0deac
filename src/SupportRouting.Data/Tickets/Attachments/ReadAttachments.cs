using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>A file of a ticket as its list shows it.</summary>
public sealed record AttachmentLine(
    Guid Id, string FileName, string MediaType, int Length, DateTimeOffset AddedAt, string AddedByName, bool IsInternal);

/// <summary>A file being read; whoever opened it closes it.</summary>
public sealed record OpenedAttachment(AttachmentLine Line, Stream Content);

/// <summary>Reads the files of tickets, as far as their reader may see them.</summary>
public sealed class ReadAttachments(PortalDbContext db, AttachmentFolder folder)
{
    // Downloads wait for slow readers on disk and not in memory; so many are in memory on their way there.
    private static readonly SemaphoreSlim AtOnce = new(4);

    public async Task<IReadOnlyList<AttachmentLine>> OfAsync(long number, TicketActor actor, CancellationToken cancel) =>
        await Lines(actor.Reader.AttachmentsOf(db).Where(a => a.TicketNumber == number).OrderBy(a => a.AddedAt).ThenBy(a => a.FileName)).ToListAsync(cancel);

    /// <returns>The file; null where there is none that this reader may see.</returns>
    public async Task<OpenedAttachment?> OpenAsync(long number, Guid id, TicketActor actor, CancellationToken cancel)
    {
        var line = await Lines(actor.Reader.AttachmentsOf(db).Where(a => a.TicketNumber == number && a.Id == id)).SingleOrDefaultAsync(cancel);
        if (line is null)
            return null;
        return new OpenedAttachment(line, await FromDatabaseAsync(id, cancel) ?? folder.Open(id));
    }

    private async Task<Stream?> FromDatabaseAsync(Guid id, CancellationToken cancel)
    {
        await AtOnce.WaitAsync(cancel);
        try
        {
            var bytes = await db.Set<AttachmentContentRecord>().Where(c => c.AttachmentId == id).Select(c => c.Bytes).SingleOrDefaultAsync(cancel);
            return bytes is null ? null : await OnDiskAsync(bytes, cancel);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static async Task<Stream> OnDiskAsync(byte[] bytes, CancellationToken cancel)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await file.WriteAsync(bytes, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static IQueryable<AttachmentLine> Lines(IQueryable<AttachmentRecord> attachments) => attachments.AsNoTracking()
        .Select(a => new AttachmentLine(a.Id, a.FileName, a.MediaType, a.Length, a.AddedAt, a.AddedByName, a.IsInternal));
}
