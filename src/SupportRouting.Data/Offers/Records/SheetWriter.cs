using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using static SupportRouting.Data.Offers.Records.SheetValue;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Writes changes of a sheet into the record it was read from; contacts, links and plans come and go with their fields.</summary>
internal sealed class SheetWriter(PortalDbContext db, TimeProvider time)
{
    public void Write(PublisherRecord publisher, IEnumerable<FieldChange> changes)
    {
        var owner = new RecordOwner(RecordKind.Publisher, publisher.Id);
        foreach (var (path, value) in Parsed(changes))
        {
            if (path.Area is SheetArea.Contact)
                ContactFields.Set(ContactAt(publisher.Contacts, owner, path), path.Field, value);
            else if (path.Area is SheetArea.Link)
                ContactFields.Set(LinkAt(publisher.Links, owner, path), path.Field, value);
            else
                Set(publisher, path.Field, value);
        }

        DropEmpty(publisher.Contacts, publisher.Links);
    }

    public void Write(OfferRecord offer, IEnumerable<FieldChange> changes)
    {
        var owner = new RecordOwner(RecordKind.Offer, offer.Id);
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, value) in Parsed(changes))
        {
            if (path.Area is SheetArea.Contact)
                ContactFields.Set(ContactAt(offer.Contacts, owner, path), path.Field, value);
            else if (path.Area is SheetArea.Link)
                ContactFields.Set(LinkAt(offer.Links, owner, path), path.Field, value);
            else if (path is { Area: SheetArea.Plan, PlanId: { } plan })
                SetPlan(offer, plan, path.Field, value, left);
            else
                OfferFields.Set(offer, path.Field, value);
        }

        foreach (var plan in offer.Plans.Where(p => left.Contains(p.PlanId)).ToList())
            Take(offer.Plans, plan);
        DropEmpty(offer.Contacts, offer.Links);
    }

    private static IEnumerable<(SheetPath Path, string? Value)> Parsed(IEnumerable<FieldChange> changes) => changes.Select(change =>
        (SheetPath.Parse(change.Path) ?? throw new ArgumentException($"'{change.Path}' is no field.", nameof(changes)), change.After));

    private void Set(PublisherRecord publisher, string field, string? value)
    {
        switch (field)
        {
            case "name" when value is not null:
                (publisher.Name, publisher.NameKey) = (value, SearchText.NameKey(value));
                break;
            case "kind":
                publisher.Kind = Choice<PublisherKind>(value);
                break;
            case "spellings":
                SetSpellings(publisher, (value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "referencePattern":
                publisher.ReferencePattern = value;
                break;
            case "notes":
                publisher.Notes = value;
                break;
            case "isDerived":
                publisher.IsDerived = value is "true";
                break;
            default:
                throw new ArgumentException($"A publisher has no field '{field}' that can be set to this.", nameof(field));
        }
    }

    private void SetSpellings(PublisherRecord publisher, IReadOnlyCollection<string> names)
    {
        foreach (var gone in publisher.Aliases.Where(a => !names.Contains(a.Name, StringComparer.Ordinal)).ToList())
            Take(publisher.Aliases, gone);
        foreach (var name in names.Where(n => publisher.Aliases.TrueForAll(a => a.Name != n)).ToList())
            Put(publisher.Aliases, new PublisherAliasRecord { Id = NewId(), PublisherId = publisher.Id, Name = name, NameKey = SearchText.NameKey(name) });
    }

    private void SetPlan(OfferRecord offer, string planId, string field, string? value, HashSet<string> left)
    {
        var plan = offer.Plans.Find(p => p.PlanId == planId)
            ?? Put(offer.Plans, new PlanRecord { Id = NewId(), OfferId = offer.Id, PlanId = planId, Source = OfferFormat.Portal });
        // A plan can be nothing but its id; its place says that it is there.
        if (field is "position")
            _ = value is null ? left.Add(planId) : left.Remove(planId);
        OfferFields.Set(plan, field, value);
    }

    private ContactRecord ContactAt(List<ContactRecord> contacts, RecordOwner owner, SheetPath path)
    {
        var kind = path.ContactKind ?? OfferContactKind.CustomerSupport;
        return contacts.Find(c => c.Kind == kind && c.Position == path.Slot - 1) ?? Put(contacts, new ContactRecord
        {
            Id = NewId(),
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            Kind = kind,
            Position = path.Slot - 1,
            Source = OfferFormat.Portal,
        });
    }

    private LinkRecord LinkAt(List<LinkRecord> links, RecordOwner owner, SheetPath path)
    {
        var kind = path.LinkKind ?? OfferLinkKind.Other;
        return links.Find(l => l.Kind == kind && l.Position == path.Slot - 1) ?? Put(links, new LinkRecord
        {
            Id = NewId(),
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            Kind = kind,
            Position = path.Slot - 1,
            Url = "",
            Source = OfferFormat.Portal,
        });
    }

    private void DropEmpty(List<ContactRecord> contacts, List<LinkRecord> links)
    {
        foreach (var contact in contacts.Where(c => c.SaysNothing).ToList())
            Take(contacts, contact);
        foreach (var link in links.Where(l => l.Url.Length is 0).ToList())
            Take(links, link);
    }

    private T Put<T>(List<T> list, T item)
        where T : class
    {
        // Its key is set already: found through the list alone it would be taken for a row that is there.
        db.Add(item);
        if (!list.Contains(item))
            list.Add(item);
        return item;
    }

    private void Take<T>(List<T> list, T item)
        where T : class
    {
        if (db.Entry(item).State is EntityState.Added)
            db.Entry(item).State = EntityState.Detached;
        else
            db.Remove(item);
        list.Remove(item);
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
