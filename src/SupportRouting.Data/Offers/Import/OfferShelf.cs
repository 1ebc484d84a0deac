using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The offers already there that a batch may speak of, and finding the one a draft means.</summary>
internal sealed class OfferShelf(PortalDbContext db)
{
    private readonly Dictionary<string, OfferRecord> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfferRecord> _byOtherId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfferRecord>> _byTitle = new(StringComparer.Ordinal);

    public async Task LoadAsync(IReadOnlyCollection<(OfferDraft Draft, DraftIdentity Identity)> batch, CancellationToken cancel)
    {
        _byKey.Clear();
        _byOtherId.Clear();
        _byTitle.Clear();
        var ids = await IdsAsync(batch, cancel);
        var found = await db.AllOffers.Where(o => ids.Contains(o.Id))
            .Include(o => o.Publisher).ThenInclude(p => p!.Aliases)
            .Include(o => o.Publisher).ThenInclude(p => p!.Contacts)
            .Include(o => o.Publisher).ThenInclude(p => p!.Links)
            .Include(o => o.Plans).Include(o => o.Contacts).Include(o => o.Links).Include(o => o.Sources)
            .OrderBy(o => o.Key).AsSplitQuery().ToListAsync(cancel);
        foreach (var offer in found)
            Put(offer);
    }

    // One query for each way to find an offer: a single one with all of them would read the whole table.
    private async Task<List<Guid>> IdsAsync(IReadOnlyCollection<(OfferDraft Draft, DraftIdentity Identity)> batch, CancellationToken cancel)
    {
        var keys = batch.Select(b => b.Identity.Id.ToString()).ToList();
        var durables = batch.Select(b => b.Draft.DurableId).OfType<string>().ToList();
        var products = batch.Select(b => b.Draft.ProductId).OfType<string>().ToList();
        var titles = Titles(batch);
        var derivedTitles = Titles(batch.Where(b => b.Identity.IsDerived));
        var found = await Ids(db.AllOffers.Where(o => keys.Contains(o.Key)));
        if (durables.Count > 0)
            found.AddRange(await Ids(db.AllOffers.Where(o => durables.Contains(o.DurableId!))));
        if (products.Count > 0)
            found.AddRange(await Ids(db.AllOffers.Where(o => products.Contains(o.ProductId!))));
        if (derivedTitles.Count > 0)
            found.AddRange(await Ids(db.Offers.Where(o => derivedTitles.Contains(o.TitleKey))));
        found.AddRange(await Ids(db.Offers.Where(o => o.IsDerived && titles.Contains(o.TitleKey))));
        return [.. found.Distinct()];

        Task<List<Guid>> Ids(IQueryable<OfferRecord> offers) => offers.Select(o => o.Id).ToListAsync(cancel);
    }

    private static List<string> Titles(IEnumerable<(OfferDraft Draft, DraftIdentity Identity)> batch) =>
        [.. batch.Select(b => SearchText.NameKey(b.Draft.Title)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];

    public void Put(OfferRecord offer)
    {
        _byKey.TryAdd(offer.Key, offer);
        foreach (var id in new[] { offer.DurableId, offer.ProductId }.OfType<string>())
        {
            if (!_byOtherId.TryGetValue(id, out var there) || (there.MergedIntoId is not null && offer.MergedIntoId is null))
                _byOtherId[id] = offer;
        }

        // A merged offer lives on under its own ids alone; what only bears its title is the other's.
        if (offer.MergedIntoId is not null)
            return;
        if (!_byTitle.TryGetValue(offer.TitleKey, out var sameTitle))
            _byTitle[offer.TitleKey] = sameTitle = [];
        if (!sameTitle.Contains(offer))
            sameTitle.Add(offer);
    }

    public OfferRecord? Find(OfferDraft draft, DraftIdentity identity)
    {
        if (_byKey.TryGetValue(identity.Id.ToString(), out var sameKey))
            return sameKey;
        if (draft.DurableId is { } durable && _byOtherId.TryGetValue(durable, out var sameDurable))
            return sameDurable;
        if (draft.ProductId is { } product && _byOtherId.TryGetValue(product, out var sameProduct)
            && (identity.IsDerived || sameProduct.IsDerived))
            return sameProduct;
        var sameTitle = _byTitle.GetValueOrDefault(SearchText.NameKey(draft.Title)) ?? [];
        var candidates = sameTitle.Where(o => (identity.IsDerived || o.IsDerived) && SamePublisher.Is(draft, identity, o)).ToList();
        return candidates is [var only] ? only : null;
    }
}
