using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>Shows the asker what another party replied. A hand-off is private until somebody says so, line by line.</summary>
public sealed class ShowToAsker(PortalDbContext db, TicketDesk desk)
{
    public Task<TicketResult> RunAsync(long number, long entryId, TicketActor actor, CancellationToken cancel) =>
        desk.ChangeAsync(new TicketSeen(number, null), actor, async (ticket, now) =>
        {
            if (!actor.IsStaff)
                return TicketResult.Not(TicketFault.StaffOnly);
            var entry = await db.TicketEntries.FirstOrDefaultAsync(
                e => e.Id == entryId && e.TicketNumber == ticket.Number && e.Kind == TicketEntryKind.HandOffReplied, cancel);
            if (entry is null)
                return TicketResult.Not(TicketFault.UnknownId);
            if (!entry.IsInternal)
                return TicketResult.Done;
            entry.IsInternal = false;
            ticket.FindBy(entry);
            ticket.Log(actor, now, TicketEntryKind.Shown, after: FactNames.Name(entry.Kind));
            return TicketResult.Done;
        }, cancel);
}
