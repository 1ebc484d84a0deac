using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>What became of a confirmation of some contacts.</summary>
/// <param name="Confirmed">How many were confirmed.</param>
/// <param name="Left">How many were not, because they are gone or no longer what was seen.</param>
/// <param name="Changes">The changes it made, one of each record, to be taken back by.</param>
public sealed record ConfirmOutcome(int Confirmed, int Left, IReadOnlyList<Guid> Changes);

/// <summary>Keeps that somebody made sure that contacts are right, of the very addresses they saw.</summary>
public sealed class ConfirmContacts(PortalDbContext db, ChangeRecord change, TimeProvider time)
{
    private const int MostTries = 3;

    public async Task<ConfirmOutcome> RunAsync(IEnumerable<ContactKey> seen, ConfirmationWay how, RecordActor actor, CancellationToken cancel)
    {
        var wanted = seen.DistinctBy(key => key.Id).ToDictionary(key => key.Id, key => key);
        var (confirmed, changes) = (0, new List<Guid>());
        foreach (var owner in (await RowsAsync(wanted.Keys, cancel)).Select(OwnerOf).Distinct())
        {
            var (count, id) = await OfAsync(owner, wanted, how, actor, cancel);
            confirmed += count;
            if (id is { } made)
                changes.Add(made);
        }

        return new ConfirmOutcome(confirmed, wanted.Count - confirmed, changes);
    }

    /// <summary>Takes a confirmation back, where nothing happened to those contacts since.</summary>
    public async Task<bool> UndoAsync(Guid changeId, RecordActor actor, CancellationToken cancel)
    {
        var made = await db.RecordChanges.AsNoTracking().FirstOrDefaultAsync(c => c.Id == changeId && c.Kind == ChangeKind.Confirmed, cancel);
        if (made is null)
            return false;
        var back = FieldChangesJson.Read(made.Fields).Select(field => new FieldChange(field.Path, field.After, field.Before)).ToList();
        var owner = RecordOwner.Of(made.OfferId, made.PublisherId);
        return await db.InOneGoAsync(
            async token =>
            {
                if (await change.RunAsync(owner, new RecordEdit(back, ChangeSource.Person, null) { Kind = ChangeKind.Restored }, actor, token) is not RecordResult.Saved)
                    return false;
                await ReopenAsync(owner, changeId, token);
                return true;
            },
            isDone => isDone,
            cancel);
    }

    private async Task ReopenAsync(RecordOwner owner, Guid changeId, CancellationToken cancel)
    {
        // Who reported the same contact again meanwhile has an open report there already.
        var lost = db.ContactReports.Where(r => r.SettledByChange == changeId && (r.ReporterId == null
            || !db.Set<ContactReportRecord>().Any(o => o.ContactId == r.ContactId && o.ReporterId == r.ReporterId && o.SettledAt == null)));
        await lost.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.SettledAt, (DateTimeOffset?)null).SetProperty(r => r.SettledBy, (string?)null).SetProperty(r => r.SettledByChange, (Guid?)null),
            cancel);
        await new RenewDoubts(db, time).OfAsync(owner, cancel);
    }

    private async Task<(int Count, Guid? Change)> OfAsync(
        RecordOwner owner, Dictionary<Guid, ContactKey> wanted, ConfirmationWay how, RecordActor actor, CancellationToken cancel)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var same = (await RowsAsync(wanted.Keys, cancel)).Where(row => OwnerOf(row) == owner && wanted[row.Id] == row.Key).ToList();
            if (same is [])
                break;
            var edit = new RecordEdit(
                [.. same.SelectMany(row => FieldsOf(row, how, actor))], how is ConfirmationWay.Reply ? ChangeSource.System : ChangeSource.Person, null)
            {
                Kind = ChangeKind.Confirmed,
            };
            try
            {
                if (await change.RunAsync(owner, edit, actor, cancel) is RecordResult.Saved saved)
                    return (same.Count, saved.ChangeId);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Whoever confirmed or changed one of them in the very moment is looked at again.
                db.ChangeTracker.Clear();
            }
        }

        return (0, null);
    }

    // The addresses stand among the changes as they are, so that nobody confirms what another changes meanwhile.
    private IEnumerable<FieldChange> FieldsOf(ContactRecord row, ConfirmationWay how, RecordActor actor) =>
    [
        Field(row, "email", row.Email, row.Email),
        Field(row, "phone", row.Phone, row.Phone),
        Field(row, "url", row.Url, row.Url),
        Field(row, "confirmedAt", SheetValue.Of(row.ConfirmedAt), SheetValue.Of((DateTimeOffset?)time.GetUtcNow())),
        Field(row, "confirmedBy", row.ConfirmedBy, actor.Name),
        Field(row, "confirmedHow", row.ConfirmedHow is { } before ? SheetValue.Name(before) : null, SheetValue.Name(how)),
    ];

    private static FieldChange Field(ContactRecord row, string field, string? before, string? after) =>
        new(SheetPath.Contact(row.Kind, row.Position + 1, field).ToString(), before, after);

    private Task<List<ContactRecord>> RowsAsync(IEnumerable<Guid> ids, CancellationToken cancel) =>
        db.SupportContacts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);

    private static RecordOwner OwnerOf(ContactRecord row) => RecordOwner.Of(row.OfferId, row.PublisherId);
}
