using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Notices;

/// <summary>Finds the service notices a product's reader has to know of, in one command over those that are not over.</summary>
public sealed class FindNotices(PortalDbContext db, TimeProvider time)
{
    /// <summary>More at once would hide what they tell.</summary>
    public const int Most = 20;

    /// <returns>Those that are current and those that are planned: the current ones first, then the worst, then the newest.</returns>
    public Task<List<NoticeDetails>> ForAsync(NoticeTarget? target, CancellationToken cancel) => ForAsync(target, null, cancel);

    /// <summary>The same, and before all of them the one a ticket is linked to, also when it is over.</summary>
    public async Task<List<NoticeDetails>> ForAsync(NoticeTarget? target, long? linked, CancellationToken cancel)
    {
        if (target is null && linked is null)
            return [];
        var now = time.GetUtcNow();
        return await db.Notices.AsNoTracking().Where(NoticeTarget.IsToldOf(target, linked, now))
            .OrderByDescending(n => n.Number == linked).ThenBy(n => n.From > now).ThenByDescending(n => n.Severity).ThenByDescending(n => n.Number)
            .Select(NoticeDetails.Of).Take(Most).ToListAsync(cancel);
    }
}
