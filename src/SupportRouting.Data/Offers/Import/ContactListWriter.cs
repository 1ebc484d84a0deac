using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Writes the contacts and links of owners; counts each row as added, changed or the same.</summary>
internal sealed class ContactListWriter(PortalDbContext db, ImportTrail trail, TimeProvider time)
{
    public async Task WriteAsync(
        IReadOnlyList<IGrouping<ContactOwner, (ContactOwner Owner, ReadContact Row)>> groups, ImportReport report, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var offerIds = groups.Select(g => g.Key.OfferId).OfType<Guid>().ToList();
        var offers = await db.Offers.Where(o => offerIds.Contains(o.Id)).Include(o => o.Contacts).Include(o => o.Links)
            .OrderBy(o => o.Key).AsSplitQuery().ToDictionaryAsync(o => o.Id, cancel);
        var publisherIds = groups.Select(g => g.Key.PublisherId).OfType<Guid>().ToList();
        var publishers = await db.Publishers.Where(p => publisherIds.Contains(p.Id)).Include(p => p.Contacts).Include(p => p.Links)
            .OrderBy(p => p.Code).AsSplitQuery().ToDictionaryAsync(p => p.Id, cancel);
        var written = new List<WrittenContact>();
        foreach (var group in groups)
        {
            var rows = group.Select(r => r.Row.Draft).ToList();
            if (group.Key.OfferId is { } offerId)
                Write(offers[offerId], group.Key, rows, written, report);
            else if (group.Key.PublisherId is { } publisherId)
                Write(publishers[publisherId], group.Key, rows, written, report);
        }

        await SettleAsync(offers, new DraftOrigin(OfferFormat.ContactList, groups[^1].First().Row.File), written, report, cancel);
        await db.SaveChangesAsync(cancel);
        await new OfferFinding(db).RenewAsync(offerIds, cancel);
        await PublisherRename.FollowAsync(db, publisherIds, cancel);
    }

    private async Task SettleAsync(
        Dictionary<Guid, OfferRecord> offers, DraftOrigin origin, List<WrittenContact> written, ImportReport report, CancellationToken cancel)
    {
        await trail.RecallAsync(cancel);
        var changes = new Dictionary<Guid, IReadOnlyList<FieldChange>>();
        foreach (var offer in offers.Values)
        {
            var own = changes[offer.Id] = trail.Settle(offer, origin, () => Said(offer.Id, written));
            // The "as of" of an offer follows only when something of it changed.
            if (own.Count > 0)
                offer.AsOf = time.GetUtcNow();
            trail.Keep(offer, own);
        }

        foreach (var (publisher, own) in await trail.KeepPublishersAsync(origin, publisher => Said(publisher, written), cancel))
            changes[publisher] = own;
        foreach (var contact in written)
        {
            var differs = changes[contact.Owner].Any(change => change.Path.StartsWith(contact.Part, StringComparison.Ordinal));
            report.Count(contact.IsNew && differs, differs);
        }
    }

    /// <summary>What the list says of an owner's contacts, whether it is kept or not.</summary>
    private static RecordSheet Said(Guid owner, List<WrittenContact> written) =>
        RecordSheet.Of(written.Where(contact => contact.Owner == owner).SelectMany(contact => SheetReader.ContactOf(contact.Said)));

    private void Write(OfferRecord offer, ContactOwner owner, List<ContactDraft> rows, List<WrittenContact> written, ImportReport report)
    {
        trail.See(offer, isNew: false);
        WriteContacts(owner, rows, offer.Contacts, written, report);
        WriteLinks(owner, rows, offer.Links);
    }

    private void Write(PublisherRecord publisher, ContactOwner owner, List<ContactDraft> rows, List<WrittenContact> written, ImportReport report)
    {
        trail.See(publisher, isNew: false);
        WriteContacts(owner, rows, publisher.Contacts, written, report);
        WriteLinks(owner, rows, publisher.Links);
    }

    private void WriteContacts(ContactOwner owner, List<ContactDraft> rows, List<ContactRecord> there, List<WrittenContact> written, ImportReport report)
    {
        report.Same += rows.Count(r => r.Contact is null);
        foreach (var sameKind in rows.Where(r => r.Contact is not null).GroupBy(r => r.Contact!.Kind))
        {
            // Lists repeat a publisher's contact for each product; written once.
            var given = sameKind.DistinctBy(r => r.Contact).ToList();
            report.Same += sameKind.Count() - given.Count;
            for (var i = 0; i < given.Count; i++)
                written.Add(Write(owner, given[i], there.Find(c => c.Kind == sameKind.Key && c.Position == i), i, there));
            Take(there, c => c.Kind == sameKind.Key && c.Position >= given.Count && c.Source is not OfferFormat.Portal);
        }
    }

    private WrittenContact Write(ContactOwner owner, ContactDraft draft, ContactRecord? known, int position, List<ContactRecord> there)
    {
        var contact = draft.Contact ?? throw new InvalidOperationException("Only rows with a contact are written.");
        var said = New();
        Fill(said);
        Fill(known ?? Put(there, New()));
        return new WrittenContact((owner.OfferId ?? owner.PublisherId).GetValueOrDefault(), said, known is null);

        ContactRecord New() => new() { Id = NewId(), OfferId = owner.OfferId, PublisherId = owner.PublisherId, Kind = contact.Kind };

        void Fill(ContactRecord record)
        {
            ContactMerge.Write(record, contact, position, OfferFormat.ContactList);
            record.MayBePassedToCustomers = draft.MayBePassedToCustomers ?? record.MayBePassedToCustomers;
        }
    }

    private void WriteLinks(ContactOwner owner, List<ContactDraft> rows, List<LinkRecord> there)
    {
        foreach (var sameKind in rows.SelectMany(r => r.Links).GroupBy(l => l.Kind))
        {
            var given = sameKind.DistinctBy(l => l.Url, StringComparer.Ordinal).ToList();
            Take(there, l => l.Kind == sameKind.Key && l.Source is OfferFormat.ContactList && given.TrueForAll(g => g.Url != l.Url));
            foreach (var link in given.Where(g => there.TrueForAll(t => t.Kind != g.Kind || t.Url != g.Url)))
            {
                Put(there, new LinkRecord
                {
                    Id = NewId(),
                    OfferId = owner.OfferId,
                    PublisherId = owner.PublisherId,
                    Kind = link.Kind,
                    Url = link.Url,
                    Position = FreeSlot(there, link.Kind),
                    Source = OfferFormat.ContactList,
                });
            }
        }
    }

    private static int FreeSlot(List<LinkRecord> there, OfferLinkKind kind)
    {
        var slot = 0;
        while (there.Exists(l => l.Kind == kind && l.Position == slot))
            slot++;
        return slot;
    }

    // Its key is set already, so it is named as new; the tracker may have put it into the list by then.
    private T Put<T>(List<T> there, T item)
        where T : class
    {
        db.Add(item);
        if (!there.Contains(item))
            there.Add(item);
        return item;
    }

    private void Take<T>(List<T> there, Predicate<T> gone)
        where T : class
    {
        foreach (var item in there.FindAll(gone))
        {
            db.Remove(item);
            there.Remove(item);
        }
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>A contact of the list: whose, and what the list alone says of it.</summary>
    private sealed record WrittenContact(Guid Owner, ContactRecord Said, bool IsNew)
    {
        /// <summary>How the paths of its fields begin.</summary>
        public string Part => SheetPath.Contact(Said.Kind, Said.Position + 1, "").ToString();
    }
}
