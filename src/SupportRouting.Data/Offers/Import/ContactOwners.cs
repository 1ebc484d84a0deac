using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Finds the owner of each contact: the offer named, the offer of that title, else the publisher, who may be new.</summary>
internal sealed class ContactOwners(PortalDbContext db, ImportTrail trail, TimeProvider time)
{
    private const int BatchSize = 500;

    public async Task<List<(ContactOwner Owner, ReadContact Row)>> ResolveAsync(
        IReadOnlyList<ReadContact> rows, ImportReport report, CancellationToken cancel)
    {
        var owners = new List<(ContactOwner, ReadContact)>(rows.Count);
        var publishers = new PublisherBook(db, trail, time);
        foreach (var some in rows.Chunk(BatchSize))
        {
            var offers = await OffersAsync(some, cancel);
            await publishers.LoadAsync(
                [.. some.Select(Code).OfType<string>()],
                [.. some.Select(r => SearchText.NameKey(r.Draft.PublisherName)).Where(k => k.Length > 0)], cancel);
            foreach (var row in some)
            {
                if (Owner(row.Draft, offers, publishers) is { } owner)
                    owners.Add((owner, row));
                else
                    report.Refuse(row.File, row.Row, new RowNote("offer_id", $"{row.Draft.Offer} is no known offer; import the offer first"));
            }

            await trail.KeepPublishersAsync(new DraftOrigin(OfferFormat.ContactList, some[0].File), said: null, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await PublisherRename.FollowAsync(db, publishers.Renamed, cancel);
        return owners;
    }

    private static ContactOwner? Owner(ContactDraft draft, OfferLookup offers, PublisherBook publishers)
    {
        if (draft.Offer is { } named)
            return offers.ByKey.TryGetValue(named.ToString(), out var offer) ? new ContactOwner(offer, null) : null;
        var byName = publishers.ByName(draft.PublisherName);
        var publisher = draft.PublisherId is { } code
            ? publishers.FindOrAdd(code, derived: false, draft.PublisherName, PublisherKind.Unknown)
            : byName ?? publishers.FindOrAdd(
                DerivedId.Slug(SearchText.NameKey(draft.PublisherName)) ?? "publisher", derived: true, draft.PublisherName, PublisherKind.Unknown);
        return offers.ByTitle.TryGetValue((publisher.Id, SearchText.NameKey(draft.OfferTitle)), out var titled)
            ? new ContactOwner(titled, null)
            : new ContactOwner(null, publisher.Id);
    }

    private static string? Code(ReadContact row) =>
        row.Draft.PublisherId ?? DerivedId.Slug(SearchText.NameKey(row.Draft.PublisherName));

    private async Task<OfferLookup> OffersAsync(ReadContact[] rows, CancellationToken cancel)
    {
        var keys = rows.Select(r => r.Draft.Offer?.ToString()).OfType<string>().ToList();
        var titles = rows.Select(r => SearchText.NameKey(r.Draft.OfferTitle)).Where(t => t.Length > 0).ToList();
        // An id of a merged offer means the one that goes on.
        var named = await db.AllOffers.Where(o => keys.Contains(o.Key)).Select(o => new { o.Key, Id = o.MergedIntoId ?? o.Id }).ToListAsync(cancel);
        var titled = titles.Count is 0 ? [] : await db.Offers.Where(o => titles.Contains(o.TitleKey)).OrderBy(o => o.Key)
            .Select(o => new { o.Id, o.PublisherId, o.TitleKey }).ToListAsync(cancel);
        return new OfferLookup(
            named.ToDictionary(o => o.Key, o => o.Id, StringComparer.Ordinal),
            titled.GroupBy(o => (o.PublisherId, o.TitleKey)).ToDictionary(g => g.Key, g => g.First().Id));
    }

    private sealed record OfferLookup(Dictionary<string, Guid> ByKey, Dictionary<(Guid Publisher, string Title), Guid> ByTitle);
}
