using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>
/// Writes a draft's contacts, links and plans into an offer. A kind that the draft gives is replaced; a kind that it no
/// longer gives is taken away only if the same kind of source had given it. What people added stays, and everything keeps its slot.
/// </summary>
internal sealed class OfferDetailsMerge(PortalDbContext db, TimeProvider time)
{
    public void Apply(OfferRecord offer, OfferDraft draft)
    {
        MergeContacts(offer, draft);
        MergeLinks(offer, draft);
        MergePlans(offer, draft);
    }

    public void Remember(OfferRecord offer, OfferDraft draft, string file)
    {
        var source = offer.Sources.Find(s => s.Format == draft.Format);
        if (source is null)
        {
            offer.Sources.Add(new SourceRecord
            {
                Id = NewId(),
                OfferId = offer.Id,
                Format = draft.Format,
                FileName = file,
                ImportedAt = time.GetUtcNow(),
                Raw = draft.Raw,
            });
        }
        else
        {
            (source.FileName, source.ImportedAt, source.Raw) = (file, time.GetUtcNow(), draft.Raw);
        }

        offer.AsOf = time.GetUtcNow();
    }

    private void MergeContacts(OfferRecord offer, OfferDraft draft)
    {
        foreach (var kind in Enum.GetValues<OfferContactKind>())
        {
            var given = draft.Contacts.Where(c => c.Kind == kind).ToList();
            var known = offer.Contacts.Where(c => c.Kind == kind).ToList();
            var gone = given.Count > 0
                ? known.Where(c => c.Position >= given.Count && c.Source is not OfferFormat.Portal)
                : known.Where(c => draft.Contacts.Count > 0 && Withdraws(draft, c.Source));
            foreach (var contact in gone.ToList())
                Take(offer.Contacts, contact);
            for (var i = 0; i < given.Count; i++)
            {
                var record = known.Find(c => c.Position == i) ?? Add(offer.Contacts, NewContact(kind, offer.Id));
                ContactMerge.Write(record, given[i], i, draft.Format);
            }
        }
    }

    private void MergeLinks(OfferRecord offer, OfferDraft draft)
    {
        foreach (var kind in Enum.GetValues<OfferLinkKind>())
        {
            var given = draft.Links.Where(l => l.Kind == kind).ToList();
            var known = offer.Links.Where(l => l.Kind == kind).ToList();
            var gone = given.Count > 0
                ? known.Where(l => l.Position >= given.Count && l.Source is not OfferFormat.Portal)
                : known.Where(l => draft.Links.Count > 0 && Withdraws(draft, l.Source));
            foreach (var link in gone.ToList())
                Take(offer.Links, link);
            for (var i = 0; i < given.Count; i++)
            {
                var record = known.Find(l => l.Position == i)
                    ?? Add(offer.Links, new LinkRecord { Id = NewId(), OfferId = offer.Id, Kind = kind, Url = given[i].Url });
                (record.Url, record.Title, record.Position, record.Source) = (given[i].Url, given[i].Title, i, draft.Format);
            }
        }
    }

    private void MergePlans(OfferRecord offer, OfferDraft draft)
    {
        var given = draft.Plans.DistinctBy(p => p.PlanId, StringComparer.Ordinal).ToList();
        if (given.Count is 0)
            return;
        foreach (var plan in offer.Plans.Where(p => p.Source == draft.Format && given.All(g => g.PlanId != p.PlanId)).ToList())
            Take(offer.Plans, plan);
        for (var i = 0; i < given.Count; i++)
        {
            var plan = offer.Plans.Find(p => p.PlanId == given[i].PlanId)
                ?? Add(offer.Plans, new PlanRecord { Id = NewId(), OfferId = offer.Id, PlanId = given[i].PlanId });
            ContactMerge.Write(plan, given[i], i, draft.Format);
        }
    }

    // An empty cell of a table says nothing; a listing without a contact says that there is none any more.
    private static bool Withdraws(OfferDraft draft, OfferFormat source) =>
        source == draft.Format && draft.Format is not OfferFormat.Table;

    private ContactRecord NewContact(OfferContactKind kind, Guid offerId) => new() { Id = NewId(), OfferId = offerId, Kind = kind };

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    // Out of the list alone would leave a contact or link without an owner.
    private void Take<T>(List<T> list, T item)
        where T : class
    {
        db.Remove(item);
        list.Remove(item);
    }

    private static T Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
