using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>Reads what a ticket's page shows, in one command each: the ticket and a part of its timeline.</summary>
public sealed class ReadTicket(PortalDbContext db)
{
    public const int TimelinePage = 100;

    private static readonly TicketEntryKind[] Written =
        [TicketEntryKind.Note, TicketEntryKind.Answer, TicketEntryKind.AskerReplied, TicketEntryKind.HandOffReplied];

    /// <returns>The ticket; null when there is none this actor may see.</returns>
    public async Task<TicketDetails?> FindAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        // When something internal happened is internal, too.
        var isStaff = actor.IsStaff;
        var tickets = actor.Reader.TicketsOf(db).AsNoTracking();
        var answers = db.Outbox.Where(m => m.TicketNumber == number && m.HandOffId == null);
        var decisions = db.TicketDecisions.Where(d => d.TicketNumber == number);
        var found = await tickets.Where(t => t.Number == number).Select(t => new TicketDetails
        {
            Number = t.Number,
            Subject = t.Subject,
            Question = t.Question,
            Language = t.Language,
            Asker = t.Asker,
            AskerName = t.AskerName,
            AskerEmail = t.AskerEmail,
            Topic = t.Topic,
            GivenFacts = t.GivenFacts,
            OfferKey = t.Offer!.Key,
            OfferTitle = t.Offer!.Title,
            PublisherName = t.Offer!.Publisher!.Name,
            SubscriptionId = t.SubscriptionId,
            SubscriptionName = t.Subscription!.Name ?? t.Subscription!.OfferName,
            CustomerId = t.CustomerId,
            CustomerName = t.Customer!.Name,
            Party = t.Party,
            OverrideReason = t.OverrideReason,
            OverrideText = t.OverrideText,
            Status = t.Status,
            StatusSince = t.StatusSince,
            AssigneeId = t.AssigneeId,
            AssigneeName = t.Assignee!.DisplayName,
            Priority = t.Priority,
            DueAt = t.DueAt,
            ExpectedBy = t.ExpectedBy,
            Reference = t.Reference,
            Source = t.Source,
            ExternalId = t.ExternalId,
            CreatedAt = t.CreatedAt,
            ErasedAt = t.ErasedAt,
            Tags = t.Tags.OrderBy(tag => tag.Tag).Select(tag => tag.Tag).ToList(),
            // By the number given: asked as the ticket's own, the decisions of all tickets would be numbered to find two.
            Decisions = decisions.OrderByDescending(d => d.Id).Take(2).ToList(),
            NoticeNumber = t.NoticeNumber,
            OfferRow = t.OfferId,
            PublisherRow = t.OfferId != null ? t.Offer!.PublisherId : t.Subscription!.PublisherId,
            IsMicrosofts = t.OfferId != null
                ? t.Offer!.PublisherKind == PublisherKind.Microsoft || (t.Offer.PublisherKind == PublisherKind.Unknown && t.Offer.Publisher!.Kind == PublisherKind.Microsoft)
                : t.Subscription!.PublisherKind == PublisherKind.Microsoft || t.Subscription.Publisher!.Kind == PublisherKind.Microsoft,
            MergedInto = t.MergedInto,
            Merged = tickets.Where(m => m.MergedInto == t.Number).OrderBy(m => m.Number).Select(m => m.Number).ToList(),
            // A later one that went, or waits, has taken its place.
            UnsentBecause = answers.Where(m => m.State == OutboxState.Failed && !answers.Any(later => later.Id > m.Id && later.State != OutboxState.Failed))
                .OrderByDescending(m => m.Id).Select(m => m.Failure).FirstOrDefault(),
            Seen = t.Entries.Where(e => isStaff || !e.IsInternal).Max(e => (long?)e.Id) ?? 0,
        }).AsSingleQuery().SingleOrDefaultAsync(cancel);
        return actor.IsStaff ? found : found?.AsAskerSeesIt();
    }

    /// <summary>A part of the timeline of a ticket that was found for this actor, with those of the tickets merged into it.</summary>
    public async Task<TicketTimelinePage> TimelineAsync(TicketDetails ticket, TimelinePart part, TicketActor actor, CancellationToken cancel)
    {
        IReadOnlyList<long> numbers = [ticket.Number, .. ticket.Merged];
        var entries = db.TicketEntries.AsNoTracking().Where(e => numbers.Contains(e.TicketNumber));
        if (!actor.IsStaff)
            entries = entries.Where(e => !e.IsInternal);
        if (part.OnlyWords)
            entries = entries.Where(e => Written.Contains(e.Kind));
        if (part.Before is { } before)
            entries = entries.Where(e => e.Id < before);
        var found = await entries.OrderByDescending(e => e.Id).Take(TimelinePage + 1).ToListAsync(cancel);
        if (!actor.IsStaff)
            found = found.ConvertAll(entry => entry.AsAskerSeesIt());
        return found.Count > TimelinePage
            ? new TicketTimelinePage(found[..TimelinePage], found[TimelinePage - 1].Id)
            : new TicketTimelinePage(found, null);
    }
}
