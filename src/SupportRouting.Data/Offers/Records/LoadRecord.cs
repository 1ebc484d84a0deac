using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>A record read from the database, tracked, with all that belongs to it.</summary>
internal sealed record LoadedRecord(RecordOwner Owner, OfferRecord? Offer, PublisherRecord Publisher)
{
    public RecordSheet Sheet => Offer is null ? SheetReader.Of(Publisher) : SheetReader.Of(Offer);

    public string Key => Offer is null ? Publisher.Code : Offer.Key;

    public List<ContactRecord> Contacts => Offer is null ? Publisher.Contacts : Offer.Contacts;

    public string? HandFields => Offer is null ? Publisher.HandFields : Offer.HandFields;
}

internal static class LoadRecord
{
    public static async Task<LoadedRecord?> OneAsync(PortalDbContext db, RecordOwner owner, CancellationToken cancel)
    {
        if (owner.Kind is RecordKind.Publisher)
        {
            var publisher = await db.AllPublishers.Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
                .OrderBy(p => p.Code).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == owner.Id, cancel);
            return publisher is null ? null : new LoadedRecord(owner, null, publisher);
        }

        var offer = await db.AllOffers.Include(o => o.Publisher).ThenInclude(p => p!.Aliases)
            .Include(o => o.Plans).Include(o => o.Contacts).Include(o => o.Links)
            .OrderBy(o => o.Key).AsSplitQuery().FirstOrDefaultAsync(o => o.Id == owner.Id, cancel);
        return offer is null ? null : new LoadedRecord(owner, offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."));
    }
}
