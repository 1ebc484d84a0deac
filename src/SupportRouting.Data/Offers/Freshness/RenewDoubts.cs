using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>Settles the reports that a change or a confirmation has answered, and marks the contacts of which one is still open.</summary>
internal sealed class RenewDoubts(PortalDbContext db, TimeProvider time)
{
    public Task OfAsync(RecordOwner owner, CancellationToken cancel) => RunAsync(
        owner.OfferId is { } offer ? db.SupportContacts.Where(c => c.OfferId == offer) : db.SupportContacts.Where(c => c.PublisherId == owner.PublisherId),
        cancel);

    public async Task RunAsync(IQueryable<ContactRecord> contacts, CancellationToken cancel)
    {
        var rows = await contacts.AsNoTracking()
            .Where(c => c.DoubtfulSince != null || db.Set<ContactReportRecord>().Any(r => r.ContactId == c.Id && r.SettledAt == null)).ToListAsync(cancel);
        if (rows is [])
            return;
        var ids = rows.ConvertAll(row => row.Id);
        var open = (await db.ContactReports.AsNoTracking().Where(r => ids.Contains(r.ContactId) && r.SettledAt == null).ToListAsync(cancel)).ToLookup(r => r.ContactId);
        foreach (var row in rows)
            await RenewAsync(row, [.. open[row.Id]], cancel);
    }

    private async Task RenewAsync(ContactRecord row, IReadOnlyList<ContactReportRecord> open, CancellationToken cancel)
    {
        var contact = row.ToContact();
        var settled = open.Where(report => ContactReport.IsSettled(report.Fault, report.Mark, report.At, contact)).Select(report => report.Id).ToList();
        if (settled.Count > 0)
            await SettleAsync(row, settled, cancel);
        var since = open.Where(report => !settled.Contains(report.Id)).Min(report => (DateTimeOffset?)report.At);
        if (since == row.DoubtfulSince)
            return;
        var mine = db.SupportContacts.Where(c => c.Id == row.Id);
        // One that somebody reports in this moment stays in doubt.
        if (since is null)
            mine = mine.Where(c => !db.Set<ContactReportRecord>().Any(r => r.ContactId == c.Id && r.SettledAt == null));
        await mine.ExecuteUpdateAsync(set => set.SetProperty(c => c.DoubtfulSince, since), cancel);
    }

    private async Task SettleAsync(ContactRecord row, List<Guid> reports, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var change = row.OfferId is { } offer
            ? await db.AllOffers.Where(o => o.Id == offer).Select(o => o.LastChangeId).FirstOrDefaultAsync(cancel)
            : await db.AllPublishers.Where(p => p.Id == row.PublisherId).Select(p => p.LastChangeId).FirstOrDefaultAsync(cancel);
        await db.ContactReports.Where(r => reports.Contains(r.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.SettledAt, now).SetProperty(r => r.SettledBy, row.ConfirmedBy).SetProperty(r => r.SettledByChange, change), cancel);
    }
}
