using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;

namespace SupportRouting.Data.Routing;

/// <summary>Loads the records that questions refer to, all questions at once.</summary>
public sealed class QuestionRecords(PortalDbContext db, ProductRecords products, ProviderRecords providers)
{
    public async Task<KnownRecords> LoadAsync(IReadOnlyList<QuestionInput> questions, RecordReader reader, CancellationToken cancel)
    {
        var subscriptions = await SubscriptionsAsync(questions, reader, cancel);
        var all = subscriptions.All.ToList();
        string[] keys = [.. questions.Select(question => question.OfferId?.ToString())
            .Concat(all.Select(subscription => subscription.OfferKey))
            .OfType<string>().Distinct(StringComparer.Ordinal)];
        Guid[] publishers = [.. all.Where(some => some.OfferKey is null).Select(some => some.PublisherId).OfType<Guid>().Distinct()];
        var customers = await CustomersAsync(questions, reader, all, cancel);
        Guid[] buyers = [.. all.Select(some => some.PartnerTenantId).OfType<Guid>().Distinct()];
        var offers = await products.OffersAsync(keys, cancel);
        return new KnownRecords(
            offers,
            await products.PublishersAsync(publishers, cancel),
            subscriptions,
            customers,
            await TechnicalSupportAsync([.. offers.Values.Select(offer => offer.OfferId).OfType<Guid>().Distinct()], publishers, cancel),
            new ServingPartners(
                await providers.OfAsync(reader, buyers, cancel),
                await providers.BuyersForAsync(reader, [.. customers.Keys], cancel),
                reader.ResellerTenantId is not null));
    }

    private async Task<KnownSubscriptions> SubscriptionsAsync(
        IReadOnlyList<QuestionInput> questions, RecordReader reader, CancellationToken cancel)
    {
        var ids = questions.Select(question => question.SubscriptionId).OfType<Guid>().Distinct().ToArray();
        var customers = questions.Where(question => question.SubscriptionId is null)
            .Select(question => question.CustomerTenantId).OfType<Guid>().Distinct().ToArray();
        var named = ids.Length == 0 ? [] : await Known(reader.SubscriptionsOf(db).Where(some => ids.Contains(some.Id))).ToListAsync(cancel);
        var running = customers.Length == 0
            ? []
            : await Known(reader.SubscriptionsOf(db).Live().Where(some => customers.Contains(some.CustomerId))).ToListAsync(cancel);
        return new KnownSubscriptions(named.ToDictionary(some => some.Id), running.ToLookup(some => some.CustomerId));
    }

    private static IQueryable<KnownSubscription> Known(IQueryable<SubscriptionRecord> subscriptions) =>
        subscriptions.Select(some => new KnownSubscription
        {
            Id = some.Id,
            CustomerId = some.CustomerId,
            Customer = new KnownCustomer(some.Customer!.Name, some.Customer.Country),
            OfferKey = some.Offer!.Key,
            PublisherId = some.PublisherId,
            PublisherName = some.PublisherName,
            PublisherKind = some.PublisherKind,
            Channel = some.PurchaseChannel,
            Model = some.ServingModel,
            PartnerTenantId = some.PartnerTenantId,
            CancellationAllowedUntil = some.CancellationAllowedUntil,
            StartsAt = some.StartsAt,
            EndsAt = some.EndsAt,
            OfferName = some.OfferName,
            Asked = new AskedSubscription(
                some.Id,
                some.Name,
                some.Offer.Plans.Where(plan => plan.PlanId == some.PlanId).Select(plan => plan.Title).FirstOrDefault() ?? some.PlanId,
                some.Quantity,
                some.Customer.Name,
                some.OfferIsUnsure),
        });

    /// <summary>The customers asked about that this reader may see.</summary>
    private async Task<IReadOnlyDictionary<Guid, KnownCustomer>> CustomersAsync(
        IReadOnlyList<QuestionInput> questions, RecordReader reader, List<KnownSubscription> subscriptions, CancellationToken cancel)
    {
        var seen = subscriptions.DistinctBy(some => some.CustomerId).ToDictionary(some => some.CustomerId, some => some.Customer);
        var missing = questions.Select(question => question.CustomerTenantId).OfType<Guid>().Where(id => !seen.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            foreach (var customer in await reader.CustomersOf(db).Where(customer => missing.Contains(customer.TenantId))
                .Select(customer => new { customer.TenantId, customer.Name, customer.Country }).ToListAsync(cancel))
            {
                seen.Add(customer.TenantId, new KnownCustomer(customer.Name, customer.Country));
            }
        }

        return seen;
    }

    private async Task<List<TechnicalSupportRecord>> TechnicalSupportAsync(Guid[] products, Guid[] publishers, CancellationToken cancel)
    {
        var offers = db.Offers.Where(offer => products.Contains(offer.Id));
        return await db.TechnicalSupport.AsNoTracking()
            .Where(some => (some.OfferId == null && some.PublisherId == null)
                || (some.PublisherId != null && publishers.Contains(some.PublisherId.Value))
                || offers.Any(offer => offer.Id == some.OfferId || offer.PublisherId == some.PublisherId))
            .ToListAsync(cancel);
    }
}
