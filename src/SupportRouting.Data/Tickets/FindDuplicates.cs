using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>What a question is compared by.</summary>
/// <param name="Text">The question.</param>
/// <param name="OfferKey">The offer it is about.</param>
/// <param name="CustomerId">Whose question it is.</param>
/// <param name="AskerEmail">Who asks.</param>
public sealed record LikeQuestion(string? Text, string? OfferKey, Guid? CustomerId, string? AskerEmail)
{
    /// <summary>The subscription it is about, which says offer and customer too.</summary>
    public Guid? SubscriptionId { get; init; }
}

/// <summary>A ticket that asks nearly the same.</summary>
public sealed record LikelyDuplicate(
    long Number, string Subject, TicketParty Party, TicketStatus Status, string? CustomerName, DateTimeOffset CreatedAt, double Likeness);

/// <summary>
/// Finds recent tickets that ask nearly the same about the same offer, of the same customer or from the same person. Only the
/// newest of each are looked at, so that it takes no longer when there are more tickets.
/// </summary>
public sealed class FindDuplicates(PortalDbContext db, DuplicateOptions options, TimeProvider time)
{
    public const int Most = 5;

    private const int LookedAt = 200;
    private const int TextCompared = 2000;

    /// <summary>Tickets like one that is there; none where the reader may not see it.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> OfAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var ticket = await actor.Reader.TicketsOf(db).AsNoTracking().Where(t => t.Number == number)
            .Select(t => new { t.Subject, Text = t.Question.Substring(0, TextCompared), t.OfferId, t.CustomerId, t.AskerEmail }).FirstOrDefaultAsync(cancel);
        return ticket is null
            ? []
            : await LikeAsync($"{ticket.Subject} {ticket.Text}", new Same(ticket.OfferId, ticket.CustomerId, ticket.AskerEmail), number, actor, cancel);
    }

    /// <summary>Tickets like a question that is about to be asked.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> LikeAsync(LikeQuestion question, TicketActor actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
            return [];
        var text = question.Text.Length <= TextCompared ? question.Text : question.Text[..TextCompared];
        return await LikeAsync(text, await SameAsync(question, actor, cancel), null, actor, cancel);
    }

    private async Task<Same> SameAsync(LikeQuestion question, TicketActor actor, CancellationToken cancel)
    {
        var (key, id) = (question.OfferKey, question.SubscriptionId);
        var offer = key is null ? null : await db.InSteadOf(db.AllOffers.Where(o => o.Key == key)).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancel);
        var subscription = id is null ? null : await actor.Reader.SubscriptionsOf(db).Where(s => s.Id == id)
            .Select(s => new { s.OfferId, s.CustomerId }).FirstOrDefaultAsync(cancel);
        return new Same(offer ?? subscription?.OfferId, question.CustomerId ?? subscription?.CustomerId, question.AskerEmail);
    }

    private async Task<IReadOnlyList<LikelyDuplicate>> LikeAsync(
        string text, Same same, long? except, TicketActor actor, CancellationToken cancel)
    {
        if (same is { OfferId: null, CustomerId: null, AskerEmail: null } || actor.Reader.IsNobody)
            return [];
        var since = time.GetUtcNow() - options.Within;
        var shape = TextLikeness.Of(text);
        var found = await Near(same, actor).Where(t => t.CreatedAt >= since && t.Number != except && t.MergedInto == null && t.ErasedAt == null)
            .Select(t => new { t.Number, t.Subject, Text = t.Question.Substring(0, TextCompared), t.Party, t.Status, CustomerName = t.Customer!.Name, t.CreatedAt })
            .ToListAsync(cancel);
        return
        [
            .. found.DistinctBy(one => one.Number)
                .Select(one => new LikelyDuplicate(
                    one.Number, one.Subject, one.Party, one.Status, one.CustomerName, one.CreatedAt, shape.To(TextLikeness.Of($"{one.Subject} {one.Text}"))))
                .Where(one => one.Likeness >= TextLikeness.Likely)
                .OrderByDescending(one => one.Likeness).ThenByDescending(one => one.Number).Take(Most),
        ];
    }

    // Each part enters an index at its newest end and reads so many rows, however many there are.
    private IQueryable<TicketRecord> Near(Same same, TicketActor actor)
    {
        var (offer, customer, email) = same;
        var tickets = actor.Reader.TicketsOf(db).AsNoTracking();
        if (!actor.IsStaff)
        {
            return tickets.OrderByDescending(t => t.Number).Take(LookedAt).Where(t =>
                (offer != null && t.OfferId == offer) || (customer != null && t.CustomerId == customer) || (email != null && t.AskerEmail == email));
        }

        IQueryable<TicketRecord>[] parts =
        [
            .. offer is null ? [] : new[] { Newest(tickets.Where(t => t.OfferId == offer)) },
            .. customer is null ? [] : new[] { Newest(tickets.Where(t => t.CustomerId == customer)) },
            .. email is null ? [] : new[] { Newest(tickets.Where(t => t.AskerEmail == email)) },
        ];
        return parts.Aggregate((all, part) => all.Concat(part));
    }

    private static IQueryable<TicketRecord> Newest(IQueryable<TicketRecord> tickets) => tickets.OrderByDescending(t => t.Number).Take(LookedAt);

    private sealed record Same(Guid? OfferId, Guid? CustomerId, string? AskerEmail);
}
