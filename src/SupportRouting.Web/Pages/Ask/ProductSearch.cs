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

        var offers = await OffersAsync(text, cancel);
        var exact = OfferId.Parse(text).Value is { } offer ? offers.FirstOrDefault(hit => hit.Pick == $"offer:{offer}") : null;
        // Customers are found first, by their index; their subscriptions are few.
        var customers = db.Customers.AsQueryable();
        foreach (var word in SearchText.Words(text))
            customers = customers.Where(customer => customer.SearchText.Contains(word));
        var subscriptions = reader.SubscriptionsOf(db).Where(some => customers.Any(customer => customer.TenantId == some.CustomerId));
        return new ProductResults(text, [.. offers, .. await HitsAsync(subscriptions, cancel)], exact);
    }

    private async Task<List<ProductHit>> OffersAsync(string text, CancellationToken cancel)
    {
        var page = await search.PageAsync(text, after: null, MostOffers, cancel);
        return [.. page.Rows.Select(row => new ProductHit("offer:" + row.OfferId, row.Title, row.PublisherName + " · " + row.OfferId))];
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
