using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets.Answers;

/// <summary>Answers an open ticket's question as Ask would answer this reader today.</summary>
public sealed class AnswerTicket(PortalDbContext db, AnswerQuestions answers)
{
    /// <returns>Null when there is no such ticket for this actor, or nothing that the policy says of it.</returns>
    public async Task<Answer?> ForAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var found = await actor.Reader.TicketsOf(db).AsNoTracking().Where(t => t.Number == number && t.OverrideReason == null)
            .Select(t => new { Ticket = t, OfferKey = t.Offer!.Key }).SingleOrDefaultAsync(cancel);
        if (found is null || TicketQuestion.Of(found.Ticket, found.OfferKey) is not { IsComplete: true } question)
            return null;
        return (await answers.AnswerAsync([question], actor.Reader, cancel)).Answers is [var only] ? only : null;
    }
}
