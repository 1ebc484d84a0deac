using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>Reads proposals for whoever decides them.</summary>
public sealed class ReadProposals(PortalDbContext db)
{
    /// <summary>Counting further would cost and tell nothing more.</summary>
    public const int CountCap = 1000;

    private const int MostChanges = 500;
    private const int MostImports = 50;

    /// <summary>How many are open, counted to <see cref="CountCap"/> at most.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancel) =>
        db.ProposalsInSight.Where(p => p.State == ProposalState.Open).Take(CountCap).CountAsync(cancel);

    public Task<int> CountAsync(ReviewFilter filter, CancellationToken cancel) => filter.Of(db.ProposalsInSight).CountAsync(cancel);

    public async Task<IReadOnlyList<ReviewImport>> ImportsAsync(CancellationToken cancel) => await db.ProposalsInSight
        .Where(p => p.State == ProposalState.Open && p.ImportId != null)
        .GroupBy(p => p.ImportId)
        .Select(g => new { Id = g.Key, File = g.Max(p => p.FileName), Latest = g.Max(p => p.Number), Open = g.Count() })
        .OrderByDescending(g => g.Latest).Take(MostImports)
        .Select(g => new ReviewImport(g.Id!.Value, g.File ?? "", g.Open)).ToListAsync(cancel);

    public async Task<ReviewPage> PageAsync(ReviewFilter filter, string? after, int limit, CancellationToken cancel)
    {
        var keys = await filter.Of(db.ProposalsInSight).Where(p => after == null || p.RecordKey.CompareTo(after) > 0)
            .Select(p => p.RecordKey).Distinct().OrderBy(key => key).Take(limit + 1).ToListAsync(cancel);
        var shown = keys.Take(limit).ToList();
        var proposals = await filter.Of(db.ProposalsInSight.AsNoTracking()).Where(p => shown.Contains(p.RecordKey))
            .OrderBy(p => p.RecordKey).ThenBy(p => p.Number).ToListAsync(cancel);
        var states = await StatesAsync([.. proposals.Select(p => p.Owner).Distinct()], cancel);
        var records = proposals.GroupBy(p => p.Owner).Where(group => states.ContainsKey(group.Key))
            .Select(group => Record(group.Key, states[group.Key], [.. group])).ToList();
        return new ReviewPage(records, keys.Count > limit ? shown[^1] : null);
    }

    private static ReviewRecord Record(RecordOwner owner, State state, List<RecordProposalRecord> proposals) => new(
        owner, state.Key, state.Title,
        [
            .. proposals.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Number).Select(p =>
            {
                var set = state.Changes.FirstOrDefault(change => change.Fields.Any(field => field.Path == p.Path));
                return new ReviewField(p, state.Sheet[p.Path], set?.Actor, set?.At);
            }),
        ]);

    private async Task<Dictionary<RecordOwner, State>> StatesAsync(IReadOnlyList<RecordOwner> owners, CancellationToken cancel)
    {
        var (offerIds, publisherIds) = (owners.Select(o => o.OfferId).OfType<Guid>().ToList(), owners.Select(o => o.PublisherId).OfType<Guid>().ToList());
        var offers = await db.Offers.AsNoTracking().Include(o => o.Plans).Include(o => o.Contacts).Include(o => o.Links)
            .Where(o => offerIds.Contains(o.Id)).OrderBy(o => o.Key).AsSplitQuery().ToListAsync(cancel);
        var publishers = publisherIds.Count is 0 ? [] : await db.Publishers.AsNoTracking().Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
            .Where(p => publisherIds.Contains(p.Id)).OrderBy(p => p.Code).AsSplitQuery().ToListAsync(cancel);
        var changes = (await db.RecordChanges.AsNoTracking()
                .Where(c => c.Fields != null && ((c.OfferId != null && offerIds.Contains(c.OfferId.Value)) || (c.PublisherId != null && publisherIds.Contains(c.PublisherId.Value))))
                .OrderByDescending(c => c.Number).Take(MostChanges).Select(c => new { c.OfferId, c.PublisherId, c.At, c.ActorName, c.Fields }).ToListAsync(cancel))
            .ToLookup(c => (c.OfferId ?? c.PublisherId).GetValueOrDefault(), c => new SetField(c.At, c.ActorName, FieldChangesJson.Read(c.Fields)));
        return offers.Select(o => (new RecordOwner(RecordKind.Offer, o.Id), new State(o.Key, o.Title, SheetReader.Of(o), [.. changes[o.Id]])))
            .Concat(publishers.Select(p => (new RecordOwner(RecordKind.Publisher, p.Id), new State(p.Code, p.Name, SheetReader.Of(p), [.. changes[p.Id]]))))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private sealed record State(string Key, string Title, RecordSheet Sheet, IReadOnlyList<SetField> Changes);

    private sealed record SetField(DateTimeOffset At, string? Actor, IReadOnlyList<FieldChange> Fields);
}
