using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Lets the texts offers are found by follow what changed about their publisher: a new spelling of its name, a contact, a link.</summary>
internal static class PublisherRename
{
    public static async Task FollowAsync(PortalDbContext db, IEnumerable<Guid> publishers, CancellationToken cancel)
    {
        var changed = publishers.ToList();
        var ids = await db.Offers.Where(o => changed.Contains(o.PublisherId)).Select(o => o.Id).ToListAsync(cancel);
        await new OfferFinding(db).RenewAsync(ids, cancel);
    }
}
