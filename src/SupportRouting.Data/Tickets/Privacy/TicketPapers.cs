using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Tickets with all that was written about them, to change the texts.</summary>
internal sealed class TicketPapers
{
    private readonly PortalDbContext _db;

    private TicketPapers(PortalDbContext db) => _db = db;

    public required IReadOnlyList<TicketRecord> Tickets { get; init; }

    private ILookup<long, HandOffRecord> HandOffs { get; set; } = Enumerable.Empty<HandOffRecord>().ToLookup(h => h.TicketNumber);

    private ILookup<long, OutboxRecord> Mails { get; set; } = Enumerable.Empty<OutboxRecord>().ToLookup(m => m.TicketNumber ?? 0);

    private ILookup<long, AttachmentRecord> Attachments { get; set; } = Enumerable.Empty<AttachmentRecord>().ToLookup(a => a.TicketNumber);

    public static async Task<TicketPapers> LoadAsync(PortalDbContext db, IReadOnlyCollection<long> numbers, CancellationToken cancel) => new(db)
    {
        Tickets = await db.Tickets.Include(t => t.Entries).Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).AsSplitQuery().ToListAsync(cancel),
        HandOffs = (await db.HandOffs.Where(h => numbers.Contains(h.TicketNumber)).ToListAsync(cancel)).ToLookup(h => h.TicketNumber),
        Mails = (await db.Set<OutboxRecord>().Where(m => m.TicketNumber != null && numbers.Contains(m.TicketNumber.Value)).ToListAsync(cancel)).ToLookup(m => m.TicketNumber ?? 0),
        Attachments = (await db.Attachments.Where(a => numbers.Contains(a.TicketNumber)).ToListAsync(cancel)).ToLookup(a => a.TicketNumber),
    };

    public IEnumerable<HandOffRecord> HandOffsOf(TicketRecord ticket) => HandOffs[ticket.Number];

    public IEnumerable<OutboxRecord> MailsOf(TicketRecord ticket) => Mails[ticket.Number];

    public IEnumerable<AttachmentRecord> AttachmentsOf(TicketRecord ticket) => Attachments[ticket.Number];

    /// <summary>Puts every text of a ticket through a change. What is searched follows; a mail to whoever is changed is not sent any more.</summary>
    public void Rewrite(TicketRecord ticket, Func<string, string> change)
    {
        Change(ticket, change, nameof(ticket.Subject), nameof(ticket.Question), nameof(ticket.OverrideText), nameof(ticket.SearchText), nameof(ticket.StaffSearchText));
        foreach (var entry in ticket.Entries)
            Change(entry, change, nameof(entry.Text), nameof(entry.Before), nameof(entry.After), nameof(entry.ActorName));
        foreach (var handOff in HandOffs[ticket.Number])
            Change(handOff, change, nameof(handOff.Subject), nameof(handOff.Body), nameof(handOff.Recipient));
        _db.RemoveRange(Mails[ticket.Number].Where(mail => change(mail.To) != mail.To));
        foreach (var mail in Mails[ticket.Number].Where(mail => change(mail.To) == mail.To))
            Change(mail, change, nameof(mail.ReplyTo), nameof(mail.Subject), nameof(mail.Body));
        foreach (var attachment in Attachments[ticket.Number])
            Change(attachment, change, nameof(attachment.AddedByName), nameof(attachment.FileName));
    }

    /// <summary>Takes out whatever anybody wrote; what was decided and when stays.</summary>
    public void Empty(TicketRecord ticket)
    {
        Change(ticket, _ => PersonalData.Gap, nameof(ticket.Subject), nameof(ticket.Question), nameof(ticket.OverrideText));
        (ticket.AskerName, ticket.AskerEmail, ticket.SearchText, ticket.StaffSearchText) = (null, null, "", "");
        foreach (var entry in ticket.Entries)
            Change(entry, _ => PersonalData.Gap, nameof(entry.Text));
        foreach (var entry in ticket.Entries.Where(entry => entry.Kind is TicketEntryKind.AskerReplied))
            Change(entry, _ => PersonalData.Gap, nameof(entry.ActorName));
        foreach (var handOff in HandOffs[ticket.Number])
            Change(handOff, _ => PersonalData.Gap, nameof(handOff.Subject), nameof(handOff.Body), nameof(handOff.Recipient));
        _db.RemoveRange(Mails[ticket.Number]);
        RemoveAttachments(ticket);
    }

    public void RemoveAttachments(TicketRecord ticket) => _db.RemoveRange(Attachments[ticket.Number]);

    // What is written once and for all in the portal's daily work is still a person's to take back.
    private void Change(object record, Func<string, string> change, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var property = _db.Entry(record).Property(name);
            if (property.CurrentValue is string { Length: > 0 } text)
                property.CurrentValue = change(text);
        }
    }
}
