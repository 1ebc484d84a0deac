using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>The records a ticket is about, and the text it is found by.</summary>
internal sealed record TicketSubject(Guid? OfferId, Guid? SubscriptionId, Guid? CustomerId, string? Names)
{
    public static async Task<TicketSubject> OfAsync(PortalDbContext db, QuestionInput question, Answer answer, CancellationToken cancel)
    {
        var key = answer.Product?.OfferId;
        var subscription = question.SubscriptionId;
        var offer = key is null ? null : await db.Offers.Where(o => o.Key == key).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancel);
        var customer = question.CustomerTenantId;
        if (customer is null && subscription is not null)
            customer = await db.Subscriptions.Where(s => s.Id == subscription).Select(s => (Guid?)s.CustomerId).SingleOrDefaultAsync(cancel);
        var name = customer is null ? null : await db.Customers.Where(c => c.TenantId == customer).Select(c => c.Name).SingleOrDefaultAsync(cancel);
        return Of(question, answer, offer, customer, name);
    }

    public static TicketSubject Of(QuestionInput question, Answer answer, Guid? offer, Guid? customer, string? customerName) =>
        new(offer, question.SubscriptionId, customer, string.Join(" | ", customerName, answer.Product?.Title, answer.Product?.PublisherName));

    public void ApplyTo(TicketRecord ticket)
    {
        (ticket.OfferId, ticket.SubscriptionId, ticket.CustomerId) = (OfferId, SubscriptionId, CustomerId);
        ticket.FindByAbout(Names);
    }
}
