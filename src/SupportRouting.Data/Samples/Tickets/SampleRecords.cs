using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>What the sample tickets are about, read at once: two hundred tickets must not delay the first start.</summary>
internal sealed record SampleRecords(
    IReadOnlyDictionary<string, (Guid Id, Guid? PublisherId)> Offers, IReadOnlyDictionary<Guid, Guid> CustomersOfSubscriptions,
    IReadOnlyDictionary<Guid, string> CustomerNames)
{
    public static async Task<SampleRecords> LoadAsync(PortalDbContext db, CancellationToken cancel) => new(
        (await db.Offers.Select(o => new { o.Key, o.Id, o.PublisherId }).ToListAsync(cancel)).ToDictionary(o => o.Key, o => (o.Id, (Guid?)o.PublisherId), StringComparer.Ordinal),
        await db.Subscriptions.ToDictionaryAsync(s => s.Id, s => s.CustomerId, cancel),
        await db.Customers.ToDictionaryAsync(c => c.TenantId, c => c.Name, cancel));

    public TicketSubject SubjectOf(QuestionInput question, Answer answer)
    {
        var customer = question.CustomerTenantId
            ?? (question.SubscriptionId is { } subscription ? CustomersOfSubscriptions[subscription] : null);
        return TicketSubject.Of(
            question, answer, answer.Product?.OfferId is { } key ? Offers[key].Id : null, customer, customer is { } id ? CustomerNames[id] : null);
    }
}
