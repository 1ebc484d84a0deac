using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>One change as a history shows it.</summary>
public sealed record RecordChange(
    Guid Id, long Number, DateTimeOffset At, ChangeSource Source, ChangeKind Kind, string? ActorName, string? Reason, Guid? ImportId,
    IReadOnlyList<FieldChange> Fields);

/// <summary>A page of a record's history, the latest first.</summary>
public sealed record HistoryPage(IReadOnlyList<RecordChange> Changes, long? Next);

/// <summary>Reads what became of a record, and what it was at any time.</summary>
public sealed class ReadHistory(PortalDbContext db)
{
    public async Task<HistoryPage> PageAsync(RecordOwner owner, long? before, int limit, CancellationToken cancel)
    {
        var rows = await Of(owner).Where(c => before == null || c.Number < before).OrderByDescending(c => c.Number).Take(limit + 1).ToListAsync(cancel);
        var page = rows.Take(limit).Select(Change).ToList();
        return new HistoryPage(page, rows.Count > limit ? page[^1].Number : null);
    }

    /// <summary>The record as it is and its version; null when there is none.</summary>
    public async Task<RecordState?> NowAsync(RecordOwner owner, CancellationToken cancel)
    {
        if (await LoadRecord.OneAsync(db, owner, cancel) is not { } record)
            return null;
        db.ChangeTracker.Clear();
        return new RecordState(record.Sheet, record.Offer is null ? record.Publisher.LastChangeId : record.Offer.LastChangeId);
    }

    /// <summary>The record as it was after a change, or, without one, before its first; null when it has no such change.</summary>
    public async Task<RecordSheet?> AfterAsync(RecordOwner owner, Guid? change, CancellationToken cancel)
    {
        var since = change is null
            ? 0
            : await Of(owner).Where(c => c.Id == change).Select(c => (long?)c.Number).FirstOrDefaultAsync(cancel);
        if (since is null || await NowAsync(owner, cancel) is not { } now)
            return null;
        return now.Sheet.Before((await SinceAsync(owner, since.Value, cancel)).SelectMany(c => c.Fields));
    }

    /// <summary>The record now, as it was when somebody saw that version of it, and what became of it since; null when it has no such version.</summary>
    public async Task<RecordSeen?> SeenAsync(RecordOwner owner, Guid? version, CancellationToken cancel)
    {
        if (await NowAsync(owner, cancel) is not { } now)
            return null;
        if (version == now.Version)
            return new RecordSeen(now, now.Sheet, []);
        var number = version is null ? 0 : await Of(owner).Where(c => c.Id == version).Select(c => (long?)c.Number).FirstOrDefaultAsync(cancel);
        if (number is null)
            return null;
        var since = await SinceAsync(owner, number.Value, cancel);
        return new RecordSeen(now, now.Sheet.Before(since.SelectMany(c => c.Fields)), since);
    }

    /// <summary>One change of a record; null when it has no such.</summary>
    public async Task<RecordChange?> OneAsync(RecordOwner owner, Guid change, CancellationToken cancel) =>
        await Of(owner).FirstOrDefaultAsync(c => c.Id == change, cancel) is { } row ? Change(row) : null;

    /// <summary>What was changed after a number, the latest first.</summary>
    public async Task<IReadOnlyList<RecordChange>> SinceAsync(RecordOwner owner, long number, CancellationToken cancel) =>
        [.. (await Of(owner).Where(c => c.Number > number).OrderByDescending(c => c.Number).ToListAsync(cancel)).Select(Change)];

    private IQueryable<RecordChangeRecord> Of(RecordOwner owner) => owner.Kind is RecordKind.Offer
        ? db.RecordChanges.AsNoTracking().Where(c => c.OfferId == owner.Id)
        : db.RecordChanges.AsNoTracking().Where(c => c.PublisherId == owner.Id);

    private static RecordChange Change(RecordChangeRecord row) => new(
        row.Id, row.Number, row.At, row.Source, row.Kind, row.ActorName, row.Reason, row.ImportId, FieldChangesJson.Read(row.Fields));
}

/// <summary>A record at a moment.</summary>
/// <param name="Sheet">Its fields.</param>
/// <param name="Version">Its latest change; null when nothing was ever changed here.</param>
public sealed record RecordState(RecordSheet Sheet, Guid? Version);

/// <summary>A record as it is beside as somebody saw it.</summary>
/// <param name="Now">As it is.</param>
/// <param name="Before">As it was seen.</param>
/// <param name="Since">What became of it between, the latest first.</param>
public sealed record RecordSeen(RecordState Now, RecordSheet Before, IReadOnlyList<RecordChange> Since);
