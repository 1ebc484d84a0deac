using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers;

/// <summary>Reads one offer for one reader.</summary>
public sealed class GetOfferDetails(PortalDbContext db)
{
    /// <summary>Finds an offer by its id in any form: <c>publisher.offer</c>, AppSource, product id, durable id.</summary>
    public async Task<OfferDetails?> ForAsync(string id, OfferReader reader, CancellationToken cancel)
    {
        var named = OfferIds.Parse(id);
        var offer = await db.OffersOf(named).AsNoTracking()
            .Include(o => o.Publisher).ThenInclude(p => p!.Aliases)
            .Include(o => o.Publisher).ThenInclude(p => p!.Contacts)
            .Include(o => o.Plans).Include(o => o.Contacts)
            .OrderBy(o => o.Key).AsSplitQuery().FirstOrDefaultAsync(cancel);
        if (offer is null)
            return null;
        var links = await db.OfferLinks.AsNoTracking().Where(l => l.OfferId == offer.Id || l.PublisherId == offer.PublisherId)
            .OrderBy(l => l.Kind).ThenBy(l => l.Position).ToListAsync(cancel);
        var sources = await db.Set<SourceRecord>().AsNoTracking().Where(s => s.OfferId == offer.Id)
            .OrderByDescending(s => s.ImportedAt).Select(s => new OfferSource(s.Format, s.FileName, s.ImportedAt)).ToListAsync(cancel);
        var details = Details(offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."), Links(links), sources, reader);
        return details with { IsInStead = !named.IsOf(offer) };
    }

    private static OfferDetails Details(
        OfferRecord offer, PublisherRecord publisher, IReadOnlyList<OfferLink> links, IReadOnlyList<OfferSource> sources, OfferReader reader)
    {
        var kind = offer.PublisherKind is PublisherKind.Unknown ? publisher.Kind : offer.PublisherKind;
        var supportSite = links.FirstOrDefault(l => l.Kind is OfferLinkKind.Support)?.Url;
        return new OfferDetails
        {
            OfferId = offer.Key,
            About = new NoticeTarget(offer.Id, publisher.Id, kind is PublisherKind.Microsoft),
            IsDerived = offer.IsDerived,
            Title = offer.Title,
            Summary = offer.Summary,
            PublisherId = publisher.Code,
            PublisherName = publisher.Name,
            PublisherSpellings = [.. publisher.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
            PublisherKind = kind,
            Type = offer.Type,
            TypeText = offer.TypeText,
            ProductId = offer.ProductId,
            DurableId = offer.DurableId,
            AppSourceId = offer.AppSourceId,
            Markets = offer.Markets,
            CspState = offer.CspState,
            IsPrivate = offer.IsPrivate,
            IsPreview = offer.IsPreview,
            IsStopSell = offer.IsStopSell,
            IsFree = offer.IsFree,
            IsByol = offer.IsByol,
            ChangedAtSource = offer.ChangedAtSource,
            AsOf = offer.AsOf,
            Notes = offer.Notes,
            PublisherNotes = publisher.Notes,
            LastConfirmed = Confirmation.Oldest(Contacts(offer.Contacts), Contacts(publisher.Contacts)),
            Plans = [.. offer.Plans.OrderBy(p => p.Position).ThenBy(p => p.PlanId, StringComparer.Ordinal)
                .Select(p => new OfferPlan(p.PlanId, p.SkuId, p.Title, p.CspState, p.IsPrivate, p.IsFree, p.IsByol))],
            Links = [.. links.Where(l => ContactVisibility.MaySee(reader, l.Kind))],
            Sources = sources,
            OfferContacts = ContactVisibility.Cut(reader, ContactChoice.WithSupportSite(Contacts(offer.Contacts), supportSite)),
            PublisherContacts = ContactVisibility.Cut(reader, Contacts(publisher.Contacts)),
        };
    }

    // A kind of link that the offer gives itself stands instead of the publisher's.
    private static List<OfferLink> Links(List<LinkRecord> all)
    {
        var own = all.Where(l => l.OfferId is not null).ToList();
        var kinds = own.Select(l => l.Kind).ToHashSet();
        return [.. own.Concat(all.Where(l => l.OfferId is null && !kinds.Contains(l.Kind))).Select(l => new OfferLink(l.Kind, l.Url, l.Title))];
    }

    private static List<SupportContact> Contacts(IEnumerable<ContactRecord> contacts) =>
        [.. contacts.OrderBy(c => c.Kind).ThenBy(c => c.Position).Select(c => c.ToContact())];
}
