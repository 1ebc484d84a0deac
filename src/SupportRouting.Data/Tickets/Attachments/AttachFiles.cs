using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Attaches files to a ticket, one after the other: each is kept whole with its line in the timeline, or not at all.</summary>
public sealed class AttachFiles(PortalDbContext db, TicketDesk desk, AttachmentFolder folder)
{
    private const int Windows = unchecked((int)0x80070070);
    private static readonly int[] NoSpaceLeft = [28, 122, Windows];

    // A file is in memory while it is looked at and sent to the database.
    private static readonly SemaphoreSlim AtOnce = new(4);

    /// <param name="number">The ticket.</param>
    /// <param name="files">The files as they were sent.</param>
    /// <param name="isInternal">For our own eyes; a reseller's own files never are.</param>
    /// <param name="actor">Who attaches them.</param>
    /// <param name="cancel">Ends it; files attached before stay.</param>
    public async Task<AttachResult> RunAsync(long number, IReadOnlyList<SentFile> files, bool isInternal, TicketActor actor, CancellationToken cancel)
    {
        var done = new List<AttachedFile>();
        foreach (var file in files)
        {
            var name = FileNames.Plain(file.Name);
            var (ticket, fault) = await OneAsync(number, name, file.Path, isInternal && actor.IsStaff, actor, cancel);
            if (ticket is not TicketFault.None)
                return new AttachResult(ticket, done);
            done.Add(new AttachedFile(name, fault));
        }

        return new AttachResult(TicketFault.None, done);
    }

    /// <summary>Whether something was not kept because there is no room for it.</summary>
    public static bool IsNoRoom(Exception error) =>
        DatabaseFullException.Explains(error) || (error is IOException io && NoSpaceLeft.Contains(io.HResult));

    private async Task<(TicketFault Ticket, AttachFault File)> OneAsync(
        long number, string name, string path, bool isInternal, TicketActor actor, CancellationToken cancel)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > TicketLimits.AttachmentBytes)
            return (TicketFault.None, length is 0 ? AttachFault.Empty : AttachFault.TooLarge);
        await AtOnce.WaitAsync(cancel);
        try
        {
            return await KeepAsync(number, name, await File.ReadAllBytesAsync(path, cancel), isInternal, actor, cancel);
        }
        catch (Exception error) when (IsNoRoom(error))
        {
            return (TicketFault.None, AttachFault.NoRoom);
        }
        finally
        {
            db.ChangeTracker.Clear();
            AtOnce.Release();
        }
    }

    private async Task<(TicketFault Ticket, AttachFault File)> KeepAsync(
        long number, string name, byte[] bytes, bool isInternal, TicketActor actor, CancellationToken cancel)
    {
        var fault = AttachFault.None;
        var result = await desk.ChangeAsync(new TicketSeen(number, null), actor, async (ticket, now) =>
        {
            if (await db.Attachments.CountAsync(a => a.TicketNumber == number, cancel) >= TicketLimits.Attachments)
            {
                fault = AttachFault.TooMany;
                return TicketResult.Not(TicketFault.TooManyFiles);
            }

            var id = Guid.CreateVersion7(now);
            if (folder.IsUsed)
                await folder.WriteAsync(id, bytes, cancel);
            db.Add(new AttachmentRecord
            {
                Id = id,
                TicketNumber = number,
                FileName = name,
                MediaType = MediaType.Of(bytes),
                Length = bytes.Length,
                AddedAt = now,
                AddedByName = actor.Name,
                IsInternal = isInternal,
                Content = folder.IsUsed ? null : new AttachmentContentRecord { AttachmentId = id, Bytes = bytes },
            });
            ticket.Log(actor, now, TicketEntryKind.Attached, after: name, isInternal: isInternal);
            return TicketResult.Done;
        }, cancel);
        return (fault is AttachFault.None ? result.Fault : TicketFault.None, fault);
    }
}
