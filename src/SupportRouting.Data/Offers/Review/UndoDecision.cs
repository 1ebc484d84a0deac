using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Review;

/// <summary>Takes back what was decided in one go: the records are as before, and the proposals wait again. What was changed since stays.</summary>
public sealed class UndoDecision(PortalDbContext db, ChangeRecord change)
{
    public async Task<ReviewResult> RunAsync(Guid decision, RecordActor actor, CancellationToken cancel)
    {
        var decided = await db.RecordProposals.AsNoTracking().Where(p => p.DecisionId == decision).OrderBy(p => p.Number).ToListAsync(cancel);
        var result = ReviewResult.None with { DecisionId = decision };
        foreach (var record in decided.GroupBy(p => p.Owner))
            result = result.Plus(await db.InOneGoOrAgainAsync(token => TryAsync(record.Key, [.. record], actor, token), done => done.Decided > 0, cancel));
        return result;
    }

    private async Task<ReviewResult> TryAsync(RecordOwner owner, List<RecordProposalRecord> proposals, RecordActor actor, CancellationToken cancel)
    {
        var ids = proposals.Select(p => p.ChangeId).OfType<Guid>().Distinct().ToList();
        var rows = await db.RecordChanges.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Number).ToListAsync(cancel);
        foreach (var row in rows)
        {
            var edit = new RecordEdit([.. FieldChangesJson.Read(row.Fields).Select(field => field.Reverse())], ChangeSource.Person, null) { Kind = ChangeKind.Restored, IsAgreed = true };
            if (await change.RunAsync(owner, edit, actor, cancel) is not RecordResult.Saved)
                return ReviewResult.None with { Meanwhile = proposals.Count };
        }

        return ReviewResult.None with { Decided = await OpenAgainAsync(owner, proposals, cancel) };
    }

    // Unless its source has said something newer by now.
    private async Task<int> OpenAgainAsync(RecordOwner owner, List<RecordProposalRecord> proposals, CancellationToken cancel)
    {
        var open = await db.RecordProposals.Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId && p.State == ProposalState.Open)
            .Select(p => new { p.Path, p.Origin, p.Source }).ToListAsync(cancel);
        var ids = proposals.Where(p => !open.Exists(o => o.Path == p.Path && o.Origin == p.Origin && o.Source == p.Source)).Select(p => p.Id).ToList();
        return await db.RecordProposals.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.State, ProposalState.Open).SetProperty(p => p.DecidedAt, (DateTimeOffset?)null).SetProperty(p => p.DecidedById, (Guid?)null)
                .SetProperty(p => p.DecidedByName, (string?)null).SetProperty(p => p.Reason, (string?)null)
                .SetProperty(p => p.DecisionId, (Guid?)null).SetProperty(p => p.ChangeId, (Guid?)null),
            cancel);
    }
}
