using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Support;

/// <summary>An open ticket that a setting of technical support may concern, and how far its timeline was read.</summary>
internal sealed record SupportedTicket(
    long Number, string Subject, Asker Asker, string? Topic, string GivenFacts, string? OfferKey, Guid? SubscriptionId, Guid? CustomerId,
    TicketStatus Status, bool IsOverridden, string? DecidedBy, long? LastEntry)
{
    public QuestionInput Question => TicketQuestion.Of(Asker, Topic, GivenFacts) with
    {
        OfferId = OfferId.Parse(OfferKey).Value,
        SubscriptionId = SubscriptionId,
        CustomerTenantId = CustomerId,
    };

    /// <summary>The newest first; one whose topic nobody knows is not decided at all.</summary>
    public static Task<List<SupportedTicket>> FindAsync(PortalDbContext db, SupportOwner owner, long? before, int most, CancellationToken cancel)
    {
        var (entries, decisions) = (db.TicketEntries, db.TicketDecisions);
        return About(db.Tickets.AsNoTracking().AreOpen(), owner).Where(t => t.Topic != null && (before == null || t.Number < before))
            .OrderByDescending(t => t.Number).Take(most)
            .Select(t => new SupportedTicket(
                t.Number, t.Subject, t.Asker, t.Topic, t.GivenFacts, t.Offer!.Key, t.SubscriptionId, t.CustomerId, t.Status, t.OverrideReason != null,
                decisions.Where(d => d.TicketNumber == t.Number).OrderByDescending(d => d.Id).Select(d => d.Facts).FirstOrDefault(),
                entries.Where(e => e.TicketNumber == t.Number).Max(e => (long?)e.Id)))
            .ToListAsync(cancel);
    }

    private static IQueryable<TicketRecord> About(IQueryable<TicketRecord> tickets, SupportOwner owner)
    {
        var (offer, publisher) = (owner.OfferId, owner.PublisherId);
        return owner.Scope switch
        {
            TechnicalSupportScope.Offer => tickets.Where(t => t.OfferId == offer || (t.OfferId == null && t.Subscription!.OfferId == offer)),
            TechnicalSupportScope.Publisher => tickets.Where(t => t.Offer!.PublisherId == publisher
                || (t.OfferId == null && (t.Subscription!.PublisherId == publisher || t.Subscription.Offer!.PublisherId == publisher))),
            _ => tickets,
        };
    }
}
