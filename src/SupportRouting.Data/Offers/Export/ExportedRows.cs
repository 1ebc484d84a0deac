using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Export;

/// <summary>Reads all publishers, then all offers, a few hundred at a time, each in the order of their ids.</summary>
internal sealed class ExportedRows(PortalDbContext db)
{
    private const int BatchSize = 500;

    public async IAsyncEnumerable<ExportedRecord> PublishersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ;)
        {
            var page = await db.Publishers.AsNoTracking().Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
                .Where(p => p.Code.CompareTo(after) > 0).OrderBy(p => p.Code).Take(BatchSize).AsSplitQuery().ToListAsync(cancel);
            foreach (var publisher in page)
                yield return new ExportedRecord(RecordKind.Publisher, publisher.Code, null, SheetReader.Of(publisher), HandFields.Read(publisher.HandFields));
            if (page.Count < BatchSize)
                yield break;
            after = page[^1].Code;
        }
    }

    public async IAsyncEnumerable<ExportedRecord> OffersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ;)
        {
            var page = await db.Offers.AsNoTracking().Include(o => o.Publisher).Include(o => o.Plans).Include(o => o.Contacts).Include(o => o.Links)
                .Where(o => o.Key.CompareTo(after) > 0).OrderBy(o => o.Key).Take(BatchSize).AsSplitQuery().ToListAsync(cancel);
            foreach (var offer in page)
                yield return new ExportedRecord(RecordKind.Offer, offer.Key, offer.Publisher?.Code, SheetReader.Of(offer), HandFields.Read(offer.HandFields));
            if (page.Count < BatchSize)
                yield break;
            after = page[^1].Key;
        }
    }
}
