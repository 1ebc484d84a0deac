using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Data.Notices;

/// <summary>Writes a service notice or changes one, with who did it; the second of two writers sees what the first did.</summary>
public sealed class KeepNotice(PortalDbContext db, FindCovered covered, ReadNotices notices, TimeProvider time)
{
    /// <param name="notice">What is told.</param>
    /// <param name="request">The caller's own key: the same call or form twice is one notice.</param>
    /// <param name="actor">Who tells it.</param>
    /// <param name="cancel">Ends it before it is kept.</param>
    public async Task<NoticeSaved> AddAsync(ServiceNotice notice, TicketRequest? request, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return new NoticeSaved(NoticeSaveFault.StaffOnly);
        if (request is not null && await EarlierAsync(request, cancel) is { } earlier)
            return earlier;
        var clean = NoticeRules.Clean(notice);
        var (record, refused) = await CheckAsync(clean, cancel);
        if (refused is not null)
            return refused;

        var now = time.GetUtcNow();
        var kept = new NoticeRecord
        {
            Title = clean.Title,
            Text = clean.Text,
            Language = clean.Language,
            CreatedAt = now,
            CreatedById = request?.CallerId ?? actor.Id,
            RequestKey = request?.Key,
            RequestHash = request?.Hash,
        };
        Apply(clean, record, kept);
        Note(kept, [], actor, now);
        db.Add(kept);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new NoticeSaved(NoticeSaveFault.None) { Number = kept.Number };
        }
        catch (DbUpdateException) when (request is not null)
        {
            // The same key came twice at once.
            db.ChangeTracker.Clear();
            if (await EarlierAsync(request, cancel) is not { } first)
                throw;
            return first;
        }
    }

    /// <param name="number">The notice.</param>
    /// <param name="seen">Up to which of its changes the caller has read; null skips the look at what others did.</param>
    /// <param name="change">Makes of what is stored what is wanted.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancel">Ends it before it is kept.</param>
    public async Task<NoticeSaved> ChangeAsync(long number, int? seen, Func<ServiceNotice, ServiceNotice> change, TicketActor actor, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return new NoticeSaved(NoticeSaveFault.StaffOnly);
        if (await notices.FindAsync(number, cancel) is not { } stored)
            return new NoticeSaved(NoticeSaveFault.NotFound);
        if (seen is { } revision && revision != stored.Revision)
            return new NoticeSaved(NoticeSaveFault.ChangedMeanwhile) { Number = number, Stored = stored };
        var clean = NoticeRules.Clean(change(stored.Written));
        var (record, refused) = await CheckAsync(clean, cancel);
        if (refused is not null)
            return refused with { Number = number };
        if (NoticeDifference.Between(stored.Written, clean with { Covered = record?.Key }) is not { Count: > 0 } changes)
            return new NoticeSaved(NoticeSaveFault.None) { Number = number };

        var kept = await db.Notices.SingleAsync(n => n.Number == number, cancel);
        if (kept.Revision == stored.Revision)
        {
            Apply(clean, record, kept);
            Note(kept, changes, actor, time.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancel);
                return new NoticeSaved(NoticeSaveFault.None) { Number = number };
            }
            catch (DbUpdateConcurrencyException)
            {
                // Two saved at the same moment; below stands what the other made of it.
                db.ChangeTracker.Clear();
            }
        }

        return new NoticeSaved(NoticeSaveFault.ChangedMeanwhile) { Number = number, Stored = await notices.FindAsync(number, cancel) };
    }

    /// <summary>Says that it is over, or, where it has not begun, leaves it as it is.</summary>
    public Task<NoticeSaved> EndAsync(long number, TicketActor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(number, null, stored => stored.PhaseAt(now) is NoticePhase.Current ? stored with { Until = now } : stored, actor, cancel);
    }

    private async Task<(CoveredRecord? Record, NoticeSaved? Refused)> CheckAsync(ServiceNotice notice, CancellationToken cancel)
    {
        if (NoticeRules.Check(notice) is { Count: > 0 } problems)
            return (null, new NoticeSaved(NoticeSaveFault.Invalid) { Problems = problems });
        if (notice.Covered is not { } id)
            return (null, null);
        var record = await covered.ExactAsync(notice.Scope, id, cancel);
        return (record, record is null ? new NoticeSaved(NoticeSaveFault.NothingCovered) : null);
    }

    private async Task<NoticeSaved?> EarlierAsync(TicketRequest request, CancellationToken cancel)
    {
        var old = time.GetUtcNow() - TicketRequests.KeyLife;
        var same = db.Notices.Where(n => n.CreatedById == request.CallerId && n.RequestKey == request.Key);
        var found = await same.Select(n => new { n.Number, n.CreatedAt, n.RequestHash }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (found.CreatedAt >= old)
            return new NoticeSaved(found.RequestHash == request.Hash ? NoticeSaveFault.None : NoticeSaveFault.KeyIsTaken) { Number = found.Number };
        await same.ExecuteUpdateAsync(set => set.SetProperty(n => n.RequestKey, (string?)null), cancel);
        return null;
    }

    private static void Apply(ServiceNotice notice, CoveredRecord? record, NoticeRecord kept)
    {
        (kept.Kind, kept.Severity, kept.Scope) = (notice.Kind, notice.Severity, notice.Scope);
        (kept.OfferId, kept.PublisherId) = (record?.OfferId, record?.PublisherId);
        (kept.Title, kept.Text, kept.Language, kept.Link) = (notice.Title, notice.Text, notice.Language, notice.Link);
        (kept.From, kept.EndsAt) = (notice.From, notice.Until ?? NoticeRecord.NoEnd);
    }

    private static void Note(NoticeRecord kept, IReadOnlyList<NoticeFieldChange> changes, TicketActor actor, DateTimeOffset now)
    {
        kept.Revision++;
        kept.Changes.Add(new NoticeChangeRecord { At = now, ActorId = actor.Id, ActorName = actor.Name, Fields = NoticeDifference.Write(changes) });
    }
}
