using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>
/// Keeps what a publisher answers: contacts it calls right are confirmed, whatever it wants otherwise waits for a Global admin. The link
/// is used up in the same transaction, so that of two answers one counts.
/// </summary>
public sealed class AnswerConfirmation(PortalDbContext db, OpenConfirmation open, ChangeRecord change, TimeProvider time)
{
    public Task<ConfirmationResult> RunAsync(string? token, IReadOnlyList<ContactAnswer> answers, string? words, CancellationToken cancel)
    {
        var kept = string.IsNullOrWhiteSpace(words) ? null : StorableText.Cut(words.ReplaceLineEndings("\n").Trim(), ConfirmationRequestRecord.WordsLength);
        return db.InOneGoOrAgainAsync(stop => TryAsync(token, answers, kept, stop), result => result is ConfirmationResult.Done, cancel);
    }

    private async Task<ConfirmationResult> TryAsync(string? token, IReadOnlyList<ContactAnswer> answers, string? words, CancellationToken cancel)
    {
        if (await open.RunAsync(token, cancel) is not { } opened)
            return new ConfirmationResult.NoLink();
        var reading = new ConfirmationReading(opened.Request.Owner.Kind, opened.Sheet, answers, words);
        if (reading.Refused is { } refused)
            return refused;
        var now = time.GetUtcNow();
        if (!await UseUpAsync(opened.Request, reading, words, now, cancel))
            return new ConfirmationResult.NoLink();
        if (!await ConfirmAsync(opened, reading, words, now, cancel))
            return Meanwhile(reading);
        await ProposeAsync(opened, reading, words, now, cancel);
        return new ConfirmationResult.Done(reading.Right.Count, reading.Changes.Count);
    }

    private async Task<bool> UseUpAsync(ConfirmationRequestRecord request, ConfirmationReading reading, string? words, DateTimeOffset now, CancellationToken cancel)
    {
        var (confirmed, proposed) = (reading.Right.Count, reading.Changes.Count);
        return await db.ConfirmationRequests.Open(now).Where(c => c.Id == request.Id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.UsedAt, now).SetProperty(c => c.Words, words)
                .SetProperty(c => c.Confirmed, confirmed).SetProperty(c => c.Proposed, proposed),
            cancel) is 1;
    }

    private async Task<bool> ConfirmAsync(OpenedConfirmation opened, ConfirmationReading reading, string? words, DateTimeOffset now, CancellationToken cancel)
    {
        if (reading.Right.Count is 0)
            return true;
        var publisher = new RecordActor(null, opened.Request.Contact);
        var changes = reading.Right.SelectMany(contact => new (string Field, string? Value)[]
        {
            ("confirmedAt", SheetValue.Of((DateTimeOffset?)now)), ("confirmedBy", publisher.Name), ("confirmedHow", SheetValue.Name(ConfirmationWay.Publisher)),
        }.Select(trail => new FieldChange(contact.Path(trail.Field), opened.Sheet[contact.Path(trail.Field)], trail.Value))).ToList();
        var edit = new RecordEdit(changes, ChangeSource.Publisher, words) { Kind = ChangeKind.Confirmed };
        return await change.RunAsync(opened.Request.Owner, edit, publisher, cancel) is RecordResult.Saved;
    }

    private async Task ProposeAsync(OpenedConfirmation opened, ConfirmationReading reading, string? words, DateTimeOffset now, CancellationToken cancel)
    {
        var (owner, paths) = (opened.Request.Owner, reading.Changes.Select(wanted => wanted.Change.Path).ToList());
        // What the publisher said before, it says otherwise now.
        await db.RecordProposals
            .Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId && p.State == ProposalState.Open
                && p.Origin == ProposalOrigin.Publisher && paths.Contains(p.Path))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProposalState.Overtaken).SetProperty(p => p.DecidedAt, now), cancel);
        db.AddRange(reading.Changes.Select(wanted => new RecordProposalRecord
        {
            Id = Guid.CreateVersion7(now),
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            RecordKey = opened.Key,
            Path = wanted.Change.Path,
            Part = wanted.Part,
            FieldKind = SheetFields.Find(owner.Kind, wanted.Change.Path)?.Kind ?? FieldKind.Text,
            Before = wanted.Change.Before,
            Proposed = wanted.Change.After,
            Origin = ProposalOrigin.Publisher,
            Source = StorableText.Cut(opened.Request.Contact, RecordProposalRecord.SourceLength),
            ProposedAt = now,
            ProposedByName = opened.Request.Contact,
            Why = words,
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static ConfirmationResult.Refused Meanwhile(ConfirmationReading reading) => new(
        new Dictionary<string, FieldProblem>(StringComparer.Ordinal),
        reading.Right.ToDictionary(contact => contact.Group, _ => ContactProblem.ChangedMeanwhile, StringComparer.Ordinal), false);
}
