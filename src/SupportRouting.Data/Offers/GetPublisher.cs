using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>A publisher as CSP partners see it.</summary>
/// <param name="Notes">How to escalate; for staff.</param>
public sealed record PublisherDetails(
    Guid Id, string Code, string Name, PublisherKind Kind, bool IsDerived, IReadOnlyList<string> Spellings,
    IReadOnlyList<SupportContact> Contacts, IReadOnlyList<OfferLink> Links, string? Notes);

/// <summary>Reads one publisher and its offers.</summary>
public sealed class GetPublisher(PortalDbContext db)
{
    public async Task<PublisherDetails?> ForAsync(string code, CancellationToken cancel)
    {
        var publisher = await db.PublisherOf(code).AsNoTracking().Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
            .OrderBy(p => p.Code).AsSplitQuery().FirstOrDefaultAsync(cancel);
        return publisher is null ? null : new PublisherDetails(
            publisher.Id, publisher.Code, publisher.Name, publisher.Kind, publisher.IsDerived,
            [.. publisher.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
            [.. publisher.Contacts.OrderBy(c => c.Kind).ThenBy(c => c.Position).Select(c => c.ToContact())],
            [.. publisher.Links.OrderBy(l => l.Kind).ThenBy(l => l.Position).Select(l => new OfferLink(l.Kind, l.Url, l.Title))],
            publisher.Notes);
    }

    /// <summary>A page of its offers by their titles.</summary>
    public async Task<PublisherOffers> OffersAsync(Guid publisher, OfferCursor? after, int limit, CancellationToken cancel)
    {
        var offers = db.Offers.AsNoTracking().Where(o => o.PublisherId == publisher);
        if (after is { SortTitle: var title, Key: var key })
            offers = offers.Where(o => o.SortTitle.CompareTo(title) > 0 || (o.SortTitle == title && o.Key.CompareTo(key) > 0));
        var rows = await offers.OrderBy(o => o.SortTitle).ThenBy(o => o.Key).Take(limit + 1)
            .Select(o => new PublishersOffer(o.Key, o.Title, o.Type, o.CspState, o.SortTitle)).ToListAsync(cancel);
        return new PublisherOffers([.. rows.Take(limit)], rows.Count > limit ? new OfferCursor(rows[limit - 1].SortTitle, rows[limit - 1].OfferId) : null);
    }
}

public sealed record PublishersOffer(string OfferId, string Title, OfferType Type, CspState CspState, string SortTitle);

public sealed record PublisherOffers(IReadOnlyList<PublishersOffer> Rows, OfferCursor? Next);
