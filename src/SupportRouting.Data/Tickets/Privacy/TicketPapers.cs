using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Tickets with all that was written about them, to change the texts.</summary>
internal sealed class TicketPapers
{
    // What stands before and after is ours: a code, a time, a ticket's number or one of the staff. A new kind is emptied until it is named here.
    private static readonly HashSet<TicketEntryKind> Coded =
    [
        TicketEntryKind.StatusChanged, TicketEntryKind.FactsChanged, TicketEntryKind.Decided, TicketEntryKind.Overridden, TicketEntryKind.OverrideRemoved,
        TicketEntryKind.Assigned, TicketEntryKind.PriorityChanged, TicketEntryKind.DueChanged, TicketEntryKind.HandedOff, TicketEntryKind.HandOffReplied,
        TicketEntryKind.HandOffReminded, TicketEntryKind.Split, TicketEntryKind.Merged, TicketEntryKind.Unmerged, TicketEntryKind.Shown, TicketEntryKind.AnswerNotSent,
        TicketEntryKind.NoticeLinked, TicketEntryKind.NoticeUnlinked,
    ];

    private readonly PortalDbContext _db;

    private TicketPapers(PortalDbContext db) => _db = db;

    public required IReadOnlyList<TicketRecord> Tickets { get; init; }

    private ILookup<long, HandOffRecord> HandOffs { get; set; } = Enumerable.Empty<HandOffRecord>().ToLookup(h => h.TicketNumber);

    private ILookup<long, OutboxRecord> Mails { get; set; } = Enumerable.Empty<OutboxRecord>().ToLookup(m => m.TicketNumber ?? 0);

    private ILookup<long, AttachmentRecord> Attachments { get; set; } = Enumerable.Empty<AttachmentRecord>().ToLookup(a => a.TicketNumber);

    public static async Task<TicketPapers> LoadAsync(PortalDbContext db, IReadOnlyCollection<long> numbers, CancellationToken cancel) => new(db)
    {
        Tickets = await db.Tickets.Include(t => t.Entries).Include(t => t.Tags).Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).AsSplitQuery().ToListAsync(cancel),
        HandOffs = (await db.HandOffs.Where(h => numbers.Contains(h.TicketNumber)).ToListAsync(cancel)).ToLookup(h => h.TicketNumber),
        Mails = (await db.Set<OutboxRecord>().Where(m => m.TicketNumber != null && numbers.Contains(m.TicketNumber.Value)).ToListAsync(cancel)).ToLookup(m => m.TicketNumber ?? 0),
        Attachments = (await db.Attachments.Where(a => numbers.Contains(a.TicketNumber)).ToListAsync(cancel)).ToLookup(a => a.TicketNumber),
        Resellers = await db.TicketEntries.Where(e => numbers.Contains(e.TicketNumber))
            .Join(db.Users.Where(u => u.Role == PortalRole.Reseller), e => e.ActorId, u => (Guid?)u.Id, (e, u) => u.Id).Distinct().ToHashSetAsync(cancel),
    };

    private HashSet<Guid> Resellers { get; init; } = [];

    public IEnumerable<HandOffRecord> HandOffsOf(TicketRecord ticket) => HandOffs[ticket.Number];

    public IEnumerable<OutboxRecord> MailsOf(TicketRecord ticket) => Mails[ticket.Number];

    public IEnumerable<AttachmentRecord> AttachmentsOf(TicketRecord ticket) => Attachments[ticket.Number];

    /// <summary>Those of the tickets that name a person, the oldest first.</summary>
    public IEnumerable<TicketRecord> Naming(Person person) => Tickets.Where(ticket => person.Asked(ticket) || Names(ticket, person.WordsIn(ticket)));

    /// <summary>Puts every text of a ticket through a change. What is searched follows; a mail to whoever is changed is not sent any more.</summary>
    public void Rewrite(TicketRecord ticket, Func<string, string> change)
    {
        _db.RemoveRange(Mails[ticket.Number].Where(mail => change(mail.To) != mail.To));
        ticket.Tags.RemoveAll(tag => change(tag.Tag) != tag.Tag);
        foreach (var (record, names) in TextsOf(ticket))
            Change(record, change, names);
        Change(ticket, change, nameof(ticket.SearchText));
        ticket.FindAgain(HandOffs[ticket.Number]);
    }

    /// <summary>Takes out whatever anybody wrote; what was decided and when stays.</summary>
    public void Empty(TicketRecord ticket)
    {
        Change(ticket, _ => PersonalData.Gap, nameof(ticket.Subject), nameof(ticket.Question), nameof(ticket.OverrideText));
        (ticket.AskerName, ticket.AskerEmail, ticket.SearchText, ticket.StaffSearchText) = (null, null, "", "");
        ticket.Tags.Clear();
        foreach (var entry in ticket.Entries)
            Change(entry, _ => PersonalData.Gap, nameof(entry.Text));
        foreach (var entry in ticket.Entries.Where(IsOfAnAsker))
            Change(entry, _ => PersonalData.Gap, nameof(entry.ActorName));
        // Names of files and tags are words of people, too.
        foreach (var entry in ticket.Entries.Where(entry => !Coded.Contains(entry.Kind)))
            Change(entry, _ => PersonalData.Gap, nameof(entry.Before), nameof(entry.After));
        foreach (var handOff in HandOffs[ticket.Number])
            Change(handOff, _ => PersonalData.Gap, nameof(handOff.Subject), nameof(handOff.Body), nameof(handOff.Recipient));
        _db.RemoveRange(Mails[ticket.Number]);
        RemoveAttachments(ticket);
    }

    public void RemoveAttachments(TicketRecord ticket) => _db.RemoveRange(Attachments[ticket.Number]);

    private bool IsOfAnAsker(TicketEntryRecord entry) =>
        entry.Kind is TicketEntryKind.AskerReplied || (entry.ActorId is { } actor && Resellers.Contains(actor));

    private bool Names(TicketRecord ticket, WordRemover words) =>
        ticket.Tags.Exists(tag => words.IsIn(tag.Tag)) || Mails[ticket.Number].Any(mail => words.IsIn(mail.To))
        || TextsOf(ticket).Any(one => one.Names.Any(name => _db.Entry(one.Record).Property(name).CurrentValue is string text && words.IsIn(text)));

    private IEnumerable<(object Record, string[] Names)> TextsOf(TicketRecord ticket) =>
    [
        (ticket, [nameof(ticket.Subject), nameof(ticket.Question), nameof(ticket.OverrideText)]),
        .. ticket.Entries.Select(e => ((object)e, new[] { nameof(e.Text), nameof(e.Before), nameof(e.After), nameof(e.ActorName) })),
        .. HandOffs[ticket.Number].Select(h => ((object)h, new[] { nameof(h.Subject), nameof(h.Body), nameof(h.Recipient) })),
        .. Mails[ticket.Number].Select(m => ((object)m, new[] { nameof(m.ReplyTo), nameof(m.Subject), nameof(m.Body) })),
        .. Attachments[ticket.Number].Select(a => ((object)a, new[] { nameof(a.AddedByName), nameof(a.FileName) })),
    ];

    // What is written once and for all in the portal's daily work is still a person's to take back.
    private void Change(object record, Func<string, string> change, params ReadOnlySpan<string> names)
    {
        if (_db.Entry(record).State is EntityState.Deleted)
            return;
        foreach (var name in names)
        {
            var property = _db.Entry(record).Property(name);
            if (property.CurrentValue is string { Length: > 0 } text)
                property.CurrentValue = change(text);
        }
    }
}
