using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Security;

namespace SupportRouting.Data.Tickets.Audit;

/// <summary>Reads the timelines of all tickets as one, for those who answer for the portal. No page costs more when there is more of it.</summary>
public sealed class ReadAudit(PortalDbContext db)
{
    private const int MostActors = 500;
    private const int MostRequests = 20;
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

    /// <summary>Everybody who may have done something: staff and API keys.</summary>
    public async Task<IReadOnlyList<Colleague>> ActorsAsync(CancellationToken cancel)
    {
        var people = await db.Users.Where(user => user.Role != PortalRole.Reseller).OrderBy(user => user.DisplayName).Take(MostActors)
            .Select(user => new Colleague(user.Id, user.DisplayName)).ToListAsync(cancel);
        var keys = await db.Set<ApiKey>().OrderBy(key => key.Name).Take(MostActors)
            .Select(key => new Colleague(key.Id, key.Name)).ToListAsync(cancel);
        return [.. people, .. keys];
    }

    /// <summary>What was done lately for people who asked for their data.</summary>
    public async Task<IReadOnlyList<PersonRequestRecord>> RequestsAsync(CancellationToken cancel) => await db.PersonRequests.AsNoTracking()
        .OrderByDescending(r => r.Id).Take(MostRequests).ToListAsync(cancel);

    private IQueryable<TicketEntryRecord> Narrowed(AuditFilter filter)
    {
        var entries = db.TicketEntries.AsNoTracking();
        if (filter.ActorId is { } actor)
            entries = entries.Where(e => e.ActorId == actor);
        if (filter.Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (filter.TicketNumber is { } number)
            entries = entries.Where(e => e.TicketNumber == number);
        if (filter.From is { } from)
        {
            var start = StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
