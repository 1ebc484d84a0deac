using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>Loads the records that questions refer to, all questions at once.</summary>
public sealed class QuestionRecords(PortalDbContext db)
{
    // Whoever can sign in has a role of a CSP partner; customers are told by them.
    private const OfferReader Reader = OfferReader.CspPartner;

    public async Task<KnownRecords> LoadAsync(IReadOnlyList<QuestionInput> questions, RecordReader reader, CancellationToken cancel)
    {
        var subscriptions = await SubscriptionsAsync(questions, reader, cancel);
        var keys = questions.Select(question => question.OfferId?.ToString())
            .Concat(subscriptions.Select(subscription => subscription.OfferKey))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var customers = subscriptions.Select(subscription => subscription.CustomerId).ToHashSet();
        return new KnownRecords(
            keys.Length == 0 ? new Dictionary<string, KnownProduct>(StringComparer.Ordinal) : await ProductsAsync(keys, cancel),
            subscriptions,
            await CustomersAsync(questions, reader, customers, cancel),
            await TechnicalSupportAsync(keys, cancel),
            await db.Partners.Where(partner => partner.IsOurs).OrderBy(partner => partner.Name)
                .Select(partner => new OurPartner(
                    partner.Kind, new PartnerContact(partner.Name, partner.SupportEmail, partner.SupportPhone, partner.SupportUrl)))
                .ToListAsync(cancel),
            reader.ResellerTenantId is not null);
    }

    private async Task<List<KnownSubscription>> SubscriptionsAsync(
        IReadOnlyList<QuestionInput> questions, RecordReader reader, CancellationToken cancel)
    {
        var ids = questions.Select(question => question.SubscriptionId).OfType<Guid>().Distinct().ToArray();
        var customers = questions.Where(question => question.SubscriptionId is null)
            .Select(question => question.CustomerTenantId).OfType<Guid>().Distinct().ToArray();
        if (ids.Length == 0 && customers.Length == 0)
            return [];

        return await reader.SubscriptionsOf(db)
            .Where(some => ids.Contains(some.Id) || customers.Contains(some.CustomerId))
            .Select(some => new KnownSubscription(
                some.Id,
                some.CustomerId,
                some.OfferId,
                some.Offer!.Key,
                some.PurchaseChannel,
                some.ServingModel,
                some.CancellationAllowedUntil,
                some.StartsAt,
                some.EndsAt,
                new AskedSubscription(
                    some.Id,
                    some.Name,
                    some.Offer.Plans.Where(plan => plan.PlanId == some.PlanId).Select(plan => plan.Title).FirstOrDefault() ?? some.PlanId,
                    some.Quantity,
                    some.Customer!.Name)))
            .ToListAsync(cancel);
    }

    // A customer with no subscription this reader may see is only known to staff.
    private async Task<HashSet<Guid>> CustomersAsync(
        IReadOnlyList<QuestionInput> questions, RecordReader reader, HashSet<Guid> seen, CancellationToken cancel)
    {
        var missing = questions.Select(question => question.CustomerTenantId).OfType<Guid>().Where(id => !seen.Contains(id)).ToArray();
        if (missing.Length > 0)
        {
            var visible = reader.SubscriptionsOf(db).Select(some => some.CustomerId);
            seen.UnionWith(await db.Customers
                .Where(customer => missing.Contains(customer.TenantId) && (reader.ResellerTenantId == null || visible.Contains(customer.TenantId)))
                .Select(customer => customer.TenantId)
                .ToListAsync(cancel));
        }

        return seen;
    }

    private async Task<List<TechnicalSupportRecord>> TechnicalSupportAsync(string[] keys, CancellationToken cancel)
    {
        var offers = db.Offers.Where(offer => keys.Contains(offer.Key));
        return await db.TechnicalSupport.AsNoTracking()
            .Where(some => (some.OfferId == null && some.PublisherId == null)
                || offers.Any(offer => offer.Id == some.OfferId || offer.PublisherId == some.PublisherId))
            .ToListAsync(cancel);
    }

    private async Task<Dictionary<string, KnownProduct>> ProductsAsync(string[] keys, CancellationToken cancel)
    {
        var offers = await db.Offers.AsNoTracking().AsSplitQuery()
            .Where(offer => keys.Contains(offer.Key))
            .Include(offer => offer.Contacts).Include(offer => offer.Links)
            .Include(offer => offer.Publisher!.Contacts).Include(offer => offer.Publisher!.Links)
            .ToListAsync(cancel);
        return offers.ToDictionary(offer => offer.Key, ProductOf, StringComparer.Ordinal);
    }

    private static KnownProduct ProductOf(OfferRecord offer)
    {
        var publisher = offer.Publisher;
        return new KnownProduct(
            offer.Id,
            offer.PublisherId,
            offer.PublisherKind == PublisherKind.Unknown ? publisher?.Kind ?? PublisherKind.Unknown : offer.PublisherKind,
            new AskedProduct(
                offer.Key,
                offer.Title,
                publisher?.Name,
                offer.Type,
                null,
                [.. offer.Links.Concat(publisher?.Links ?? []).Where(link => ContactVisibility.MaySee(Reader, link.Kind)).OrderBy(link => link.Position).Select(link => new OfferLink(link.Kind, link.Url, link.Title))],
                offer.AsOf,
                offer.LastConfirmedAt),
            Contacts(offer.Contacts, offer.Links),
            Contacts(publisher?.Contacts ?? [], publisher?.Links ?? []));
    }

    private static IReadOnlyList<SupportContact> Contacts(List<ContactRecord> contacts, List<LinkRecord> links) =>
        ContactVisibility.Cut(Reader, ContactChoice.WithSupportSite(
            [.. contacts.OrderBy(contact => contact.Position).Select(contact => contact.ToContact())],
            links.Where(link => link.Kind == OfferLinkKind.Support).OrderBy(link => link.Position).Select(link => link.Url).FirstOrDefault()));
}
