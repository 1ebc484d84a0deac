using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>Gathers what another party needs in order to take a question over.</summary>
public sealed class PrepareHandOff(PortalDbContext db, AnswerQuestions answers, ProductRecords products, RoutingPolicy policy)
{
    /// <returns>What there is; null when there is no such ticket for this actor.</returns>
    public async Task<PreparedHandOff?> ForAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff || await LoadAsync(number, actor, cancel) is not { } found)
            return null;

        var question = TicketQuestion.Of(found.Ticket, found.OfferKey);
        var answer = (await answers.AnswerAsync([question], actor.Reader, cancel)).Answers is [var only] ? only : null;
        var known = found.OfferKey is { } key ? (await products.OffersAsync([key], cancel)).GetValueOrDefault(key) : null;
        var publisher = known is null && found.PublisherId is { } id && await products.PublishersAsync([id], cancel) is [var alone] ? alone : null;
        var asker = new PersonalData(found.Ticket.AskerName, found.Ticket.AskerEmail);
        return new PreparedHandOff(
            AboutOf(found, asker),
            QuestionMarks.In(found.Ticket.Question),
            await OurContacts.OfAsync(db, answer, actor, cancel),
            HandOffTargets.Of(question.IsComplete ? answer : null, known, publisher),
            question.IsComplete ? policy.Topic(question.Given.Topic).Class : null,
            found.Ticket.Status,
            found.Seen)
        {
            Asker = asker,
            PublisherName = found.PublisherName,
            OfferNotes = found.OfferNotes,
            PublisherNotes = found.PublisherNotes,
        };
    }

    private Task<Found?> LoadAsync(long number, TicketActor actor, CancellationToken cancel) =>
        actor.Reader.TicketsOf(db).AsNoTracking().Where(t => t.Number == number).Select(t => new Found(
            t,
            t.Offer!.Key,
            t.Offer.Title ?? t.Subscription!.OfferName,
            t.Subscription!.PublisherId,
            t.Offer.Plans.Where(plan => plan.PlanId == t.Subscription.PlanId).Select(plan => plan.Title).FirstOrDefault(),
            t.Subscription.PlanId,
            t.Subscription.OrderId,
            t.Offer.Publisher!.Name ?? t.Subscription.Publisher!.Name,
            t.Offer.Notes,
            t.Offer.Publisher.Notes ?? t.Subscription.Publisher!.Notes,
            t.Entries.Max(e => (long?)e.Id) ?? 0)).SingleOrDefaultAsync(cancel);

    private static HandOffSubject AboutOf(Found found, PersonalData asker) => new()
    {
        Number = found.Ticket.Number,
        Subject = asker.Strip(found.Ticket.Subject),
        Question = asker.Strip(found.Ticket.Question),
        OfferTitle = found.OfferTitle,
        OfferId = found.OfferKey,
        Plan = found.PlanTitle is null || found.PlanTitle == found.PlanId ? found.PlanId : $"{found.PlanTitle} ({found.PlanId})",
        SubscriptionId = found.Ticket.SubscriptionId,
        OrderId = found.OrderId,
        CustomerTenantId = found.Ticket.CustomerId,
    };

    private sealed record Found(
        TicketRecord Ticket, string? OfferKey, string? OfferTitle, Guid? PublisherId, string? PlanTitle, string? PlanId, string? OrderId,
        string? PublisherName, string? OfferNotes, string? PublisherNotes, long Seen);
}
