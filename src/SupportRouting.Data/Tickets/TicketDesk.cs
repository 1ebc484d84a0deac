using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Telemetry;
using SupportRouting.Data.Tickets.HandOffs;

namespace SupportRouting.Data.Tickets;

/// <summary>Which ticket is to be changed, and how far its timeline was seen by whoever changes it.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Seen">The last entry that was seen; null skips the look at what others did.</param>
public sealed record TicketSeen(long Number, long? Seen);

/// <summary>
/// The one way a ticket is changed: loaded as its actor may see it, compared with what was seen, changed and saved with its
/// timeline at once. The second of two writers is told what the first did, and nothing is overwritten.
/// </summary>
public sealed class TicketDesk(PortalDbContext db, TimeProvider time)
{
    private const int MostTries = 3;

    /// <summary>Notes and answers overwrite nothing, nor does what incident a ticket is part of, so they are no reason to stop anybody.</summary>
    internal static readonly Expression<Func<TicketEntryRecord, bool>> StopsTheNext =
        e => e.Kind != TicketEntryKind.Note && e.Kind != TicketEntryKind.Answer && e.Kind != TicketEntryKind.AskerReplied
            && e.Kind != TicketEntryKind.NoticeLinked && e.Kind != TicketEntryKind.NoticeUnlinked;

    /// <param name="which">The ticket.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="change">Changes the ticket, or says why it must not be.</param>
    /// <param name="cancel">Ends the change before it is saved.</param>
    /// <param name="evenMerged">Whether a ticket in whose stead another goes on is changed too.</param>
    internal async Task<TicketResult> ChangeAsync(
        TicketSeen which, TicketActor actor, Func<TicketRecord, DateTimeOffset, Task<TicketResult>> change, CancellationToken cancel,
        bool evenMerged = false)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await TryAsync(which, actor, change, evenMerged, cancel);
            // Whoever does not care what others did meanwhile does not care what they did in the very moment either.
            if (result.Fault is not TicketFault.ChangedMeanwhile || which.Seen is not null || tries == MostTries || db.Database.CurrentTransaction is not null)
                return result;
        }
    }

    /// <summary>Keeps all that a change saves in several steps, or nothing.</summary>
    internal Task<TicketResult> InOneGoAsync(Func<CancellationToken, Task<TicketResult>> change, CancellationToken cancel) =>
        // A change that is part of a larger one is kept with it.
        db.Database.CurrentTransaction is not null ? change(cancel) : db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            var result = await change(token);
            if (result.IsDone)
                await transaction.CommitAsync(token);
            return result;
        }, cancel);

    private async Task<TicketResult> TryAsync(
        TicketSeen which, TicketActor actor, Func<TicketRecord, DateTimeOffset, Task<TicketResult>> change, bool evenMerged, CancellationToken cancel)
    {
        var ticket = await actor.Reader.TicketsOf(db).Include(t => t.Tags).FirstOrDefaultAsync(t => t.Number == which.Number, cancel);
        if (ticket is null)
            return TicketResult.Not(TicketFault.NotFound);
        var since = await SinceAsync(which, actor, cancel);
        var (before, party, now) = (ticket.Status, ticket.Party, time.GetUtcNow());
        var result = since.Count > 0 ? TicketResult.Not(TicketFault.ChangedMeanwhile) with { Since = since }
            : ticket.MergedInto is not null && !evenMerged ? TicketResult.Not(TicketFault.IsMerged)
            : await change(ticket, now);
        if (!result.IsDone)
        {
            db.ChangeTracker.Clear();
            return result;
        }

        if (OpenHandOffs.AreOver(before, ticket.Status))
            await db.EndHandOffsAsync(ticket.Number, now, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            PortalTelemetry.CountChange(party, before, ticket);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return TicketResult.Not(TicketFault.ChangedMeanwhile) with { Since = await SinceAsync(which, actor, cancel) };
        }
    }

    private async Task<IReadOnlyList<TicketEntryRecord>> SinceAsync(TicketSeen which, TicketActor actor, CancellationToken cancel)
    {
        if (which.Seen is not { } seen)
            return [];
        var entries = db.TicketEntries.AsNoTracking().Where(e => e.TicketNumber == which.Number && e.Id > seen).Where(StopsTheNext);
        if (!actor.IsStaff)
            entries = entries.Where(e => !e.IsInternal);
        return await entries.OrderBy(e => e.Id).Take(50).ToListAsync(cancel);
    }
}
