using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>A ticket has at most one hand-off that goes on: the next one, or our own work, ends it.</summary>
internal static class OpenHandOffs
{
    extension(HopParty to)
    {
        /// <summary>The move that a sign of life of this party makes.</summary>
        public TicketMove RepliedMove => to switch
        {
            HopParty.IsvPublisher => TicketMove.PublisherReplied,
            HopParty.Microsoft => TicketMove.MicrosoftReplied,
            _ => TicketMove.ProviderReplied,
        };
    }

    extension(PortalDbContext db)
    {
        /// <summary>Ends what goes on, together with whatever else is saved.</summary>
        public async Task EndHandOffsAsync(long number, DateTimeOffset now, CancellationToken cancel)
        {
            foreach (var open in await db.HandOffs.Where(h => h.TicketNumber == number && h.EndedAt == null).ToListAsync(cancel))
                open.EndedAt = now;
        }
    }

    /// <summary>Whether a ticket that had one status and has another is in our own hands again.</summary>
    public static bool AreOver(TicketStatus before, TicketStatus after) =>
        (TicketMoves.IsElsewhere(before) || before is TicketStatus.WaitingOnCustomer)
        && !TicketMoves.IsElsewhere(after) && after is not TicketStatus.WaitingOnCustomer;
}
