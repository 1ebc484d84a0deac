using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>A page of service notices, the newest first.</summary>
/// <param name="Rows">The notices.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record NoticePage(IReadOnlyList<NoticeDetails> Rows, long? Next);

/// <summary>Reads service notices one by one and as lists.</summary>
public sealed class ReadNotices(PortalDbContext db, TimeProvider time)
{
    private const int MostChanges = 100;

    public Task<NoticeDetails?> FindAsync(long number, CancellationToken cancel) =>
        db.Notices.AsNoTracking().Where(n => n.Number == number).Select(NoticeDetails.Of).SingleOrDefaultAsync(cancel);

    /// <param name="phase">Only these; null for all.</param>
    /// <param name="after">The number the page goes on after.</param>
    /// <param name="limit">How many a page has.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<NoticePage> PageAsync(NoticePhase? phase, long? after, int limit, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var notices = db.Notices.AsNoTracking();
        notices = phase switch
        {
            NoticePhase.Over => notices.Where(n => n.EndsAt <= now),
            NoticePhase.Current => notices.Where(n => n.EndsAt > now && n.From <= now),
            NoticePhase.Planned => notices.Where(n => n.EndsAt > now && n.From > now),
            _ => notices,
        };
        if (after is { } last)
            notices = notices.Where(n => n.Number < last);
        var rows = await notices.OrderByDescending(n => n.Number).Select(NoticeDetails.Of).Take(limit + 1).ToListAsync(cancel);
        return rows.Count > limit ? new NoticePage(rows[..limit], rows[limit - 1].Number) : new NoticePage(rows, null);
    }

    /// <summary>Who changed what, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeChange>> ChangesAsync(long number, CancellationToken cancel)
    {
        var changes = await db.NoticeChanges.AsNoTracking().Where(c => c.NoticeNumber == number).OrderByDescending(c => c.Id).Take(MostChanges).ToListAsync(cancel);
        return changes.ConvertAll(change => new NoticeChange(change.At, change.ActorName, NoticeDifference.Read(change.Fields)));
    }
}
