using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>A publisher or offer by the name and id that pages speak of it with.</summary>
/// <param name="Owner">Which it is.</param>
/// <param name="Id">An offer's <c>publisher.offer</c>, a publisher's id.</param>
/// <param name="Name">Its title or name.</param>
/// <param name="Publisher">The publisher; of a publisher itself.</param>
public sealed record NamedRecord(RecordOwner Owner, string Id, string Name, NamedPublisher Publisher)
{
    /// <summary>It goes on in the stead of the one that was named, which was merged into it.</summary>
    public bool IsInStead { get; init; }
}

public sealed record NamedPublisher(Guid Id, string Code, string Name);

/// <summary>Finds the record an address names.</summary>
public sealed class FindRecord(PortalDbContext db)
{
    public async Task<NamedRecord?> OfferAsync(string id, CancellationToken cancel)
    {
        var key = OfferId.Parse(id.Trim()).Value?.ToString() ?? id.Trim().ToLowerInvariant();
        return await db.InSteadOf(db.AllOffers.Where(o => o.Key == key))
            .Select(o => new NamedRecord(
                new RecordOwner(RecordKind.Offer, o.Id), o.Key, o.Title, new NamedPublisher(o.PublisherId, o.Publisher!.Code, o.Publisher.Name))
            {
                IsInStead = o.Key != key,
            })
            .FirstOrDefaultAsync(cancel);
    }

    public async Task<NamedRecord?> PublisherAsync(string code, CancellationToken cancel) =>
        await db.PublisherOf(code)
            .Select(p => new NamedRecord(new RecordOwner(RecordKind.Publisher, p.Id), p.Code, p.Name, new NamedPublisher(p.Id, p.Code, p.Name))
            {
                IsInStead = p.Code != code,
            })
            .FirstOrDefaultAsync(cancel);

    /// <summary>A record that is out of sight because it was merged into another.</summary>
    public async Task<NamedRecord?> MergedAsync(RecordOwner goesOn, string id, CancellationToken cancel) => goesOn.Kind is RecordKind.Offer
        ? await db.AllOffers.Where(o => o.MergedIntoId == goesOn.Id && o.Key == id)
            .Select(o => new NamedRecord(
                new RecordOwner(RecordKind.Offer, o.Id), o.Key, o.Title, new NamedPublisher(o.PublisherId, o.Publisher!.Code, o.Publisher.Name)))
            .FirstOrDefaultAsync(cancel)
        : await db.AllPublishers.Where(p => p.MergedIntoId == goesOn.Id && p.Code == id)
            .Select(p => new NamedRecord(new RecordOwner(RecordKind.Publisher, p.Id), p.Code, p.Name, new NamedPublisher(p.Id, p.Code, p.Name)))
            .FirstOrDefaultAsync(cancel);
}
