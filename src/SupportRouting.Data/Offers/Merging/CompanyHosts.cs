using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>The companies that sites and mailboxes of records are of; hosts that many publishers share are of none.</summary>
internal sealed class CompanyHosts(PortalDbContext db)
{
    /// <summary>Of some offers and publishers, by the record.</summary>
    public async Task<ILookup<Guid, string>> OfAsync(List<Guid> offers, List<Guid> publishers, CancellationToken cancel)
    {
        var contacts = await db.SupportContacts.AsNoTracking()
            .Where(c => (c.OfferId != null && offers.Contains(c.OfferId.Value)) || (c.PublisherId != null && publishers.Contains(c.PublisherId.Value)))
            .Select(c => new { Owner = c.OfferId ?? c.PublisherId, c.Url, c.Email }).ToListAsync(cancel);
        var links = await db.OfferLinks.AsNoTracking()
            .Where(l => (l.OfferId != null && offers.Contains(l.OfferId.Value)) || (l.PublisherId != null && publishers.Contains(l.PublisherId.Value)))
            .Select(l => new { Owner = l.OfferId ?? l.PublisherId, l.Url }).ToListAsync(cancel);
        return contacts.SelectMany(c => Of(c.Url, c.Email).Select(company => (c.Owner, Company: company)))
            .Concat(links.SelectMany(l => Of(l.Url, null).Select(company => (l.Owner, Company: company))))
            .Distinct().ToLookup(one => one.Owner.GetValueOrDefault(), one => one.Company);
    }

    /// <summary>The publishers of each company: read row by row, and of each company no more are kept than are compared.</summary>
    public async Task<IReadOnlyDictionary<string, HashSet<Guid>>> PublishersAsync(int most, CancellationToken cancel)
    {
        var found = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        await foreach (var row in db.SupportContacts.Where(c => c.PublisherId != null).Select(c => new { Publisher = c.PublisherId, c.Url, c.Email }).AsAsyncEnumerable().WithCancellation(cancel))
            Note(row.Publisher, row.Url, row.Email);
        await foreach (var row in db.SupportContacts.Join(db.Offers, c => c.OfferId, o => o.Id, (c, o) => new { o.PublisherId, c.Url, c.Email }).AsAsyncEnumerable().WithCancellation(cancel))
            Note(row.PublisherId, row.Url, row.Email);
        await foreach (var row in db.OfferLinks.Where(l => l.PublisherId != null).Select(l => new { Publisher = l.PublisherId, l.Url }).AsAsyncEnumerable().WithCancellation(cancel))
            Note(row.Publisher, row.Url, null);
        await foreach (var row in db.OfferLinks.Join(db.Offers, l => l.OfferId, o => o.Id, (l, o) => new { o.PublisherId, l.Url }).AsAsyncEnumerable().WithCancellation(cancel))
            Note(row.PublisherId, row.Url, null);
        return found;

        void Note(Guid? publisher, string? url, string? email)
        {
            foreach (var company in Of(url, email))
            {
                if (!found.TryGetValue(company, out var publishers))
                    found[company] = publishers = [];
                if (publishers.Count <= most)
                    publishers.Add(publisher.GetValueOrDefault());
            }
        }
    }

    private static IEnumerable<string> Of(string? url, string? email) =>
        new[] { WebLink.Parse(url).Value?.Host, EmailAddress.Parse(email).Value?.Domain }.OfType<string>().Select(DerivedId.Company).OfType<string>();
}
