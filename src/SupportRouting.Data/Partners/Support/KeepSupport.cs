using System.Data;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Support;

/// <summary>Makes, changes and takes away settings of technical support, each with who did it; the second of two writers is told.</summary>
public sealed class KeepSupport(PortalDbContext db, TimeProvider time)
{
    /// <summary>What is wrong with a setting, before anything is written; null when nothing is.</summary>
    /// <param name="change">The setting as it would be.</param>
    /// <param name="seen">What was stored when its writer began; not looked at for a new one.</param>
    /// <param name="cancel">Ends the look.</param>
    public async Task<SupportSaved?> CheckAsync(SupportChange change, SupportTerms? seen, CancellationToken cancel)
    {
        if (change.Number is { } number)
        {
            if (await Of(number).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } stored)
                return new SupportSaved(SupportFault.NotFound);
            if (SupportTerms.Of(stored) is var now && now != seen)
                return new SupportSaved(SupportFault.ChangedMeanwhile, number, now);
            if (change.Terms is null)
                return MayGo(now) ? null : new SupportSaved(SupportFault.HasBegun, number);
        }

        return change.Terms is not { } terms || terms.By is TechnicalSupportBy.Unknown ? new SupportSaved(SupportFault.NobodyNamed)
            : terms.In(change.Owner.Scope).EndsBeforeItBegins ? new SupportSaved(SupportFault.EndsBeforeItBegins)
            : await change.Owner.Of(db.TechnicalSupport).AsNoTracking()
                .Where(t => t.From == terms.From && t.Number != change.Number).OrderBy(t => t.Number).FirstOrDefaultAsync(cancel) is { } other
                ? new SupportSaved(SupportFault.SameStart, other.Number, SupportTerms.Of(other))
            : null;
    }

    /// <summary>Makes the change and notes who made it; what is stored already is not noted again.</summary>
    public Task<SupportSaved> RunAsync(SupportChange change, SupportTerms? seen, string? reason, RecordActor actor, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(
            token => TryAsync(change, seen, reason, actor, token), saved => saved.Fault is SupportFault.None,
            // All products have no row that could be held while it is looked whether the same is set already.
            RecordOf(change.Owner) is null ? IsolationLevel.Serializable : IsolationLevel.Unspecified, cancel);

    /// <summary>Whether it can be taken away: what has counted before today is part of what was, and is ended instead.</summary>
    public bool MayGo(SupportTerms terms) => terms.From >= TechnicalSupportSetting.DayOf(time.GetUtcNow());

    private async Task<SupportSaved> TryAsync(SupportChange change, SupportTerms? seen, string? reason, RecordActor actor, CancellationToken cancel)
    {
        if (!await HoldAsync(change.Owner, cancel))
            return new SupportSaved(SupportFault.NotFound);
        if (await CheckAsync(change, seen, cancel) is { } fault)
            // The same form sent twice makes one setting.
            return change.Number is null && fault.Fault is SupportFault.SameStart && fault.Stored == change.Terms ? new SupportSaved(SupportFault.None, fault.Number) : fault;

        var now = time.GetUtcNow();
        var record = change.Number is { } number ? await Of(number).SingleOrDefaultAsync(cancel) : New(change, now);
        if (record is null)
            return new SupportSaved(SupportFault.NotFound);
        var before = change.Number is null ? null : SupportTerms.Of(record);
        if (before == change.Terms)
            return new SupportSaved(SupportFault.None, record.Number);

        if (change.Terms is { } terms)
            (record.By, record.From, record.Until) = (terms.By, terms.From, terms.Until);
        else
            db.Remove(record);
        if (before is null)
            db.Add(record);
        db.Add(Note(change, record.Id, before, reason, actor, now));
        await db.SaveChangesAsync(cancel);
        return new SupportSaved(SupportFault.None, record.Number);
    }

    // Of two at once the second finds what the first saved; of a record that was merged meanwhile nothing is kept.
    private async Task<bool> HoldAsync(SupportOwner owner, CancellationToken cancel)
    {
        if (RecordOf(owner) is not { } record)
            return true;
        var rows = new MergeRows(db);
        await rows.HoldAsync([record], cancel);
        return await rows.GoesOnAsync(record, cancel) is null;
    }

    private static RecordOwner? RecordOf(SupportOwner owner) =>
        owner.OfferId is { } offer ? new RecordOwner(RecordKind.Offer, offer)
        : owner.PublisherId is { } publisher ? new RecordOwner(RecordKind.Publisher, publisher)
        : null;

    private IQueryable<TechnicalSupportRecord> Of(long number) => db.TechnicalSupport.Where(t => t.Number == number);

    private static TechnicalSupportRecord New(SupportChange change, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PublisherId = change.Owner.PublisherId,
        OfferId = change.Owner.OfferId,
        By = TechnicalSupportBy.Unknown,
    };

    private static SupportChangeRecord Note(SupportChange change, Guid setting, SupportTerms? before, string? reason, RecordActor actor, DateTimeOffset now) => new()
    {
        SettingId = setting,
        Scope = change.Owner.Scope,
        OwnerKey = change.Owner.Key,
        OwnerName = change.Owner.Name,
        At = now,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        Before = before?.Write(),
        After = change.Terms?.Write(),
    };
}
