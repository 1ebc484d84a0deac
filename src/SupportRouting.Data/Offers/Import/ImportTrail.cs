using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>What an import makes of records, as their history: each is seen before the first draft is merged into it, and compared after the last.</summary>
internal sealed class ImportTrail(PortalDbContext db, ImportRequest request, TimeProvider time)
{
    private readonly Dictionary<Guid, Seen> _seen = [];

    public void See(OfferRecord offer, bool isNew)
    {
        if (!_seen.ContainsKey(offer.Id))
            _seen[offer.Id] = new Seen(null, isNew ? null : SheetReader.Fields(offer));
    }

    public void See(PublisherRecord publisher, bool isNew)
    {
        if (!_seen.ContainsKey(publisher.Id))
            _seen[publisher.Id] = new Seen(publisher, isNew ? null : SheetReader.Fields(publisher));
    }

    /// <summary>What became different; nothing of an offer that is new.</summary>
    public IReadOnlyList<FieldChange> ChangesOf(OfferRecord offer) => _seen[offer.Id].Before is { } before
        ? RecordSheet.Of(before).ChangesTo(SheetReader.Of(offer))
        : [];

    /// <summary>Writes what became of an offer into its history.</summary>
    public void Keep(OfferRecord offer, IReadOnlyList<FieldChange> changes)
    {
        var isNew = _seen.Remove(offer.Id, out var seen) && seen.Before is null;
        if (!isNew && changes.Count is 0)
            return;
        offer.LastChangeId = Add(new RecordOwner(RecordKind.Offer, offer.Id), isNew, isNew ? [] : [.. changes, .. AsOf(offer, seen?.Before ?? [])]);
    }

    /// <summary>Writes what became of all publishers that were seen into their histories.</summary>
    public void KeepPublishers()
    {
        foreach (var (publisher, before) in _seen.Values)
        {
            if (publisher is null)
                continue;
            var changes = before is null ? [] : RecordSheet.Of(before).ChangesTo(SheetReader.Of(publisher));
            if (before is null || changes.Length > 0)
                publisher.LastChangeId = Add(new RecordOwner(RecordKind.Publisher, publisher.Id), before is null, changes);
        }

        _seen.Clear();
    }

    private Guid Add(RecordOwner owner, bool isNew, IReadOnlyList<FieldChange> changes)
    {
        var edit = new RecordEdit(changes, ChangeSource.Import, null) { Kind = isNew ? ChangeKind.Added : ChangeKind.Changed, ImportId = request.ImportId };
        var row = RecordChangeRecord.Of(owner, edit, changes, request.Actor, time.GetUtcNow());
        db.Add(row);
        return row.Id;
    }

    private static IEnumerable<FieldChange> AsOf(OfferRecord offer, KeyValuePair<string, string?>[] before)
    {
        const string path = "asOf";
        var was = Array.Find(before, field => field.Key is path).Value;
        if (SheetValue.Of((DateTimeOffset?)offer.AsOf) is var now && now != was)
            yield return new FieldChange(path, was, now);
    }

    /// <summary>A record and the fields it had; none for one that is new.</summary>
    private sealed record Seen(PublisherRecord? Publisher, KeyValuePair<string, string?>[]? Before);
}
