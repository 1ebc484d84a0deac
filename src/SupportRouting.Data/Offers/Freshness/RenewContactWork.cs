using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>
/// Keeps the work list right: for a record at once when it changed, for all of them again and again. However many records, the
/// number of commands of a batch is the same.
/// </summary>
public sealed class RenewContactWork(PortalDbContext db, FreshnessOptions options, RoutingPolicy policy, TimeProvider time)
{
    private const int OffersAtOnce = 500;
    private const int PublishersAtOnce = 100;

    private readonly Dictionary<OfferContactKind, OfferType[]> _typesThatNeed = Enum.GetValues<OfferContactKind>().ToDictionary(
        kind => kind, kind => Enum.GetValues<OfferType>().Where(type => NeededContacts.Of(policy, type).Contains(kind)).ToArray());

    /// <summary>All records, page by page.</summary>
    public async Task AllAsync(CancellationToken cancel)
    {
        await foreach (var (after, last) in db.Offers.Select(o => o.Key).InPagesAsync(OffersAtOnce, cancel))
            await OffersAsync(db.Offers.Where(o => o.Key.CompareTo(after) > 0 && o.Key.CompareTo(last) <= 0), cancel);
        await foreach (var (after, last) in db.Publishers.Select(p => p.Code).InPagesAsync(PublishersAtOnce, cancel))
            await PublishersAsync(db.Publishers.Where(p => p.Code.CompareTo(after) > 0 && p.Code.CompareTo(last) <= 0), cancel);
    }

    /// <summary>Some records; of an offer the publisher's lines too, since an offer inherits its contacts.</summary>
    public async Task OfAsync(IEnumerable<RecordOwner> owners, CancellationToken cancel)
    {
        foreach (var some in owners.Distinct().Chunk(OffersAtOnce))
        {
            var (offers, publishers) = (some.Select(o => o.OfferId).OfType<Guid>().ToList(), some.Select(o => o.PublisherId).OfType<Guid>().ToList());
            if (offers.Count > 0)
                await OffersAsync(db.Offers.Where(o => offers.Contains(o.Id)), cancel);
            // An offer inherits, so its publisher's lines change with it.
            await PublishersAsync(db.Publishers.Where(p => publishers.Contains(p.Id) || db.Set<OfferRecord>().Any(o => o.PublisherId == p.Id && offers.Contains(o.Id))), cancel);
        }
    }

    /// <summary>The records that some contacts belong to.</summary>
    public async Task OfContactsAsync(IEnumerable<Guid> contacts, CancellationToken cancel)
    {
        var owners = await db.SupportContacts.Where(c => contacts.Contains(c.Id)).Select(c => new { c.OfferId, c.PublisherId }).Distinct().ToListAsync(cancel);
        await OfAsync(owners.Select(o => RecordOwner.Of(o.OfferId, o.PublisherId)), cancel);
    }

    /// <summary>The records that some changes were made to.</summary>
    public async Task OfChangesAsync(IEnumerable<Guid> changes, CancellationToken cancel)
    {
        var owners = await db.RecordChanges.Where(c => changes.Contains(c.Id)).Select(c => new { c.OfferId, c.PublisherId }).ToListAsync(cancel);
        await OfAsync(owners.Select(o => RecordOwner.Of(o.OfferId, o.PublisherId)), cancel);
    }

    internal async Task OffersAsync(IQueryable<OfferRecord> offers, CancellationToken cancel)
    {
        await new RenewDoubts(db, time).RunAsync(db.SupportContacts.Where(c => offers.Any(o => o.Id == c.OfferId)), cancel);
        var publisherOf = await offers.Select(o => new { o.Id, o.PublisherId }).ToDictionaryAsync(o => o.Id, o => o.PublisherId, cancel);
        var dependents = await new CountDependents(db).OfOffersAsync(offers, cancel);
        var lines = await new FindWork(db, options, time).LinesAsync(
            db.SupportContacts.Where(c => offers.Any(o => o.Id == c.OfferId)), db.OfferLinks.Where(l => offers.Any(o => o.Id == l.OfferId)), publisherOf,
            (id, _) => dependents(id), cancel);
        await new KeepWorkLines(db, time).RunAsync(db.ContactWork.Where(w => offers.Any(o => o.Id == w.OfferId)), [.. lines], cancel);
    }

    internal async Task PublishersAsync(IQueryable<PublisherRecord> publishers, CancellationToken cancel)
    {
        await new RenewDoubts(db, time).RunAsync(db.SupportContacts.Where(c => publishers.Any(p => p.Id == c.PublisherId)), cancel);
        var ids = await publishers.Select(p => p.Id).ToDictionaryAsync(id => id, id => id, cancel);
        var offers = db.Offers.Where(o => publishers.Any(p => p.Id == o.PublisherId));
        var dependents = await new CountDependents(db).OfPublishersAsync(offers, cancel);
        var lines = await new FindWork(db, options, time).LinesAsync(
            db.SupportContacts.Where(c => publishers.Any(p => p.Id == c.PublisherId)), db.OfferLinks.Where(l => publishers.Any(p => p.Id == l.PublisherId)), ids,
            dependents, cancel);
        var missing = await MissingAsync(publishers, dependents, cancel);
        await new KeepWorkLines(db, time).RunAsync(db.ContactWork.Where(w => publishers.Any(p => p.Id == w.PublisherId)), [.. lines, .. missing], cancel);
    }

    // One line of the publisher, not one of each of its offers: one contact would serve all of them.
    private async Task<List<WorkLine>> MissingAsync(IQueryable<PublisherRecord> publishers, Func<Guid, OfferContactKind?, Dependents> dependents, CancellationToken cancel)
    {
        var lines = new List<WorkLine>();
        foreach (var (kind, types) in _typesThatNeed)
        {
            var lacking = publishers.Where(p => !p.Contacts.Any(c => c.Kind == kind && (c.Email != null || c.Phone != null || c.Url != null)));
            if (kind is OfferContactKind.CustomerSupport)
                lacking = lacking.Where(p => !p.Links.Any(l => l.Kind == OfferLinkKind.Support));
            var offers = db.Offers.Where(o => types.Contains(o.Type) && o.PublisherKind != PublisherKind.Microsoft
                && (o.PublisherKind != PublisherKind.Unknown || o.Publisher!.Kind != PublisherKind.Microsoft)).Without(kind);
            var found = await lacking.Where(p => offers.Any(o => o.PublisherId == p.Id)).Select(p => p.Id).ToListAsync(cancel);
            lines.AddRange(found.Select(id => new WorkLine(
                new RecordOwner(RecordKind.Publisher, id), id, SubjectOf(kind), null, ContactWorkReasons.Missing, dependents(id, kind))));
        }

        return lines;
    }

    private static string SubjectOf(OfferContactKind kind) => SheetPath.Contact(kind, 1, "").Group[..^2];
}
