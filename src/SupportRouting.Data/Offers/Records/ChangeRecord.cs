using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>
/// The one way a publisher or offer is changed outside imports: compared with what the writer saw, checked, and saved with its
/// history at once. Where two changed the same field the second is told, and nothing is overwritten.
/// </summary>
public sealed class ChangeRecord(PortalDbContext db, TimeProvider time, SecondPersonOptions second)
{
    public Task<RecordResult> RunAsync(RecordOwner owner, RecordEdit edit, RecordActor actor, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(token => TryAsync(owner, edit, actor, token), result => result is RecordResult.Saved, cancel);

    private async Task<RecordResult> TryAsync(RecordOwner owner, RecordEdit edit, RecordActor actor, CancellationToken cancel)
    {
        if (await LoadRecord.OneAsync(db, owner, cancel) is not { } record)
            return new RecordResult.NotFound();
        var sheet = record.Sheet;
        var wanted = edit.Changes.Where(change => sheet[change.Path] != Kept(change.After)).ToList();
        if (RecordChecks.Problems(owner.Kind, edit, wanted, sheet) is { Count: > 0 } problems)
            return new RecordResult.Refused(problems);
        var conflicts = wanted.Where(change => sheet[change.Path] != Kept(change.Before))
            .Select(change => new ThreeWayField(change.Path, Kept(change.Before), sheet[change.Path], Kept(change.After))).ToList();
        if (conflicts.Count > 0)
            return new RecordResult.Conflict(conflicts);

        var now = time.GetUtcNow();
        var usual = RecordChecks.Usual(owner.Kind, edit, wanted).Select(change => change with { Before = sheet[change.Path] }).ToList();
        var waiting = usual.Where(change => second.IsOn && SecondPerson.HasToAgree(owner.Kind, edit, change)).ToList();
        await SecondPerson.ProposeAsync(db, record, waiting, edit, actor, now, cancel);
        var after = RecordTrail.Follow(sheet, sheet.With(usual.Except(waiting)), edit, actor, now);
        var changes = sheet.ChangesTo(after);
        var saved = new RecordResult.Saved(null) { Waiting = [.. waiting.Select(change => change.Path)] };
        if (changes.IsEmpty && !edit.IsMerging)
        {
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            return saved;
        }

        var id = Write(record, edit, changes, actor, now);
        await db.SaveChangesAsync(cancel);
        await OvertakenProposals.EndAsync(db, owner, changes, now, cancel);
        await FollowAsync(record, changes, cancel);
        db.ChangeTracker.Clear();
        return saved with { ChangeId = id };
    }

    private Guid Write(LoadedRecord record, RecordEdit edit, IReadOnlyList<FieldChange> changes, RecordActor actor, DateTimeOffset now)
    {
        var writer = new SheetWriter(db, time);
        var row = RecordChangeRecord.Of(record.Owner, edit, changes, actor, now);
        db.Add(row);
        var editable = changes.Where(c => SheetFields.Find(record.Owner.Kind, c.Path) is { IsEditable: true }).Select(c => c.Path);
        var hand = edit.Source switch
        {
            ChangeSource.Person or ChangeSource.Publisher => HandFields.With(record.HandFields, editable),
            // What a person takes from an import is the source's again.
            ChangeSource.Import => HandFields.Without(record.HandFields, editable),
            _ when edit.IsMerging => HandFields.With(HandFields.Without(record.HandFields, changes.Select(c => c.Path)), edit.ByHand),
            _ => record.HandFields,
        };
        if (record.Offer is { } offer)
        {
            writer.Write(offer, changes);
            (offer.LastChangeId, offer.HandFields) = (row.Id, hand);
        }
        else
        {
            writer.Write(record.Publisher, changes);
            (record.Publisher.LastChangeId, record.Publisher.HandFields) = (row.Id, hand);
        }

        return row.Id;
    }

    private async Task FollowAsync(LoadedRecord record, IReadOnlyList<FieldChange> changes, CancellationToken cancel)
    {
        await new RenewDoubts(db, time).OfAsync(record.Owner, cancel);
        if (record.Offer is { } offer)
            await new OfferFinding(db).RenewAsync([offer.Id], cancel);
        else if (changes.Any(c => IsFoundBy(c.Path)))
            await PublisherRename.FollowAsync(db, [record.Publisher.Id], cancel);
    }

    // What a publisher is called and the domains of its sites and mailboxes, its offers are found by.
    private static bool IsFoundBy(string path) => path is "name" or "spellings"
        || path.EndsWith("/email", StringComparison.Ordinal) || path.EndsWith("/url", StringComparison.Ordinal);

    private static string? Kept(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
