using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Writes records of exported files in batches: a record that is there becomes what the file says, but for what people set.</summary>
internal sealed class ExportBatch(PortalDbContext db, ImportTrail trail, TimeProvider time)
{
    private readonly OfferFinding _finding = new(db);
    private readonly HashSet<ExportedRecord> _added = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, PublisherRecord> _publishers = [];
    private Dictionary<string, OfferRecord> _offers = [];

    /// <summary>Publishers that were there and changed, so that the texts their offers are found by must follow.</summary>
    public HashSet<Guid> Renamed { get; } = [];

    public async Task WriteAsync(IReadOnlyList<PlacedRecord> batch, ImportReport report, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await LoadAsync([.. batch.Select(placed => placed.Record)], cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var found = batch.Where(placed => See(placed, report)).ToList();
        await trail.RecallAsync(cancel);
        foreach (var (file, _, record) in found)
        {
            var origin = new DraftOrigin(OfferFormat.PortalExport, file);
            report.Count(_added.Contains(record), record.Kind is RecordKind.Publisher ? Write(_publishers[record.Id], record, origin) : Write(_offers[record.Id], record, origin));
        }

        await trail.KeepPublishersAsync(new DraftOrigin(OfferFormat.PortalExport, batch[^1].File), said: null, cancel);
        await _finding.LearnAsync(cancel);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.ChangeTracker.Clear();
        _added.Clear();
    }

    private async Task LoadAsync(IReadOnlyList<ExportedRecord> records, CancellationToken cancel)
    {
        var keys = records.Where(r => r.Kind is RecordKind.Offer).Select(r => r.Id).ToList();
        _offers = keys.Count is 0 ? [] : await db.AllOffers.Where(o => keys.Contains(o.Key)).Include(o => o.Plans).Include(o => o.Contacts).Include(o => o.Links)
            .OrderBy(o => o.Key).AsSplitQuery().ToDictionaryAsync(o => o.Key, StringComparer.Ordinal, cancel);
        var codes = records.Select(r => r.Publisher ?? r.Id).Distinct(StringComparer.Ordinal).ToList();
        var merged = await db.AllPublishers.Where(p => codes.Contains(p.Code) && p.MergedIntoId != null).Select(p => p.MergedIntoId ?? p.Id).ToListAsync(cancel);
        var owners = _offers.Values.Select(o => o.PublisherId).Concat(merged).Distinct().ToList();
        _publishers = await db.AllPublishers.Where(p => codes.Contains(p.Code) || owners.Contains(p.Id)).Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
            .OrderBy(p => p.Code).AsSplitQuery().ToDictionaryAsync(p => p.Code, StringComparer.Ordinal, cancel);
    }

    private bool See(PlacedRecord placed, ImportReport report)
    {
        var record = placed.Record;
        if (record.Kind is RecordKind.Publisher)
        {
            if (!_publishers.TryGetValue(record.Id, out var publisher))
                _publishers[record.Id] = publisher = Add(record, new PublisherRecord { Id = NewId(), Code = record.Id, Name = record.Id, NameKey = SearchText.NameKey(record.Id) });
            trail.See(publisher, _added.Contains(record));
            return true;
        }

        if (!_publishers.TryGetValue(record.Publisher ?? "", out var owner))
        {
            report.Refuse(placed.File, placed.Row, new RowNote(ExportFormat.Publisher, $"{record.Publisher} is no known publisher, neither here nor in these files"));
            return false;
        }

        // What is new under the id of a merged publisher is an offer of the one that goes on.
        owner = owner.MergedIntoId is { } goesOn ? _publishers.Values.First(publisher => publisher.Id == goesOn) : owner;
        if (!_offers.TryGetValue(record.Id, out var offer))
            _offers[record.Id] = offer = Add(record, New(record, owner));
        if (offer.PublisherId != owner.Id)
            report.Warn(placed.File, placed.Row, new RowNote(ExportFormat.Publisher, $"is {offer.Publisher?.Code} here, which stays"));
        trail.See(offer, _added.Contains(record));
        return true;
    }

    private bool Write(PublisherRecord publisher, ExportedRecord record, DraftOrigin origin)
    {
        var marks = publisher.HandFields;
        var changes = trail.Become(publisher.Id, origin, record.Sheet);
        publisher.HandFields = Marks(marks, record, SheetReader.Of(publisher));
        if (!_added.Contains(record) && changes.Count > 0)
            Renamed.Add(publisher.Id);
        trail.Keep(publisher, changes);
        return changes.Count > 0 || publisher.HandFields != marks;
    }

    private bool Write(OfferRecord offer, ExportedRecord record, DraftOrigin origin)
    {
        var marks = offer.HandFields;
        // When it was taken from a source is never unknown.
        var said = record.Sheet["asOf"] is null ? record.Sheet.With([new FieldChange("asOf", null, SheetValue.Of((DateTimeOffset?)offer.AsOf))]) : record.Sheet;
        var changes = trail.Become(offer.Id, origin, said);
        offer.HandFields = Marks(marks, record, SheetReader.Of(offer));
        _finding.Renew(offer, offer.Publisher ?? throw new InvalidOperationException("An offer without its publisher."));
        trail.Keep(offer, [.. changes.Where(change => change.Path is not "asOf")]);
        return changes.Count > 0 || offer.HandFields != marks;
    }

    // A value that was not taken over brings no mark either.
    private static string? Marks(string? kept, ExportedRecord record, RecordSheet now) =>
        HandFields.With(kept, record.HandFields.Where(path => now[path] == record.Sheet[path]));

    private OfferRecord New(ExportedRecord record, PublisherRecord publisher) => new()
    {
        Id = NewId(),
        PublisherId = publisher.Id,
        Publisher = publisher,
        Key = record.Id,
        Title = record.Id,
        TitleKey = SearchText.NameKey(record.Id),
        SortTitle = SearchText.Fold(record.Id),
        SearchText = string.Empty,
        AsOf = time.GetUtcNow(),
    };

    private T Add<T>(ExportedRecord said, T record)
        where T : class
    {
        db.Add(record);
        _added.Add(said);
        return record;
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
