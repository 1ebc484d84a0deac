using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Links;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Finds what is to be done about the contacts and links that some owners have themselves.</summary>
internal sealed class FindWork(PortalDbContext db, FreshnessOptions options, TimeProvider time)
{
    /// <param name="contacts">The owners' contacts.</param>
    /// <param name="links">Their links.</param>
    /// <param name="publisherOf">The publisher of each owner.</param>
    /// <param name="dependents">What depends on an owner's contact of a kind, or, without one, on the owner.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IEnumerable<WorkLine>> LinesAsync(
        IQueryable<ContactRecord> contacts, IQueryable<LinkRecord> links, IReadOnlyDictionary<Guid, Guid> publisherOf,
        Func<Guid, OfferContactKind?, Dependents> dependents, CancellationToken cancel)
    {
        var rows = await contacts.AsNoTracking().Where(c => c.Email != null || c.Phone != null || c.Url != null).ToListAsync(cancel);
        var open = (await db.ContactReports.AsNoTracking().Where(r => r.SettledAt == null && contacts.Any(c => c.Id == r.ContactId))
            .Select(r => new { r.ContactId, r.Fault }).ToListAsync(cancel)).ToLookup(r => r.ContactId, r => r.Fault);
        var trouble = db.LinkAddresses.Where(a => a.IsDead || a.Refusal == LinkRefusal.NotHttps);
        var deadSites = await contacts.Join(trouble, c => c.Url, a => a.Url, (c, a) => new { c.Id, a.IsDead }).ToDictionaryAsync(c => c.Id, c => c.IsDead, cancel);
        var deadLinks = await links.Join(trouble, l => l.Url, a => a.Url, (l, a) => new { Link = l, a.IsDead }).AsNoTracking().ToListAsync(cancel);
        var since = time.GetUtcNow() - options.ConfirmAfter;
        return
        [
            .. rows.Select(row => Line(
                    OwnerOf(row.OfferId, row.PublisherId), SheetPath.Contact(row.Kind, row.Position + 1, ""), row.Id,
                    ContactWork.Of(row.ToContact(), [.. open[row.Id]], since) | (deadSites.TryGetValue(row.Id, out var isDead) ? ReasonOf(isDead) : ContactWorkReasons.None),
                    row.Kind))
                .Where(line => line.Reasons is not ContactWorkReasons.None),
            .. deadLinks.Select(dead => Line(
                OwnerOf(dead.Link.OfferId, dead.Link.PublisherId), SheetPath.Link(dead.Link.Kind, dead.Link.Position + 1, ""), null, ReasonOf(dead.IsDead), null)),
        ];

        WorkLine Line(RecordOwner owner, SheetPath path, Guid? contact, ContactWorkReasons reasons, OfferContactKind? kind) =>
            new(owner, publisherOf[owner.Id], path.Group, contact, reasons, dependents(owner.Id, kind));
    }

    private static ContactWorkReasons ReasonOf(bool isDead) => isDead ? ContactWorkReasons.DeadLink : ContactWorkReasons.NotHttps;

    private static RecordOwner OwnerOf(Guid? offer, Guid? publisher) =>
        offer is { } id ? new RecordOwner(RecordKind.Offer, id) : new RecordOwner(RecordKind.Publisher, publisher ?? default);
}
