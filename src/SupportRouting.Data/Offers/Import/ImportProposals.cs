using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The proposals of imports: what was proposed and rejected before, and what is proposed now.</summary>
internal sealed class ImportProposals(PortalDbContext db, ImportRequest request, TimeProvider time)
{
    private readonly HashSet<Guid> _recalled = [];
    private List<RecordProposalRecord> _earlier = [];

    public void Clear()
    {
        _recalled.Clear();
        _earlier = [];
    }

    /// <summary>Reads what imports proposed of records before; only records that people changed can have any.</summary>
    public async Task RecallAsync(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var asked = records.Where(_recalled.Add).ToList();
        if (asked.Count is 0)
            return;
        _earlier.AddRange(await db.RecordProposals
            .Where(p => p.Origin == ProposalOrigin.Import && (p.State == ProposalState.Open || p.State == ProposalState.Rejected)
                && ((p.OfferId != null && asked.Contains(p.OfferId.Value)) || (p.PublisherId != null && asked.Contains(p.PublisherId.Value))))
            .ToListAsync(cancel));
    }

    public IReadOnlySet<(string Path, string? Value)> Rejected(RecordOwner owner, DraftOrigin origin) =>
        Of(owner, origin).Where(p => p.State is ProposalState.Rejected).Select(p => (p.Path, p.Proposed)).ToHashSet();

    /// <summary>Keeps one open proposal for each field: one that says the same stays, one that says something else is overtaken.</summary>
    public void Propose(RecordOwner owner, string key, DraftOrigin origin, IReadOnlyList<ProposedChange> proposed)
    {
        var open = Of(owner, origin).Where(p => p.State is ProposalState.Open).ToLookup(p => p.Path, StringComparer.Ordinal);
        foreach (var (change, part) in proposed)
        {
            var same = open[change.Path].FirstOrDefault(p => p.Proposed == change.After && p.Part == part);
            foreach (var older in open[change.Path].Where(p => p != same))
                Overtake(older);
            if (same is null)
                Add(owner, key, origin, change, part);
            else
                same.Before = change.Before;
        }
    }

    /// <summary>Ends open proposals of a source that now says what is kept.</summary>
    public void Settle(RecordOwner owner, DraftOrigin origin, RecordSheet said, RecordSheet kept)
    {
        foreach (var open in Of(owner, origin).Where(p => p.State is ProposalState.Open && said[p.Path] is { } value && value == kept[p.Path]))
            Overtake(open);
    }

    public bool AnyOpen(RecordOwner owner, DraftOrigin origin) => Of(owner, origin).Any(p => p.State is ProposalState.Open);

    private IEnumerable<RecordProposalRecord> Of(RecordOwner owner, DraftOrigin origin) =>
        _earlier.Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId && p.Source == origin.Source);

    private void Overtake(RecordProposalRecord proposal)
    {
        proposal.State = ProposalState.Overtaken;
        proposal.DecidedAt = time.GetUtcNow();
    }

    private void Add(RecordOwner owner, string key, DraftOrigin origin, FieldChange change, string? part)
    {
        var now = time.GetUtcNow();
        db.Add(new RecordProposalRecord
        {
            Id = Guid.CreateVersion7(now),
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            RecordKey = key,
            Path = change.Path,
            Part = part,
            FieldKind = SheetFields.Find(owner.Kind, change.Path)?.Kind ?? FieldKind.Text,
            Before = change.Before,
            Proposed = change.After,
            Origin = ProposalOrigin.Import,
            Source = origin.Source,
            FileName = StorableText.Cut(origin.File, SourceTable.FileNameMaxLength),
            ImportId = request.ImportId,
            ProposedAt = now,
            ProposedById = request.Actor?.Id,
            ProposedByName = request.Actor?.Name,
        });
    }
}
