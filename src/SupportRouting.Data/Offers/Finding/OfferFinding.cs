using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Finding;

/// <summary>
/// Keeps what offers are found by: each one's text, and the words a misspelling is compared with. Whoever changes a title, an id, a name of a
/// publisher, a contact or a link renews the offer and learns its words before saving.
/// </summary>
internal sealed class OfferFinding(PortalDbContext db)
{
    private const int BatchSize = 500;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownWord> _met = new(StringComparer.Ordinal);

    /// <summary>Says anew what an offer is found by; it and its publisher have their contacts and links with them.</summary>
    public void Renew(OfferRecord offer, PublisherRecord publisher)
    {
        var text = OfferSearchText.Of(offer, publisher);
        if (text == offer.SearchText)
            return;
        offer.SearchText = text;
        foreach (var word in OfferSearchText.Words(offer, publisher).Where(word => !_known.Contains(word.Text)))
            _met.TryAdd(word.Text, word);
    }

    /// <summary>Adds the words that are new, to be saved with the offers that have them.</summary>
    public async Task LearnAsync(CancellationToken cancel)
    {
        if (_met.Count is 0)
            return;
        var met = _met.Keys.ToArray();
        _known.UnionWith(met);
        var there = await db.OfferWords.Where(w => met.Contains(w.Word)).Select(w => w.Word).ToListAsync(cancel);
        db.AddRange(_met.Values.ExceptBy(there, word => word.Text, StringComparer.Ordinal).Select(word => new OfferWordRecord
        {
            Word = word.Text,
            Length = word.Text.Length,
            Head = word.Head,
            Middle = word.Middle,
            Tail = word.Tail,
        }));
        _met.Clear();
    }

    /// <summary>Renews offers as they stand in the database, and saves them.</summary>
    public async Task RenewAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(BatchSize))
        {
            db.ChangeTracker.Clear();
            var offers = await db.Offers.Where(o => some.Contains(o.Id))
                .Include(o => o.Publisher).ThenInclude(p => p!.Aliases)
                .Include(o => o.Publisher).ThenInclude(p => p!.Contacts)
                .Include(o => o.Publisher).ThenInclude(p => p!.Links)
                .Include(o => o.Contacts).Include(o => o.Links)
                .OrderBy(o => o.Key).AsSplitQuery().ToListAsync(cancel);
            foreach (var offer in offers)
                Renew(offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."));
            await LearnAsync(cancel);
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
    }
}
