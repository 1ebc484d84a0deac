using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Review;

/// <summary>Ends proposals whose value is kept by now, by whatever way it came.</summary>
internal static class OvertakenProposals
{
    public static async Task EndAsync(PortalDbContext db, RecordOwner owner, IReadOnlyList<FieldChange> changes, DateTimeOffset now, CancellationToken cancel)
    {
        var paths = changes.Select(change => change.Path).ToList();
        var open = await db.RecordProposals.AsNoTracking()
            .Where(p => p.OfferId == owner.OfferId && p.PublisherId == owner.PublisherId && p.State == ProposalState.Open && paths.Contains(p.Path))
            .Select(p => new { p.Id, p.Path, p.Proposed }).ToListAsync(cancel);
        var over = open.Where(p => changes.Any(change => change.Path == p.Path && change.After == p.Proposed)).Select(p => p.Id).ToList();
        if (over.Count > 0)
        {
            await db.RecordProposals.Where(p => over.Contains(p.Id) && p.State == ProposalState.Open)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProposalState.Overtaken).SetProperty(p => p.DecidedAt, now), cancel);
        }
    }
}
