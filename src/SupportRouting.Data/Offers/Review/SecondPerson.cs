using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>
/// What a person enters as the e-mail address or telephone number of a contact waits until another one agrees, where the operator wants it so:
/// a wrong mailbox leaks customer data. Taking one away leaks nothing and waits for nobody.
/// </summary>
internal static class SecondPerson
{
    public static bool HasToAgree(RecordKind record, RecordEdit edit, FieldChange change) =>
        edit is { Source: ChangeSource.Person, IsAgreed: false } && !string.IsNullOrEmpty(change.After) && IsReach(record, change.Path);

    public static bool IsReach(RecordKind record, string path) =>
        SheetPath.Parse(path) is { Area: SheetArea.Contact } parsed && SheetFields.Find(record, parsed) is { Kind: FieldKind.Email or FieldKind.Phone };

    /// <summary>Adds what waits; what the same person proposed of a field before is overtaken by it.</summary>
    public static async Task ProposeAsync(
        PortalDbContext db, LoadedRecord record, IReadOnlyList<FieldChange> waiting, RecordEdit edit, RecordActor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (waiting.Count is 0)
            return;
        var (owner, source, paths) = (record.Owner, $"person:{actor.Id}", waiting.Select(change => change.Path).ToList());
        var earlier = await db.RecordProposals
            .Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId && p.State == ProposalState.Open && p.Source == source && paths.Contains(p.Path))
            .ToListAsync(cancel);
        foreach (var change in waiting)
        {
            var same = earlier.Find(p => p.Path == change.Path && p.Proposed == change.After && p.Before == change.Before);
            foreach (var older in earlier.Where(p => p.Path == change.Path && p != same))
                (older.State, older.DecidedAt) = (ProposalState.Overtaken, now);
            if (same is null)
                db.Add(Of(record, change, edit, actor, source, now));
        }
    }

    private static RecordProposalRecord Of(LoadedRecord record, FieldChange change, RecordEdit edit, RecordActor actor, string source, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OfferId = record.Owner.OfferId,
        PublisherId = record.Owner.PublisherId,
        RecordKey = record.Offer?.Key ?? record.Publisher.Code,
        Path = change.Path,
        FieldKind = SheetFields.Find(record.Owner.Kind, change.Path)?.Kind ?? FieldKind.Text,
        Before = change.Before,
        Proposed = change.After,
        Origin = ProposalOrigin.Person,
        Source = source,
        ProposedAt = now,
        ProposedById = actor.Id,
        ProposedByName = actor.Name,
        Why = edit.Reason,
    };
}
