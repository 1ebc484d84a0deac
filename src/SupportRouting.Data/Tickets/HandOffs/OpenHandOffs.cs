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

        /// <summary>Takes back the end of what the ticket's last move ended, before that move itself is taken back.</summary>
        /// <returns>The hand-off that goes on again; null when that move ended none.</returns>
        public async Task<HandOffRecord?> ReopenHandOffAsync(long number, CancellationToken cancel)
        {
            var ended = await db.HandOffs.Where(h => h.TicketNumber == number && db.Set<TicketRecord>().Any(t => t.Number == number && t.StatusSince == h.EndedAt))
                .OrderByDescending(h => h.Id).FirstOrDefaultAsync(cancel);
            ended?.EndedAt = null;
            return ended;
        }
    }

    /// <summary>Whether a move takes the question back from the party that has it. Whatever the asker says or is asked leaves it there.</summary>
    public static bool AreOver(TicketStatus before, TicketStatus after) =>
        (TicketMoves.IsOpen(before) && !TicketMoves.IsOpen(after))
        || (TicketMoves.IsElsewhere(before) && !TicketMoves.IsElsewhere(after) && after is not TicketStatus.WaitingOnCustomer);
}
