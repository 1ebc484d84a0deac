using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>A ticket as far as a bulk change looks at it, and how far its timeline was seen.</summary>
internal sealed record BulkTicket(
    long Number, Guid? AssigneeId, Priority Priority, TicketStatus Status, DateTimeOffset? ExpectedBy, List<string> Tags, long? LastEntry)
{
    public TicketSeen Seen => new(Number, LastEntry);

    public static Task<Dictionary<long, BulkTicket>> FindAsync(
        PortalDbContext db, IReadOnlyCollection<long> numbers, TicketActor actor, CancellationToken cancel)
    {
        var entries = db.TicketEntries;
        return actor.Reader.TicketsOf(db).AsNoTracking().Where(t => numbers.Contains(t.Number))
            .Select(t => new BulkTicket(
                t.Number, t.AssigneeId, t.Priority, t.Status, t.ExpectedBy, t.Tags.Select(tag => tag.Tag).ToList(),
                entries.Where(e => e.TicketNumber == t.Number).Max(e => (long?)e.Id)))
            .ToDictionaryAsync(ticket => ticket.Number, cancel);
    }

    /// <summary>When somebody else last changed them: what this actor did itself is no news to it.</summary>
    public static Task<Dictionary<long, DateTimeOffset>> ChangedByOthersAsync(
        PortalDbContext db, IReadOnlyCollection<long> numbers, TicketActor actor, CancellationToken cancel) =>
        db.TicketEntries.Where(e => numbers.Contains(e.TicketNumber) && (e.ActorId == null || e.ActorId != actor.Id))
            .Where(TicketDesk.StopsTheNext)
            .GroupBy(e => e.TicketNumber).Select(g => new { Number = g.Key, At = g.Max(e => e.At) })
            .ToDictionaryAsync(one => one.Number, one => one.At, cancel);

    /// <summary>Whether it is as the action makes it.</summary>
    public bool Is(BulkAction action) => action.Kind switch
    {
        BulkKind.Assign => AssigneeId == action.Person,
        BulkKind.AddTag => Tags.Contains(action.Value, StringComparer.Ordinal),
        BulkKind.RemoveTag => !Tags.Contains(action.Value, StringComparer.Ordinal),
        BulkKind.Rank => Priority == BulkAction.Read<Priority>(action.Value),
        _ => Status is TicketStatus.Closed,
    };

    public BulkBefore Before(BulkAction action) => new(Number, action.Kind switch
    {
        BulkKind.Assign => AssigneeId?.ToString() ?? "",
        BulkKind.Rank => FactNames.Name(Priority),
        BulkKind.Close => FactNames.Name(Status),
        _ => "",
    }, ExpectedBy);

    public string[] With(string tag) => [.. Tags, tag];

    public string[] Without(string tag) => [.. Tags.Where(one => !string.Equals(one, tag, StringComparison.Ordinal))];
}
