using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>What a Global admin decides.</summary>
/// <param name="Accept">Whether the proposed value is kept from now on.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Reason">Why, in the words of whoever decides.</param>
public sealed record ReviewDecision(bool Accept, RecordActor Actor, string? Reason)
{
    /// <summary>What is taken back in one go.</summary>
    public required Guid Id { get; init; }

    /// <summary>The value that was shown as kept, by proposal, where somebody looked at it.</summary>
    public IReadOnlyDictionary<Guid, string?> Seen { get; init; } = new Dictionary<Guid, string?>();
}

/// <summary>
/// Decides proposals, record by record: those of one record that are accepted are one change with one entry in its history. Each is claimed
/// first, so that of two people who decide at once the second is told.
/// </summary>
public sealed class DecideProposals(PortalDbContext db, ChangeRecord change, ReadHistory read, TimeProvider time, SecondPersonOptions second)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan LongestGo = TimeSpan.FromSeconds(20);

    public ReviewDecision Decision(bool accept, RecordActor actor, string? reason) =>
        new(accept, actor, string.IsNullOrWhiteSpace(reason) ? null : StorableText.Cut(reason.Trim(), Domain.Offers.OfferLimits.Reason)) { Id = Guid.CreateVersion7(time.GetUtcNow()) };

    /// <summary>Decides some proposals, each with all those of the part it belongs to.</summary>
    public async Task<ReviewResult> SomeAsync(IReadOnlyCollection<Guid> ids, ReviewDecision decision, CancellationToken cancel)
    {
        var asked = await OpenAsync(db.RecordProposals.Where(p => ids.Contains(p.Id)), cancel);
        var result = ReviewResult.None with { Gone = ids.Count - asked.Count };
        foreach (var record in asked.GroupBy(p => p.Owner))
            result = result.Plus(await RecordAsync(record.Key, [.. record.Select(p => p.Id)], decision, cancel));
        return result;
    }

    /// <summary>Decides all of a filter, in batches and for as long as a page may take; what is left then is told.</summary>
    public async Task<ReviewResult> AllAsync(ReviewFilter filter, ReviewDecision decision, CancellationToken cancel)
    {
        var (result, last, end) = (ReviewResult.None, 0L, time.GetUtcNow() + LongestGo);
        while (time.GetUtcNow() < end)
        {
            var batch = await filter.Of(db.ProposalsInSight).Where(p => p.State == ProposalState.Open && p.Number > last)
                .OrderBy(p => p.Number).Take(BatchSize).Select(p => new { p.Id, p.Number }).ToListAsync(cancel);
            if (batch.Count is 0)
                break;
            last = batch[^1].Number;
            // Those of a part were decided with its first one.
            result = result.Plus(await SomeAsync([.. batch.Select(p => p.Id)], decision, cancel) with { Gone = 0 });
        }

        return result with { Left = await filter.Of(db.ProposalsInSight).CountAsync(p => p.State == ProposalState.Open && p.Number > last, cancel) };
    }

    private Task<ReviewResult> RecordAsync(RecordOwner owner, IReadOnlyCollection<Guid> ids, ReviewDecision decision, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(token => TryAsync(owner, ids, decision, token), result => result.Decided > 0, cancel);

    private async Task<ReviewResult> TryAsync(RecordOwner owner, IReadOnlyCollection<Guid> ids, ReviewDecision decision, CancellationToken cancel)
    {
        var open = await OpenAsync(db.RecordProposals.Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId), cancel);
        var asked = open.Where(p => ids.Contains(p.Id)).ToList();
        var together = open.Where(p => asked.Exists(a => a.Id == p.Id || (a.Part is not null && a.Part == p.Part && a.Origin == p.Origin && a.Source == p.Source))).ToList();
        var result = ReviewResult.None with { Gone = ids.Count - asked.Count };
        if (!decision.Accept)
        {
            var rejected = await ClaimAsync(together, decision, null, cancel);
            return result with { Decided = rejected, Gone = result.Gone + together.Count - rejected, DecisionId = decision.Id };
        }

        if (await read.NowAsync(owner, cancel) is not { } now)
            return result with { Gone = ids.Count };

        var own = together.Where(p => p.ProposedById == decision.Actor.Id && NeedsAnother(owner, p)).ToList();
        // Of several that want the same field the latest counts; the others are shown again with what it made of the field.
        var latest = together.Except(own).GroupBy(p => p.Path, StringComparer.Ordinal).Select(same => same.MaxBy(p => p.Number)).OfType<RecordProposalRecord>().ToList();
        var meanwhile = latest.Where(p => (decision.Seen.TryGetValue(p.Id, out var seen) ? seen : p.Before) != now.Sheet[p.Path]).ToList();
        result = result with { Own = own.Count, Meanwhile = meanwhile.Count };
        foreach (var origin in latest.Except(meanwhile).GroupBy(p => (p.Origin, p.ImportId, p.Source)))
            result = result.Plus(await AcceptAsync(owner, [.. origin], now.Sheet, decision, cancel));
        return result;
    }

    // A file of one's own would be a way round the second person.
    private bool NeedsAnother(RecordOwner owner, RecordProposalRecord proposal) => proposal.Origin is ProposalOrigin.Person
        || (second.IsOn && proposal.Proposed is not null && SecondPerson.IsReach(owner.Kind, proposal.Path));

    private async Task<ReviewResult> AcceptAsync(
        RecordOwner owner, IReadOnlyList<RecordProposalRecord> proposals, RecordSheet now, ReviewDecision decision, CancellationToken cancel)
    {
        var changes = proposals.Select(p => new FieldChange(p.Path, now[p.Path], p.Proposed)).Concat(ProposedParts.Origins(proposals, now)).ToList();
        var edit = new RecordEdit(changes, ProposedParts.SourceOf(proposals[0].Origin), decision.Reason ?? proposals[0].Why)
        {
            ImportId = proposals[0].ImportId,
            IsAgreed = true,
            SaidBy = proposals[0].Origin is ProposalOrigin.Publisher ? proposals[0].ProposedByName : null,
        };
        return await change.RunAsync(owner, edit, decision.Actor, cancel) switch
        {
            RecordResult.Saved saved => ReviewResult.None with { Decided = await ClaimAsync(proposals, decision, saved.ChangeId, cancel), DecisionId = decision.Id },
            RecordResult.Conflict => ReviewResult.None with { Meanwhile = proposals.Count },
            RecordResult.Refused => ReviewResult.None with { Refused = proposals.Count },
            _ => ReviewResult.None with { Gone = proposals.Count },
        };
    }

    // Saved and claimed in one transaction: where somebody else was first, all of it is looked at again.
    private async Task<int> ClaimAsync(IReadOnlyCollection<RecordProposalRecord> proposals, ReviewDecision decision, Guid? changeId, CancellationToken cancel)
    {
        var (ids, now) = (proposals.Select(p => p.Id).ToList(), time.GetUtcNow());
        var state = decision.Accept ? ProposalState.Accepted : ProposalState.Rejected;
        // A change to the very value ends the proposal as overtaken before it is claimed.
        var claimed = await db.RecordProposals
            .Where(p => ids.Contains(p.Id) && (p.State == ProposalState.Open || (p.State == ProposalState.Overtaken && changeId != null)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, state).SetProperty(p => p.DecidedAt, now).SetProperty(p => p.DecidedById, decision.Actor.Id)
                    .SetProperty(p => p.DecidedByName, decision.Actor.Name).SetProperty(p => p.Reason, decision.Reason)
                    .SetProperty(p => p.DecisionId, decision.Id).SetProperty(p => p.ChangeId, changeId),
                cancel);
        return claimed == ids.Count || !decision.Accept ? claimed : throw new DbUpdateConcurrencyException("Somebody else decided a proposal in the very moment.");
    }

    private static Task<List<RecordProposalRecord>> OpenAsync(IQueryable<RecordProposalRecord> proposals, CancellationToken cancel) =>
        proposals.AsNoTracking().Where(p => p.State == ProposalState.Open).OrderBy(p => p.Number).ToListAsync(cancel);
}
