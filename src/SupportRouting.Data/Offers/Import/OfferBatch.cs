using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>One draft on its way into the database.</summary>
internal sealed record PlacedDraft(string File, string Row, OfferDraft Draft, DraftIdentity Identity);

/// <summary>Writes drafts in batches: what is there is read with a few queries, compared, and only differences are saved.</summary>
internal sealed class OfferBatch(PortalDbContext db, PublisherBook publishers, ImportTrail trail, TimeProvider time)
{
    private readonly OfferShelf _shelf = new(db);
    private readonly OfferDetailsMerge _details = new(db, time);
    private readonly OfferFinding _finding = new(db);

    public async Task WriteAsync(IReadOnlyList<PlacedDraft> drafts, ImportReport report, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await publishers.LoadAsync(
            drafts.Select(d => d.Identity.Id.Publisher).Distinct(StringComparer.Ordinal).ToList(),
            drafts.Where(d => d.Identity.PublisherDerived).Select(d => SearchText.NameKey(d.Draft.PublisherName))
                .Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList(),
            cancel);
        await _shelf.LoadAsync([.. drafts.Select(d => (d.Draft, d.Identity))], cancel);

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var touched = new Dictionary<Guid, Touched>();
        foreach (var placed in drafts)
        {
            var (offer, isNew) = Apply(placed);
            if (!touched.TryGetValue(offer.Id, out var known))
                touched[offer.Id] = known = new Touched(offer, isNew, []);
            known.Drafts.Add(placed);
        }

        db.ChangeTracker.DetectChanges();
        var changed = ChangedOffers();
        await trail.RecallAsync(cancel);
        foreach (var (offer, isNew, placed) in touched.Values)
        {
            var changes = changed.Contains(offer.Id) || offer.HandFields is not null ? trail.Settle(offer, Origin(placed[^1]), () => Said(offer, placed)) : [];
            var differs = isNew || changes.Count > 0 || placed.Exists(p => RawDiffers(offer, p.Draft));
            if (differs)
                placed.ForEach(p => _details.Remember(offer, p.Draft, p.File));
            if (offer.HandFields is not null)
                _finding.Renew(offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."));
            trail.Keep(offer, changes);
            report.Count(isNew, differs);
        }

        await trail.KeepPublishersAsync(Origin(drafts[^1]), said: null, cancel);
        await _finding.LearnAsync(cancel);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.ChangeTracker.Clear();
    }

    private (OfferRecord Offer, bool IsNew) Apply(PlacedDraft placed)
    {
        var (draft, identity) = (placed.Draft, placed.Identity);
        var found = _shelf.Find(draft, identity);
        var known = found is null || (found.IsDerived && !identity.IsDerived);
        if (found?.Publisher is { } there)
            publishers.Remember(there);
        var publisher = known || found?.Publisher is null
            ? publishers.FindOrAdd(identity.Id.Publisher, identity.PublisherDerived, draft.PublisherName, draft.PublisherKind)
            : publishers.FindOrAdd(found.Publisher.Code, derived: false, draft.PublisherName, draft.PublisherKind);
        var offer = found ?? New(identity, publisher, draft);
        trail.See(offer, isNew: found is null);
        OfferMerge.Apply(offer, draft, identity, publisher);
        _details.Apply(offer, draft);
        _finding.Renew(offer, offer.Publisher ?? publisher);
        if (found is null)
            db.Add(offer);
        _shelf.Put(offer);
        return (offer, found is null);
    }

    private static DraftOrigin Origin(PlacedDraft placed) => new(placed.Draft.Format, placed.File);

    // Also what is as it was, which the merged offer alone does not tell.
    private RecordSheet Said(OfferRecord offer, List<PlacedDraft> drafts)
    {
        var publisher = offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher.");
        var blank = New(drafts[0].Identity, publisher, drafts[0].Draft);
        foreach (var placed in drafts)
        {
            OfferMerge.Apply(blank, placed.Draft, placed.Identity, publisher);
            _details.Apply(blank, placed.Draft);
        }

        return SheetReader.Of(blank);
    }

    private OfferRecord New(DraftIdentity identity, PublisherRecord publisher, OfferDraft draft)
    {
        var title = draft.Title ?? identity.Id.Offer;
        return new OfferRecord
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PublisherId = publisher.Id,
            Publisher = publisher,
            Key = publishers.IsMerged(identity.Id.Publisher) ? identity.Id.ToString() : $"{publisher.Code}.{identity.Id.Offer}",
            IsDerived = identity.IsDerived,
            Title = title,
            TitleKey = SearchText.NameKey(title),
            SortTitle = SearchText.Fold(title),
            SearchText = string.Empty,
        };
    }

    private HashSet<Guid> ChangedOffers()
    {
        var changed = new HashSet<Guid>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged))
        {
            var id = entry.Entity switch
            {
                OfferRecord offer => offer.Id,
                ContactRecord contact => contact.OfferId,
                LinkRecord link => link.OfferId,
                PlanRecord plan => plan.OfferId,
                _ => null,
            };
            if (id is { } offerId)
                changed.Add(offerId);
        }

        return changed;
    }

    private static bool RawDiffers(OfferRecord offer, OfferDraft draft) =>
        offer.Sources.Find(s => s.Format == draft.Format)?.Raw != draft.Raw;

    /// <summary>An offer and all drafts of the batch that turned out to mean it.</summary>
    private sealed record Touched(OfferRecord Offer, bool IsNew, List<PlacedDraft> Drafts);
}
