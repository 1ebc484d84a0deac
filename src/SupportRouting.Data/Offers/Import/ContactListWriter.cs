using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Writes the contacts and links of owners; counts each row as added, changed or the same.</summary>
internal sealed class ContactListWriter(PortalDbContext db, TimeProvider time)
{
    public async Task WriteAsync(
        IReadOnlyList<IGrouping<ContactOwner, (ContactOwner Owner, ReadContact Row)>> groups, ImportReport report, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var offers = groups.Select(g => g.Key.OfferId).OfType<Guid>().ToList();
        var publishers = groups.Select(g => g.Key.PublisherId).OfType<Guid>().ToList();
        var contacts = (await db.SupportContacts
                .Where(c => (c.OfferId != null && offers.Contains(c.OfferId.Value)) || (c.PublisherId != null && publishers.Contains(c.PublisherId.Value)))
                .ToListAsync(cancel))
            .ToLookup(c => new ContactOwner(c.OfferId, c.PublisherId));
        var links = (await db.OfferLinks
                .Where(l => (l.OfferId != null && offers.Contains(l.OfferId.Value)) || (l.PublisherId != null && publishers.Contains(l.PublisherId.Value)))
                .ToListAsync(cancel))
            .ToLookup(l => new ContactOwner(l.OfferId, l.PublisherId));
        foreach (var group in groups)
        {
            var rows = group.Select(r => r.Row.Draft).ToList();
            WriteContacts(group.Key, rows, contacts[group.Key].ToList(), report);
            WriteLinks(group.Key, rows, links[group.Key].ToList());
        }

        await ConfirmOffersAsync(offers, cancel);
        await db.SaveChangesAsync(cancel);
        await new OfferFinding(db).RenewAsync(offers, cancel);
        await PublisherRename.FollowAsync(db, publishers, cancel);
    }

    private void WriteContacts(ContactOwner owner, List<ContactDraft> rows, List<ContactRecord> there, ImportReport report)
    {
        report.Same += rows.Count(r => r.Contact is null);
        foreach (var sameKind in rows.Where(r => r.Contact is not null).GroupBy(r => r.Contact!.Kind))
        {
            // Lists repeat a publisher's contact for each product; written once.
            var given = sameKind.DistinctBy(r => r.Contact).ToList();
            report.Same += sameKind.Count() - given.Count;
            var known = there.Where(c => c.Kind == sameKind.Key).OrderBy(c => c.Position).ToList();
            for (var i = 0; i < given.Count; i++)
                Write(owner, given[i], i < known.Count ? known[i] : null, i, report);
            db.RemoveRange(known.Skip(given.Count));
        }
    }

    private void Write(ContactOwner owner, ContactDraft draft, ContactRecord? known, int position, ImportReport report)
    {
        var contact = draft.Contact ?? throw new InvalidOperationException("Only rows with a contact are written.");
        var record = known ?? New(owner, contact.Kind);
        ContactMerge.Write(record, contact, position, OfferFormat.ContactList);
        record.MayBePassedToCustomers = draft.MayBePassedToCustomers ?? record.MayBePassedToCustomers;
        if (known is null)
            report.Added++;
        else if (db.Entry(record).State is EntityState.Modified)
            report.Changed++;
        else
            report.Same++;
    }

    private ContactRecord New(ContactOwner owner, OfferContactKind kind)
    {
        var record = new ContactRecord
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            Kind = kind,
        };
        db.Add(record);
        return record;
    }

    private void WriteLinks(ContactOwner owner, List<ContactDraft> rows, List<LinkRecord> there)
    {
        foreach (var sameKind in rows.SelectMany(r => r.Links).GroupBy(l => l.Kind))
        {
            var given = sameKind.DistinctBy(l => l.Url, StringComparer.Ordinal).ToList();
            foreach (var (link, position) in given.Select((link, i) => (link, i)).Where(g => there.TrueForAll(t => t.Kind != g.link.Kind || t.Url != g.link.Url)))
            {
                db.Add(new LinkRecord
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    OfferId = owner.OfferId,
                    PublisherId = owner.PublisherId,
                    Kind = link.Kind,
                    Url = link.Url,
                    Position = position,
                    Source = OfferFormat.ContactList,
                });
            }

            db.RemoveRange(there.Where(t => t.Kind == sameKind.Key && t.Source is OfferFormat.ContactList && given.All(g => g.Url != t.Url)));
        }
    }

    // The "as of" of an offer follows only when something of it changed.
    private async Task ConfirmOffersAsync(List<Guid> offers, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).Select(e => e.Entity switch
        {
            ContactRecord contact => contact.OfferId,
            LinkRecord link => link.OfferId,
            _ => null,
        }).OfType<Guid>().Where(offers.Contains).Distinct().ToList();
        foreach (var offer in await db.Offers.Where(o => changed.Contains(o.Id)).ToListAsync(cancel))
            offer.AsOf = time.GetUtcNow();
    }
}
