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

    /// <summary>How far it has read; null before the first look.</summary>
    public TicketPlace? Place => _last is { } last ? new TicketPlace(last, [.. _missing.Keys]) : null;

    /// <summary>What was not seen before; at the first look nothing, as that is only where it begins.</summary>
    public async Task<IReadOnlyList<TicketChange>> NextAsync(PortalDbContext db, CancellationToken cancel)
    {
        var isFirst = _last is null;
        var found = await NewAsync(db, cancel);
        foreach (var change in found)
            Saw(change.Id);
        Forget();
        _last ??= 0;
        return isFirst ? [] : found;
    }

    /// <summary>What it has read and a reader that stopped at a place has not.</summary>
    public async Task<IReadOnlyList<TicketChange>> SinceAsync(PortalDbContext db, TicketPlace from, CancellationToken cancel)
    {
        var missed = from.Missing.ToArray();
        return await ReadAsync(Seen(db).Where(e => e.Id > from.Last || missed.Contains(e.Id)).OrderByDescending(e => e.Id).Take(Batch), db, cancel);
    }

    /// <summary>What it has read of the time from a moment on.</summary>
    public async Task<IReadOnlyList<TicketChange>> SinceAsync(PortalDbContext db, DateTimeOffset from, CancellationToken cancel) =>
        await ReadAsync(Seen(db).OrderByDescending(e => e.Id).Take(Batch).Where(e => e.At >= from), db, cancel);

    private IQueryable<TicketEntryRecord> Seen(PortalDbContext db)
    {
        var (last, missing) = (_last ?? 0, _missing.Keys.ToArray());
        var seen = db.TicketEntries.Where(e => e.Id <= last);
        return missing.Length == 0 ? seen : seen.Where(e => !missing.Contains(e.Id));
    }

    private async Task<List<TicketChange>> NewAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (_last is not { } last)
            return await ReadAsync(db.TicketEntries.OrderByDescending(e => e.Id).Take(FirstLook), db, cancel);
        var missing = _missing.Keys.ToArray();
        var entries = missing.Length == 0
            ? db.TicketEntries.Where(e => e.Id > last)
            : db.TicketEntries.Where(e => e.Id > last || missing.Contains(e.Id));
        return await ReadAsync(entries.OrderBy(e => e.Id).Take(Batch), db, cancel);
    }

    private static async Task<List<TicketChange>> ReadAsync(IQueryable<TicketEntryRecord> entries, PortalDbContext db, CancellationToken cancel)
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
