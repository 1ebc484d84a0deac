using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Outbox;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Finds the tickets that name a person: as the asker, or anywhere in what was written.</summary>
public sealed class FindPerson(PortalDbContext db)
{
    public Task<int> CountAsync(Person person, CancellationToken cancel) => Numbers(person).CountAsync(cancel);

    /// <summary>Some of them, the oldest first, after one that was seen.</summary>
    internal Task<List<long>> SomeAsync(Person person, long after, int limit, CancellationToken cancel) =>
        Numbers(person).Where(number => number > after).OrderBy(number => number).Take(limit).ToListAsync(cancel);

    private IQueryable<long> Numbers(Person person)
    {
        var text = person.Lower;
        var entries = db.TicketEntries.Where(e =>
            DatabaseText.Lower(e.Text).Contains(text) || DatabaseText.Lower(e.Before).Contains(text) || DatabaseText.Lower(e.After).Contains(text) || DatabaseText.Lower(e.ActorName) == text);
        var handOffs = db.HandOffs.Where(h => DatabaseText.Lower(h.Subject).Contains(text) || DatabaseText.Lower(h.Body).Contains(text) || DatabaseText.Lower(h.Recipient).Contains(text));
        var mails = db.Set<OutboxRecord>().Where(m =>
            m.TicketNumber != null && (DatabaseText.Lower(m.To).Contains(text) || DatabaseText.Lower(m.Subject).Contains(text) || DatabaseText.Lower(m.Body).Contains(text)));
        return db.Tickets.Where(t =>
            DatabaseText.Lower(t.AskerEmail) == text || DatabaseText.Lower(t.AskerName) == text
            || DatabaseText.Lower(t.Subject).Contains(text) || DatabaseText.Lower(t.Question).Contains(text) || DatabaseText.Lower(t.OverrideText).Contains(text)
            || entries.Any(e => e.TicketNumber == t.Number) || handOffs.Any(h => h.TicketNumber == t.Number)
            || mails.Any(m => m.TicketNumber == t.Number))
            .Select(t => t.Number);
    }
}
