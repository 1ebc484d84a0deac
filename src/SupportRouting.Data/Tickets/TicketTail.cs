using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>That something happened to a ticket, and who may know.</summary>
public sealed record TicketChange(
    long Id, long Number, TicketEntryKind Kind, DateTimeOffset At, Guid? ActorId, string ActorName, bool IsInternal, Guid? ResellerTenantId)
{
    public bool IsFor(TicketActor actor) => actor.IsStaff || (!IsInternal && ResellerTenantId == actor.Reader.ResellerTenantId);
}

/// <summary>
/// Reads the ends of all timelines, look by look, whichever instance wrote them. A number that is left out at first may be a
/// transaction that ends later, so it is looked for again for a while.
/// </summary>
public sealed class TicketTail(TimeProvider time)
{
    private const int Batch = 500;
    private const int FirstLook = 50;
    private const int MostMissing = 500;
    private const int LongestGap = 100;

    private static readonly TimeSpan MissingFor = TimeSpan.FromMinutes(1);

    private readonly SortedDictionary<long, DateTimeOffset> _missing = [];
    private long? _last;

    /// <summary>What was not seen before; at the first look the last few.</summary>
    public async Task<IReadOnlyList<TicketChange>> NextAsync(PortalDbContext db, CancellationToken cancel)
    {
        var found = _last is { } last ? await SinceAsync(db, last, cancel) : await LastAsync(db, cancel);
        foreach (var change in found)
            Saw(change.Id);
        Forget();
        _last ??= 0;
        return found;
    }

    private async Task<List<TicketChange>> SinceAsync(PortalDbContext db, long last, CancellationToken cancel)
    {
        var missing = _missing.Keys.ToArray();
        var entries = missing.Length == 0
            ? db.TicketEntries.Where(e => e.Id > last)
            : db.TicketEntries.Where(e => e.Id > last || missing.Contains(e.Id));
        return await ReadAsync(db, entries.OrderBy(e => e.Id).Take(Batch), cancel);
    }

    private static Task<List<TicketChange>> LastAsync(PortalDbContext db, CancellationToken cancel) =>
        ReadAsync(db, db.TicketEntries.OrderByDescending(e => e.Id).Take(FirstLook), cancel);

    private static async Task<List<TicketChange>> ReadAsync(PortalDbContext db, IQueryable<TicketEntryRecord> entries, CancellationToken cancel)
    {
        var changes = await entries
            .Join(db.Tickets, entry => entry.TicketNumber, ticket => ticket.Number, (entry, ticket) => new TicketChange(
                entry.Id, entry.TicketNumber, entry.Kind, entry.At, entry.ActorId, entry.ActorName, entry.IsInternal, ticket.ResellerTenantId))
            .ToListAsync(cancel);
        changes.Sort((one, other) => one.Id.CompareTo(other.Id));
        return changes;
    }

    private void Saw(long id)
    {
        _missing.Remove(id);
        if (_last is { } last && id <= last)
            return;
        for (var gap = Math.Max((_last ?? id) + 1, id - LongestGap); gap < id; gap++)
            _missing[gap] = time.GetUtcNow();
        _last = id;
    }

    private void Forget()
    {
        var old = time.GetUtcNow() - MissingFor;
        foreach (var id in _missing.Where(one => one.Value < old).Select(one => one.Key).ToList())
            _missing.Remove(id);
        while (_missing.Count > MostMissing)
            _missing.Remove(_missing.Keys.First());
    }
}
