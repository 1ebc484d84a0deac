using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Partners;

namespace SupportRouting.Data.Partners;

/// <summary>A customer, or a subscription of one.</summary>
public sealed record EstateHit(bool IsSubscription, Guid Id, string Title, string? Context);

/// <summary>Finds a reader's customers and subscriptions by what a person types or pastes.</summary>
public sealed class EstateSearch(PortalDbContext db)
{
    public const int QueryMaxLength = 200;

    private const int MostCustomers = 5;
    private const int MostSubscriptions = 8;

    public async Task<IReadOnlyList<EstateHit>> FindAsync(string? query, RecordReader reader, CancellationToken cancel)
    {
        var customers = reader.CustomersOf(db);
        var subscriptions = reader.SubscriptionsOf(db);
        if (SubscriptionIdText.Find(query) is { } id)
        {
            customers = customers.Where(customer => customer.TenantId == id);
            subscriptions = subscriptions.Where(some => some.Id == id);
        }
        else
        {
            var words = SearchText.Words(query).ToArray();
            if (words.Length == 0)
                return [];
            foreach (var word in words)
            {
                customers = customers.Where(customer => customer.SearchText.Contains(word));
                subscriptions = subscriptions.Where(some =>
                    some.Customer!.SearchText.Contains(word) || (some.Offer != null && some.Offer.SearchText.Contains(word)));
            }
        }

        var found = await customers.OrderBy(customer => customer.SearchText).Take(MostCustomers)
            .Select(customer => new EstateHit(false, customer.TenantId, customer.Name, customer.Domain)).ToListAsync(cancel);
        found.AddRange(await subscriptions.OrderBy(some => some.Customer!.SearchText).ThenBy(some => some.Name).Take(MostSubscriptions)
            .Select(some => new EstateHit(
                true, some.Id, some.Name ?? some.OfferName ?? some.Offer!.Title, some.Customer!.Name + " · " + some.Id)).ToListAsync(cancel));
        return found;
    }
}
