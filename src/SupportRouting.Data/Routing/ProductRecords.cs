using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>Loads offers, and publishers where the offer is not known, with the contacts that may be used.</summary>
public sealed class ProductRecords(PortalDbContext db)
{
    // Whoever can sign in has a role of a CSP partner; customers are told by them.
    private const OfferReader Reader = OfferReader.CspPartner;

    public async Task<IReadOnlyDictionary<string, KnownProduct>> OffersAsync(string[] keys, CancellationToken cancel)
    {
        if (keys.Length == 0)
            return new Dictionary<string, KnownProduct>(StringComparer.Ordinal);

        var found = await KnownAsync(keys, cancel);
        return found.Count == keys.Length ? found : await WithMergedAsync(found, [.. keys.Where(key => !found.ContainsKey(key))], cancel);
    }

    // An id of a merged offer means the one that goes on.
    private async Task<Dictionary<string, KnownProduct>> WithMergedAsync(Dictionary<string, KnownProduct> found, string[] missing, CancellationToken cancel)
    {
        var merged = await db.AllOffers.Where(offer => missing.Contains(offer.Key) && offer.MergedIntoId != null)
            .Select(offer => new { offer.Key, GoesOn = db.Set<OfferRecord>().Where(other => other.Id == offer.MergedIntoId).Select(other => other.Key).First() })
            .ToListAsync(cancel);
        if (merged.Count == 0)
            return found;
        var goOn = await KnownAsync([.. merged.Select(offer => offer.GoesOn).Distinct(StringComparer.Ordinal)], cancel);
        foreach (var offer in merged)
            found[offer.Key] = goOn[offer.GoesOn];
        return found;
    }

    private async Task<Dictionary<string, KnownProduct>> KnownAsync(string[] keys, CancellationToken cancel)
    {
        var offers = await db.Offers.AsNoTracking().AsSplitQuery()
            .Where(offer => keys.Contains(offer.Key))
            .Include(offer => offer.Contacts)
            .Include(offer => offer.Publisher!.Contacts)
            .ToListAsync(cancel);
        var (ids, publishers) = (offers.ConvertAll(offer => (Guid?)offer.Id), offers.Select(offer => (Guid?)offer.PublisherId).Distinct().ToList());
        var links = await db.OfferLinks.AsNoTracking().Where(link => ids.Contains(link.OfferId) || publishers.Contains(link.PublisherId)).ToListAsync(cancel);
        var byOwner = links.ToLookup(link => link.OfferId ?? link.PublisherId);
        return offers.ToDictionary(offer => offer.Key, offer => ProductOf(offer, [.. byOwner[offer.Id]], [.. byOwner[offer.PublisherId]]), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<KnownPublisher>> PublishersAsync(Guid[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0)
            return [];

        var publishers = await db.Publishers.AsNoTracking().AsSplitQuery()
            .Where(publisher => ids.Contains(publisher.Id))
            .Include(publisher => publisher.Contacts).Include(publisher => publisher.Links)
            .ToListAsync(cancel);
        return [.. publishers.Select(publisher => new KnownPublisher(
            publisher.Id, publisher.Name, publisher.Kind, Links(publisher.Links), Contacts(publisher.Contacts, publisher.Links)))];
    }

    private static KnownProduct ProductOf(OfferRecord offer, List<LinkRecord> links, List<LinkRecord> publishersLinks)
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
                Links(links.Concat(publishersLinks)),
                offer.AsOf,
                Confirmation.Oldest([.. offer.Contacts.Select(c => c.ToContact())], [.. (publisher?.Contacts ?? []).Select(c => c.ToContact())])),
            Contacts(offer.Contacts, links),
            Contacts(publisher?.Contacts ?? [], publishersLinks));
    }

    private static IReadOnlyList<OfferLink> Links(IEnumerable<LinkRecord> links) =>
    [
        .. links.Where(link => ContactVisibility.MaySee(Reader, link.Kind)).OrderBy(link => link.Position)
            .Select(link => new OfferLink(link.Kind, link.Url, link.Title)),
    ];

    private static IReadOnlyList<SupportContact> Contacts(List<ContactRecord> contacts, List<LinkRecord> links) =>
        ContactVisibility.Cut(Reader, ContactChoice.WithSupportSite(
            [.. contacts.OrderBy(contact => contact.Position).Select(contact => contact.ToContact())],
            links.Where(link => link.Kind == OfferLinkKind.Support).OrderBy(link => link.Position).Select(link => link.Url).FirstOrDefault()));
}
