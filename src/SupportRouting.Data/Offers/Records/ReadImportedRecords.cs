using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>A publisher or offer that an import added or changed.</summary>
public sealed record ImportedRecord(long Number, RecordKind Record, string Key, string Title, ChangeKind Change, int Fields);

/// <summary>A page of the records of an import, in the order in which they were written.</summary>
public sealed record ImportedRecordPage(IReadOnlyList<ImportedRecord> Records, long? Next);

/// <summary>Reads which records an import added and changed.</summary>
public sealed class ReadImportedRecords(PortalDbContext db)
{
    public Task<int> CountAsync(Guid import, CancellationToken cancel) => db.RecordChanges.CountAsync(c => c.ImportId == import, cancel);

    public async Task<ImportedRecordPage> PageAsync(Guid import, long after, int limit, CancellationToken cancel)
    {
        var rows = await (
            from change in db.RecordChanges.AsNoTracking()
            where change.ImportId == import && change.Number > after
            orderby change.Number
            join offer in db.AllOffers on change.OfferId equals offer.Id into offers
            from offer in offers.DefaultIfEmpty()
            join publisher in db.AllPublishers on change.PublisherId equals publisher.Id into publishers
            from publisher in publishers.DefaultIfEmpty()
            select new
            {
                change.Number,
                change.OfferId,
                change.Kind,
                change.FieldCount,
                Key = change.OfferId != null ? offer.Key : publisher.Code,
                Title = change.OfferId != null ? offer.Title : publisher.Name,
            }).Take(limit + 1).ToListAsync(cancel);
        var page = rows.Take(limit).Select(row => new ImportedRecord(
            row.Number, row.OfferId is null ? RecordKind.Publisher : RecordKind.Offer, row.Key, row.Title, row.Kind, row.FieldCount)).ToList();
        return new ImportedRecordPage(page, rows.Count > limit ? page[^1].Number : null);
    }
}
