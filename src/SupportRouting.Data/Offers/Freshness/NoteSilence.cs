using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>
/// Notes what the portal itself finds wrong: mail to a contact that was refused for good, and hand-offs nobody answered long
/// beyond the expected time. Each of them is noted once, whatever number of instances look.
/// </summary>
public sealed class NoteSilence(PortalDbContext db, FreshnessOptions options, TimeProvider time)
{
    private const int AtOnce = 200;
    private static readonly string Refused = nameof(MailFailure.RecipientRefused);
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    /// <summary>Returns the contacts that are in doubt since.</summary>
    public async Task<IReadOnlyList<Guid>> RunAsync(CancellationToken cancel)
    {
        var found = (await BouncedAsync(cancel)).Concat(await BouncedConfirmationsAsync(cancel)).Concat(await UnansweredAsync(cancel)).ToList();
        foreach (var report in found)
            await TryAddAsync(report, cancel);
        var contacts = found.Select(report => report.ContactId).Distinct().ToList();
        if (contacts.Count > 0)
            await new RenewDoubts(db, time).RunAsync(db.SupportContacts.Where(c => contacts.Contains(c.Id)), cancel);
        return contacts;
    }

    private async Task<IEnumerable<ContactReportRecord>> BouncedAsync(CancellationToken cancel)
    {
        var found = await RefusedMail().Where(m => m.HandOff!.To == HopParty.IsvPublisher)
            .SelectMany(m => db.Set<ContactRecord>().Where(c => c.Email == m.To
                && ((c.PublisherId != null && c.PublisherId == m.HandOff!.PublisherId)
                    || (c.OfferId != null && db.Set<TicketRecord>().Any(t => t.Number == m.TicketNumber && t.OfferId == c.OfferId)))
                && !db.Set<ContactReportRecord>().Any(r => r.ContactId == c.Id && r.MailId == m.Id)), (m, c) => new { m.Id, m.TicketNumber, m.WrittenAt, Contact = c })
            .OrderBy(f => f.Id).Take(AtOnce).ToListAsync(cancel);
        return found.Select(f => Of(f.Contact, ContactFault.Bounced, f.WrittenAt, f.TicketNumber, f.Id, null));
    }

    private async Task<IEnumerable<ContactReportRecord>> BouncedConfirmationsAsync(CancellationToken cancel)
    {
        var found = await RefusedMail()
            .Join(db.ConfirmationRequests, m => m.Id, q => q.MailId, (m, q) => new { m.Id, m.To, m.WrittenAt, q.OfferId, q.PublisherId })
            .SelectMany(m => db.Set<ContactRecord>().Where(c => c.Email != null
                && ((c.PublisherId != null && c.PublisherId == m.PublisherId) || (c.OfferId != null && c.OfferId == m.OfferId))
                && !db.Set<ContactReportRecord>().Any(r => r.ContactId == c.Id && r.MailId == m.Id)), (m, c) => new { m.Id, m.To, m.WrittenAt, Contact = c })
            .OrderBy(f => f.Id).ToListAsync(cancel);
        // The mail went to the address in lower case, which not every server compares the same with.
        return found.Where(f => string.Equals(f.Contact.Email, f.To, StringComparison.OrdinalIgnoreCase)).Take(AtOnce)
            .Select(f => Of(f.Contact, ContactFault.Bounced, f.WrittenAt, null, f.Id, null));
    }

    private IQueryable<OutboxRecord> RefusedMail()
    {
        var since = time.GetUtcNow() - Back;
        return db.Outbox.AsNoTracking().Where(m => m.State == OutboxState.Failed && m.NextAttemptAt > since && m.Failure == Refused);
    }

    private async Task<IEnumerable<ContactReportRecord>> UnansweredAsync(CancellationToken cancel)
    {
        var late = time.GetUtcNow() - options.SilentAfter;
        var found = await db.HandOffs.AsNoTracking()
            .Where(h => h.EndedAt == null && h.FirstReplyAt == null && h.ExpectedBy < late && h.To == HopParty.IsvPublisher && h.Recipient != null)
            .SelectMany(h => db.Set<ContactRecord>().Where(c => c.Email == h.Recipient
                && ((c.PublisherId != null && c.PublisherId == h.PublisherId)
                    || (c.OfferId != null && db.Set<TicketRecord>().Any(t => t.Number == h.TicketNumber && t.OfferId == c.OfferId)))
                && !db.Set<ContactReportRecord>().Any(r => r.ContactId == c.Id && r.HandOffId == h.Id)), (h, c) => new { h.Id, h.TicketNumber, h.ExpectedBy, Contact = c })
            .OrderBy(f => f.Id).Take(AtOnce).ToListAsync(cancel);
        return found.Select(f => Of(f.Contact, ContactFault.Unanswered, (f.ExpectedBy ?? late) + options.SilentAfter, f.TicketNumber, null, f.Id));
    }

    private static ContactReportRecord Of(ContactRecord contact, ContactFault fault, DateTimeOffset at, long? ticket, long? mail, long? handOff) => new()
    {
        Id = Guid.CreateVersion7(at),
        ContactId = contact.Id,
        Fault = fault,
        Mark = contact.Key.Mark,
        At = at,
        TicketNumber = ticket,
        MailId = mail,
        HandOffId = handOff,
    };

    // Where another instance was quicker it stands there once.
    private async Task<bool> TryAddAsync(ContactReportRecord report, CancellationToken cancel)
    {
        try
        {
            db.Add(report);
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
