using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>A hand-off as a ticket's page lists it.</summary>
public sealed record HandOffRow(
    long Id, HopParty To, ContactKind Kind, HandOffWay Way, string? Recipient, string Subject, string Body, string Language, DateTimeOffset SentAt,
    string? SentBy, DateTimeOffset? ExpectedBy, DateTimeOffset? FirstReplyAt, DateTimeOffset? RemindedAt, DateTimeOffset? EndedAt, string? Reference,
    OutboxState? Mail, string? MailFailure, DateTimeOffset? NextBy)
{
    public bool IsOpen => EndedAt is null;

    /// <summary>By when something is waited for: the first sign of life, then the next.</summary>
    public DateTimeOffset? AwaitedBy => FirstReplyAt is null ? ExpectedBy : NextBy;

    public bool IsLate(DateTimeOffset now) => IsOpen && AwaitedBy < now;

    public MailFailure? Failure => Enum.TryParse<MailFailure>(MailFailure, out var failure) ? failure : null;
}

/// <summary>How a publisher has answered what was handed to it.</summary>
/// <param name="All">All hand-offs.</param>
/// <param name="InTime">Answered by when it was expected.</param>
/// <param name="Late">Answered after that.</param>
/// <param name="Silent">Not answered, although the time is over.</param>
public sealed record PublisherAnswers(int All, int InTime, int Late, int Silent);

/// <summary>Reads hand-offs; staff only, nothing of them is for the asker.</summary>
public sealed class ReadHandOffs(PortalDbContext db, TimeProvider time)
{
    /// <summary>The chain of a ticket's hand-offs, the first one first.</summary>
    public async Task<IReadOnlyList<HandOffRow>> OfAsync(long number, TicketActor actor, CancellationToken cancel) => !actor.IsStaff ? [] :
        await (from h in db.HandOffs.AsNoTracking()
               where h.TicketNumber == number
               orderby h.Id
               let mail = db.Set<OutboxRecord>().Where(m => m.HandOffId == h.Id).OrderByDescending(m => m.Id).FirstOrDefault()
               select new HandOffRow(
                   h.Id, h.To, h.ContactKind, h.Way, h.Recipient, h.Subject, h.Body, h.Language, h.SentAt,
                   db.Users.Where(u => u.Id == h.SentById).Select(u => u.DisplayName).FirstOrDefault(), h.ExpectedBy, h.FirstReplyAt, h.RemindedAt,
                   h.EndedAt, h.Reference, (OutboxState?)mail!.State, mail.Failure,
                   h.EndedAt == null ? db.Set<TicketRecord>().Where(t => t.Number == number).Select(t => t.ExpectedBy).FirstOrDefault() : null)).ToListAsync(cancel);

    /// <summary>What the receiver of one replied, the newest first, and how far the ticket's timeline goes.</summary>
    public async Task<(IReadOnlyList<TicketEntryRecord> Replies, long Seen)> RepliesOfAsync(long number, long handOffId, CancellationToken cancel) =>
    (
        await db.TicketEntries.AsNoTracking().Where(e => e.TicketNumber == number && e.HandOffId == handOffId && e.Kind == TicketEntryKind.HandOffReplied)
            .OrderByDescending(e => e.Id).ToListAsync(cancel),
        await db.TicketEntries.Where(e => e.TicketNumber == number).MaxAsync(e => (long?)e.Id, cancel) ?? 0
    );

    /// <summary>How long the ticket lay with whom.</summary>
    public async Task<StatusTimes> TimesOfAsync(long number, CancellationToken cancel)
    {
        var ticket = await db.Tickets.AsNoTracking().Where(t => t.Number == number)
            .Select(t => new
            {
                t.CreatedAt,
                t.Status,
                Moves = t.Entries.Where(e => e.Kind == TicketEntryKind.StatusChanged).OrderBy(e => e.Id)
                    .Select(e => new { e.At, e.Before, e.After }).ToList(),
            }).SingleAsync(cancel);
        var first = FactNames.TryRead<TicketStatus>(ticket.Moves.FirstOrDefault()?.Before, out var began) ? began : ticket.Status;
        return StatusTimes.Of(
            [
                new StatusSpan(first, ticket.CreatedAt),
                .. ticket.Moves.Select(move => new StatusSpan(FactNames.TryRead<TicketStatus>(move.After, out var to) ? to : first, move.At)),
            ],
            time.GetUtcNow());
    }

    public async Task<PublisherAnswers> AnswersOfAsync(string publisherCode, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var publishers = db.PublisherOf(publisherCode).Select(p => (Guid?)p.Id);
        return await db.HandOffs.Where(h => publishers.Contains(h.PublisherId)).GroupBy(_ => 1).Select(all => new PublisherAnswers(
                all.Count(),
                all.Count(h => h.FirstReplyAt <= h.ExpectedBy),
                all.Count(h => h.FirstReplyAt > h.ExpectedBy),
                all.Count(h => h.FirstReplyAt == null && h.ExpectedBy < (h.EndedAt ?? now)))).SingleOrDefaultAsync(cancel)
            ?? new PublisherAnswers(0, 0, 0, 0);
    }
}
