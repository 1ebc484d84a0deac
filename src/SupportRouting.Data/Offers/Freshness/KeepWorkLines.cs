using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Brings stored lines to what they should be: few commands for however many, and the same whoever does it first.</summary>
internal sealed class KeepWorkLines(PortalDbContext db, TimeProvider time)
{
    public async Task RunAsync(IQueryable<ContactWorkRecord> stored, IReadOnlyList<WorkLine> lines, CancellationToken cancel)
    {
        // Another instance may write the same in the very moment; then the second look finds it.
        if (!await TryAsync(stored, lines, cancel))
            await TryAsync(stored, lines, cancel);
    }

    private async Task<bool> TryAsync(IQueryable<ContactWorkRecord> stored, IReadOnlyList<WorkLine> lines, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var rows = (await stored.ToListAsync(cancel)).ToDictionary(row => (row.OwnerId, row.Subject));
        foreach (var line in lines)
        {
            if (rows.Remove(line.Key, out var row))
                Renew(row, line);
            else
                db.Add(RowOf(line, now));
        }

        db.RemoveRange(rows.Values);
        return await db.TrySaveAsync(cancel);
    }

    private static ContactWorkRecord RowOf(WorkLine line, DateTimeOffset now)
    {
        var row = new ContactWorkRecord
        {
            OfferId = line.Owner.OfferId,
            PublisherId = line.Owner.PublisherId,
            OfPublisherId = line.Publisher,
            Subject = line.Subject,
            Since = now,
        };
        Renew(row, line);
        return row;
    }

    private static void Renew(ContactWorkRecord row, WorkLine line)
    {
        // What somebody put off comes back when there is something new about it.
        if ((line.Reasons & ~row.Reasons) is not ContactWorkReasons.None)
            row.SnoozedUntil = null;
        (row.ContactId, row.Reasons) = (line.ContactId, line.Reasons);
        (row.OpenTickets, row.Subscriptions) = (line.Dependents.Tickets, line.Dependents.Subscriptions);
        row.Weight = ContactWork.Weigh(row.OpenTickets, row.Subscriptions);
    }
}
