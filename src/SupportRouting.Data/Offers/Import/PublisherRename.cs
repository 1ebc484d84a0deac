using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Lets the texts offers are found by follow a new spelling of their publisher's name.</summary>
internal static class PublisherRename
{
    private const int BatchSize = 500;

    public static async Task FollowAsync(PortalDbContext db, IEnumerable<Guid> publishers, CancellationToken cancel)
    {
        var renamed = publishers.ToList();
        db.ChangeTracker.Clear();
        var ids = await db.Offers.Where(o => renamed.Contains(o.PublisherId)).Select(o => o.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(BatchSize))
        {
            var offers = await db.Offers.Include(o => o.Publisher).ThenInclude(p => p!.Aliases)
                .Where(o => some.Contains(o.Id)).OrderBy(o => o.Key).AsSplitQuery().ToListAsync(cancel);
            foreach (var offer in offers)
                offer.SearchText = OfferSearchText.Of(offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
