using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Security;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Audit;

/// <summary>Reads the timelines of all tickets as one, for those who answer for the portal. No page costs more when there is more of it.</summary>
public sealed class ReadAudit(PortalDbContext db, DeskTime desk)
{
    private const int MostActors = 500;
    private const int ExportBatch = 500;

    public async Task<AuditPage> PageAsync(AuditFilter filter, long? before, int limit, CancellationToken cancel)
    {
        var entries = Narrowed(filter);
        if (before is { } end)
            entries = entries.Where(e => e.Id < end);
        var rows = await entries.OrderByDescending(e => e.Id).Take(limit + 1)
            .Join(db.Tickets, e => e.TicketNumber, t => t.Number, (e, t) => new { Entry = e, t.Subject })
            .OrderByDescending(row => row.Entry.Id).Select(row => new AuditRow(row.Entry, row.Subject)).ToListAsync(cancel);
        return rows.Count > limit ? new AuditPage(rows[..limit], rows[limit - 1].Entry.Id) : new AuditPage(rows, null);
    }

    /// <summary>All of it, newest first, a part at a time, so that no export has to fit into the memory.</summary>
    public async IAsyncEnumerable<AuditRow> AllAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        long? before = null;
        do
        {
            var page = await PageAsync(filter, before, ExportBatch, cancel);
            foreach (var row in page.Rows)
                yield return row;
            before = page.Next;
        }
        while (before is not null);
    }

    /// <summary>The names under which the portal does something by itself.</summary>
    public static IReadOnlyList<string> Systems { get; } = [SystemActors.Importer.Name, SystemActors.Portal.Name];

    public static string Portal => SystemActors.Portal.Name;

    /// <summary>Everybody who may have done something: staff, resellers and API keys.</summary>
    public async Task<IReadOnlyList<Colleague>> ActorsAsync(CancellationToken cancel)
    {
        var people = await db.Users.OrderBy(user => user.Role == PortalRole.Reseller).ThenBy(user => user.DisplayName).Take(MostActors)
            .Select(user => new Colleague(user.Id, user.DisplayName)).ToListAsync(cancel);
        var keys = await db.Set<ApiKey>().OrderBy(key => key.Name).Take(MostActors)
            .Select(key => new Colleague(key.Id, key.Name)).ToListAsync(cancel);
        return [.. people, .. keys];
    }

    /// <summary>What was done for people who asked for their data, the latest first. It belongs to no ticket and is no kind of entry.</summary>
    public async Task<IReadOnlyList<PersonRequestRecord>> RequestsAsync(AuditFilter filter, int limit, CancellationToken cancel)
    {
        if (filter.TicketNumber is not null || filter.Kind is not null || filter.System is not null)
            return [];
        var requests = db.PersonRequests.AsNoTracking();
        if (filter.ActorId is { } actor)
            requests = requests.Where(r => r.ActorId == actor);
        if (filter.StartBy(desk) is { } start)
            requests = requests.Where(r => r.At >= start);
        if (filter.EndBy(desk) is { } end)
            requests = requests.Where(r => r.At < end);
        return await requests.OrderByDescending(r => r.Id).Take(limit).ToListAsync(cancel);
    }

    /// <summary>The tickets that are not there any more, the latest first.</summary>
    public async Task<IReadOnlyList<TicketDeletionRecord>> DeletionsAsync(AuditFilter filter, int limit, CancellationToken cancel)
    {
        if (filter.ActorId is not null || filter.Kind is not null || (filter.System ?? SystemActors.Portal.Name) != SystemActors.Portal.Name)
            return [];
        var deletions = db.TicketDeletions.AsNoTracking();
        if (filter.TicketNumber is { } number)
            deletions = deletions.Where(d => d.TicketNumber == number);
        if (filter.StartBy(desk) is { } start)
            deletions = deletions.Where(d => d.At >= start);
        if (filter.EndBy(desk) is { } end)
            deletions = deletions.Where(d => d.At < end);
        return await deletions.OrderByDescending(d => d.At).ThenByDescending(d => d.TicketNumber).Take(limit).ToListAsync(cancel);
    }

    private IQueryable<TicketEntryRecord> Narrowed(AuditFilter filter)
    {
        var entries = db.TicketEntries.AsNoTracking();
        if (filter.ActorId is { } actor)
            entries = entries.Where(e => e.ActorId == actor);
        if (filter.Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (filter.TicketNumber is { } number)
            entries = entries.Where(e => e.TicketNumber == number);
        if (filter.System is { } system)
            entries = entries.Where(e => e.ActorId == null && e.ActorName == system);
        if (filter.StartBy(desk) is { } start)
            entries = entries.Where(e => e.At >= start);
        if (filter.EndBy(desk) is { } end)
            entries = entries.Where(e => e.At < end);
        return entries;
    }
}
