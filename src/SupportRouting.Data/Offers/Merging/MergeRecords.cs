using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Duplicates;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Merging;

/// <summary>How merging or separating ended.</summary>
/// <param name="Fault">What hindered it; nothing is changed then.</param>
/// <param name="Stays">What was copied and stays with the record that goes on, because somebody changed it since.</param>
public sealed record MergeResult(MergeFault Fault, IReadOnlyList<SheetPath> Stays)
{
    /// <summary>The id of the record that was merged or separated.</summary>
    public string Id { get; init; } = "";

    public static MergeResult Of(MergeFault fault) => new(fault, []);
}

/// <summary>
/// Lets one record go on in another's stead, and takes that back. The merged one keeps its rows, history and ids, out of sight; what depends on
/// it follows. All of it happens in one transaction, and of two people at once the second is told.
/// </summary>
public sealed class MergeRecords(PortalDbContext db, ChangeRecord change, TimeProvider time)
{
    /// <param name="merged">The record that ends.</param>
    /// <param name="goesOn">The record that goes on.</param>
    /// <param name="otherPublisherIsMeant">Whether the offers are the same although their publishers are not.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancel">Ends it; nothing is kept then.</param>
    public Task<MergeResult> MergeAsync(RecordOwner merged, RecordOwner goesOn, bool otherPublisherIsMeant, RecordActor actor, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(token => TryMergeAsync(merged, goesOn, otherPublisherIsMeant, actor, token), result => result.Fault is MergeFault.None, cancel);

    public Task<MergeResult> SeparateAsync(RecordOwner merged, RecordActor actor, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(token => TrySeparateAsync(merged, actor, token), result => result.Fault is MergeFault.None, cancel);

    private async Task<MergeResult> TryMergeAsync(RecordOwner merged, RecordOwner goesOn, bool otherPublisherIsMeant, RecordActor actor, CancellationToken cancel)
    {
        var rows = new MergeRows(db);
        await rows.HoldAsync([merged, goesOn], cancel);
        var (ends, stays) = (await rows.SideAsync(merged, cancel), await rows.SideAsync(goesOn, cancel));
        if (MergeRules.Check(ends, stays, otherPublisherIsMeant) is not MergeFault.None and var fault)
            return MergeResult.Of(fault);
        if (await LoadRecord.OneAsync(db, merged, cancel) is not { } from || await LoadRecord.OneAsync(db, goesOn, cancel) is not { } to)
            return MergeResult.Of(MergeFault.NotFound);

        var now = time.GetUtcNow();
        var copied = MergedFields.Copied(merged.Kind, to.Sheet, from.Sheet);
        var byHand = HandFields.Read(from.HandFields).Intersect(copied.Select(field => field.Path), StringComparer.Ordinal).ToList();
        var doubts = from.Contacts.Select(contact => (contact.Id, contact.Kind, contact.Position)).ToList();
        db.ChangeTracker.Clear();
        var taken = await WriteAsync(goesOn, copied, ChangeKind.Merged, from.Key, actor, byHand, cancel);
        await WriteAsync(merged, [], ChangeKind.MergedInto, to.Key, actor, [], cancel);
        await rows.HideAsync(merged, goesOn.Id, taken, actor, now, cancel);
        await new CopyDoubts(db, time).RunAsync(doubts, goesOn, copied, cancel);
        var moving = new MoveDependents(db);
        await moving.ToAsync(merged, goesOn.Id, cancel);
        await moving.SupportToAsync(merged, goesOn, TechnicalSupportSetting.DayOf(now), cancel);
        await moving.RevokeLinksAsync(merged, actor, now, cancel);
        await FindAnewAsync(goesOn, cancel);
        return MergeResult.Of(MergeFault.None) with { Id = from.Key };
    }

    private async Task<MergeResult> TrySeparateAsync(RecordOwner merged, RecordActor actor, CancellationToken cancel)
    {
        var rows = new MergeRows(db);
        if (await rows.GoesOnAsync(merged, cancel) is not { } seen)
            return MergeResult.Of(MergeFault.NotMerged);
        var goesOn = new RecordOwner(merged.Kind, seen);
        await rows.HoldAsync([merged, goesOn], cancel);
        // Somebody may have been quicker while we waited.
        if (await rows.GoesOnAsync(merged, cancel) != seen || await LoadRecord.OneAsync(db, merged, cancel) is not { } from
            || await LoadRecord.OneAsync(db, goesOn, cancel) is not { } to)
            return MergeResult.Of(MergeFault.NotMerged);

        var copied = await rows.CopiedAsync(merged, cancel);
        var (changes, stays) = MergedFields.TakenBack(copied, to.Sheet);
        db.ChangeTracker.Clear();
        await rows.ShowAsync(merged, cancel);
        await new MoveDependents(db).BackAsync(merged, goesOn.Id, cancel);
        await WriteAsync(goesOn, changes, ChangeKind.Separated, from.Key, actor, [], cancel);
        await WriteAsync(merged, [], ChangeKind.Separated, to.Key, actor, [], cancel);
        await FindAnewAsync(goesOn, cancel);
        await FindAnewAsync(merged, cancel);
        return new MergeResult(MergeFault.None, stays) { Id = from.Key };
    }

    private async Task<Guid?> WriteAsync(
        RecordOwner owner, IReadOnlyList<FieldChange> changes, ChangeKind kind, string other, RecordActor actor, IReadOnlyCollection<string> byHand, CancellationToken cancel)
    {
        var edit = new RecordEdit(changes, ChangeSource.System, other) { Kind = kind, ByHand = byHand };
        return await change.RunAsync(owner, edit, actor, cancel) is RecordResult.Saved saved
            ? saved.ChangeId
            : throw new InvalidOperationException("A record that is held was changed by somebody else.");
    }

    // Offers of a publisher are found by its names and domains, those that come to it too.
    private Task FindAnewAsync(RecordOwner owner, CancellationToken cancel) => owner.OfferId is { } offer
        ? new OfferFinding(db).RenewAsync([offer], cancel)
        : PublisherRename.FollowAsync(db, [owner.Id], cancel);
}
