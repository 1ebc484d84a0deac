using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>What somebody says of a contact.</summary>
/// <param name="Contact">The contact as they saw it.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Words">What they add.</param>
/// <param name="TicketNumber">The ticket they were working on.</param>
public sealed record SaidOfContact(ContactKey Contact, ContactFault Fault, string? Words, long? TicketNumber);

public enum ReportOutcome : byte
{
    Done,

    /// <summary>This person has an open report about it.</summary>
    Already,
    NotFound,

    /// <summary>It is no longer what was seen.</summary>
    Changed,

    /// <summary>This person reports more than anybody can have tried.</summary>
    TooMany,
}

/// <summary>
/// Keeps that somebody found a contact to be wrong; from then on the next of its kind comes first. Whoever signs in is a CSP
/// partner and sees every contact, so every contact can be reported; the ticket is kept only where the reporter may see it.
/// </summary>
public sealed class ReportContact(PortalDbContext db, TimeProvider time)
{
    public const int MostAnHour = 30;

    public async Task<ReportOutcome> RunAsync(SaidOfContact said, TicketActor actor, CancellationToken cancel)
    {
        if (actor.Id is not { } reporter || await db.SupportContacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == said.Contact.Id, cancel) is not { } contact)
            return ReportOutcome.NotFound;
        if (contact.Key != said.Contact)
            return ReportOutcome.Changed;
        if (await HasOpenAsync(contact.Id, reporter, cancel))
            return ReportOutcome.Already;
        var now = time.GetUtcNow();
        var hourAgo = now.AddHours(-1);
        if (await db.ContactReports.CountAsync(r => r.ReporterId == reporter && r.At > hourAgo, cancel) >= MostAnHour)
            return ReportOutcome.TooMany;
        db.Add(new ContactReportRecord
        {
            Id = Guid.CreateVersion7(now),
            ContactId = contact.Id,
            Fault = said.Fault,
            Mark = contact.Key.Mark,
            At = now,
            ReporterId = reporter,
            ReporterName = actor.Name,
            Words = said.Words is { } words ? StorableText.Cut(words, ContactReport.WordsMaxLength) : null,
            TicketNumber = await actor.Reader.TicketsOf(db).Where(t => t.Number == said.TicketNumber).Select(t => (long?)t.Number).FirstOrDefaultAsync(cancel),
        });
        return await SaveAsync(contact.Id, reporter, now, cancel);
    }

    private async Task<ReportOutcome> SaveAsync(Guid contact, Guid reporter, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Pressed twice in the same moment, or the contact is gone; whatever else it is must not look like a report that was kept.
            db.ChangeTracker.Clear();
            if (!await db.SupportContacts.AnyAsync(c => c.Id == contact, cancel))
                return ReportOutcome.NotFound;
            if (await HasOpenAsync(contact, reporter, cancel))
                return ReportOutcome.Already;
            throw;
        }

        db.ChangeTracker.Clear();
        await db.SupportContacts.Where(c => c.Id == contact && c.DoubtfulSince == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.DoubtfulSince, now), cancel);
        return ReportOutcome.Done;
    }

    private Task<bool> HasOpenAsync(Guid contact, Guid reporter, CancellationToken cancel) =>
        db.ContactReports.AnyAsync(r => r.ContactId == contact && r.ReporterId == reporter && r.SettledAt == null, cancel);
}
