using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Partners;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>Finds offers and subscriptions by what a person types or pastes.</summary>
public sealed class ProductSearch(SearchOffers search, PortalDbContext db)
{
    private const int MostOffers = 8;
    private const int MostSubscriptions = 4;

    public async Task<ProductResults> FindAsync(string? query, RecordReader reader, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(query) || query.Length > AskInputValidator.QueryMaxLength)
            return ProductResults.None;

        var text = query.Trim();
        if (SubscriptionIdText.Find(text) is { } id)
        {
            var found = await HitsAsync(reader.SubscriptionsOf(db).Where(some => some.Id == id), cancel);
            return found is [var one]
                ? new ProductResults(text, found, one)
                : new ProductResults(text, await HitsAsync(reader.SubscriptionsOf(db).Where(some => some.CustomerId == id), cancel), null);
        }

        var page = await search.PageAsync(text, after: null, MostOffers, cancel, asTyped: true);
        // Customers are found first, by their index; their subscriptions are few.
        var customers = db.Customers.AsQueryable();
        foreach (var word in SearchText.Words(text))
            customers = customers.Where(customer => customer.SearchText.Contains(word));
        var subscriptions = await HitsAsync(
            reader.SubscriptionsOf(db).Where(some => customers.Any(customer => customer.TenantId == some.CustomerId)), cancel);
        if (page.Rows.Count == 0 && subscriptions.Count == 0)
            page = await search.NearAsync(text, MostOffers, cancel) ?? page;
        var offers = page.Rows.Select(row => new ProductHit("offer:" + row.OfferId, row.Title, row.PublisherName + " · " + row.OfferId)).ToList();
        return new ProductResults(text, [.. offers, .. subscriptions], offers.Find(hit => hit.Pick == $"offer:{page.Exact}"), page.Corrected);
    }

    private static Task<List<ProductHit>> HitsAsync(IQueryable<SubscriptionRecord> subscriptions, CancellationToken cancel) => subscriptions
        .OrderBy(some => some.Customer!.Name).ThenBy(some => some.Id)
        .Take(MostSubscriptions)
        .Select(some => new ProductHit(
            "subscription:" + some.Id,
            some.Name ?? some.OfferName ?? some.Offer!.Title,
            some.Customer!.Name + " · " + (some.Offer != null ? some.Offer.Title + " · " : "") + some.Id))
        .ToListAsync(cancel);
}
