using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What names a ticket on the pages beside its own.</summary>
/// <param name="Seen">The newest line of its timeline: whoever sends a form has seen up to here.</param>
public sealed record TicketHead(
    long Number, string Subject, string Question, string? Language, string? Topic, TicketParty Party, TicketStatus Status, string? CustomerName,
    long? MergedInto, DateTimeOffset CreatedAt, long Seen)
{
    public bool IsOpen => TicketMoves.IsOpen(Status);
}

public sealed class ReadTicketHead(PortalDbContext db)
{
    /// <returns>The ticket; null where there is none that this actor may see.</returns>
    public Task<TicketHead?> FindAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var isStaff = actor.IsStaff;
        return actor.Reader.TicketsOf(db).AsNoTracking()
            .Where(t => t.Number == number)
            .Select(t => new TicketHead(
                t.Number, t.Subject, t.Question, t.Language, t.Topic, t.Party, t.Status, t.Customer!.Name, t.MergedInto, t.CreatedAt,
                t.Entries.Where(e => isStaff || !e.IsInternal).Max(e => (long?)e.Id) ?? 0))
            .SingleOrDefaultAsync(cancel);
    }
}
