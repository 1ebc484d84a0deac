using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Takes a file from a ticket for good; that it was there and who took it away stays in the timeline.</summary>
public sealed class RemoveAttachment(PortalDbContext db, TicketDesk desk)
{
    public Task<TicketResult> RunAsync(long number, Guid id, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(new TicketSeen(number, null), actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            // A file in the folder goes with the sweep, as it has no row any more.
            var file = await db.Attachments.FirstOrDefaultAsync(a => a.Id == id && a.TicketNumber == ticket.Number, cancel);
            if (file is null)
                return TicketResult.Not(TicketFault.UnknownId);
            db.Remove(file);
            ticket.Log(actor, now, TicketEntryKind.Detached, after: file.FileName, isInternal: file.IsInternal);
            return TicketResult.Done;
        }, cancel);
}
